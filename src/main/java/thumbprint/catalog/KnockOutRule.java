package thumbprint.catalog;

import java.util.List;

/**
 * A condition without which no weight helps. Exactly one of {@code atMost}, {@code atLeast} (with
 * {@code metric}) and {@code oneOf} (with {@code fact}) is stated.
 *
 * @param metric the figure that is judged; null where a fact is
 * @param fact the fact that is judged; null where a figure is
 * @param atMost an {@link Anchor} in the metric's unit
 * @param atLeast an {@link Anchor} in the metric's unit
 * @param oneOf the words that pass
 * @param rationale why this is not a matter of more or less
 */
public record KnockOutRule(
    String id,
    String name,
    String metric,
    String fact,
    String atMost,
    String atLeast,
    List<String> oneOf,
    String rationale) {
  /** What must hold. */
  public sealed interface Condition {}

  /** The figure is not above the limit. */
  public record AtMost(String metric, Anchor limit) implements Condition {}

  /** The figure is not below the limit. */
  public record AtLeast(String metric, Anchor limit) implements Condition {}

  /** The fact is one of these words. */
  public record OneOf(String fact, List<String> words) implements Condition {
    public OneOf {
      words = List.copyOf(words);
    }
  }

  public KnockOutRule {
    Checks.id(id, "knock-out id");
    Checks.text(name, "name of knock-out " + id);
    Checks.text(rationale, "rationale of knock-out " + id);
    oneOf = Checks.listOrEmpty(oneOf);
    int conditions =
        (atMost == null ? 0 : 1) + (atLeast == null ? 0 : 1) + (oneOf.isEmpty() ? 0 : 1);
    Checks.require(
        conditions == 1, "knock-out " + id + " needs one of at-most, at-least and one-of");
    Checks.require(
        (metric == null) != (fact == null) && (fact == null) == oneOf.isEmpty(),
        "knock-out " + id + " needs metric with at-most or at-least, or fact with one-of");
    if (oneOf.isEmpty()) {
      Anchor.parse(atMost == null ? atLeast : atMost);
    }
  }

  public Condition condition() {
    if (!oneOf.isEmpty()) {
      return new OneOf(fact, oneOf);
    }
    return atMost != null
        ? new AtMost(metric, Anchor.parse(atMost))
        : new AtLeast(metric, Anchor.parse(atLeast));
  }
}
