package thumbprint.catalog;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Why something is or is not a candidate.
 *
 * @param reason one or two sentences that a reader can dispute
 */
public record Candidacy(Verdict verdict, String reason) {

  /** What the lab may do with it. {@link #BUILT} is never stated: a runtime with engines is. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Verdict {
    /** The lab builds it: a file with engines, whatever it states. */
    BUILT,
    /** It could run on a microcontroller; nobody has added it to the lab. */
    BUILDABLE,
    /** It needs an operating system with virtual memory. */
    LINUX_ONLY,
    /** A product or a research system around another runtime of this list. */
    USES_ANOTHER,
    /** Not a project but a way that the brief names: judged by the same rubrics. */
    ALTERNATIVE,
    /** It runs modules, but not these or not here. */
    UNSUITABLE,
    /** It does not run WebAssembly; listed because others list it, or for comparison. */
    NOT_A_RUNTIME;

    public String id() {
      return Spelling.kebab(name());
    }
  }

  public Candidacy {
    Checks.present(verdict, "about.candidacy.verdict");
    Checks.require(
        verdict != Verdict.BUILT,
        "about.candidacy.verdict \"built\" follows from engines; state \"buildable\"");
    Checks.text(reason, "about.candidacy.reason");
  }
}
