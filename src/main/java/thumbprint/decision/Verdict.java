package thumbprint.decision;

import java.util.List;

/**
 * How an alternative stands by one knock-out.
 *
 * @param because the figure or fact against the limit, in words
 * @param evidenceIds what it rests on
 */
public record Verdict(
    String ruleId, String ruleName, Answer answer, String because, List<String> evidenceIds) {
  /** Whether the rule holds. */
  public enum Answer {
    PASSES,
    FAILS,
    /** The evidence allows either; the alternative stays and the doubt is shown. */
    UNDECIDED
  }

  public Verdict {
    Checks.text(because, "because of a verdict");
    evidenceIds = List.copyOf(evidenceIds);
  }
}
