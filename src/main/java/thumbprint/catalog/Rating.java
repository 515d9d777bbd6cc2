package thumbprint.catalog;

import java.util.List;

/**
 * The level of one runtime on one rubric.
 *
 * @param rubric id
 * @param modes that it holds for; none: for all
 * @param claims ids that justify it, of the same runtime or as {@code runtime/claim}
 * @param because one sentence that leads from the claims to the level
 */
public record Rating(
    String rubric, List<Engine.Mode> modes, int level, List<String> claims, String because) {
  public Rating {
    Checks.id(rubric, "rubric");
    modes = Checks.listOrEmpty(modes);
    claims = Checks.listOrEmpty(claims);
    Checks.require(
        !claims.isEmpty(),
        "claims is missing: there is no rating without a claim that justifies it");
    Checks.text(because, "because");
  }
}
