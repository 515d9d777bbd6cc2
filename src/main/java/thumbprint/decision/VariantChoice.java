package thumbprint.decision;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variant that represents each engine: chosen on the tuning half of the workloads, so that the
 * other half can judge it.
 *
 * @param alternativeByEngine id of the chosen alternative, by engine
 */
public record VariantChoice(Map<String, String> alternativeByEngine) {
  /** A variant that is removed or outside the class represents only if no other does better. */
  private static final Comparator<Assessment> BEST_FIRST =
      Comparator.comparingInt((Assessment a) -> a.failed().size())
          .thenComparingInt(a -> a.givesUp().size())
          .thenComparingDouble(a -> -a.score().mid())
          .thenComparing(Assessment::id);

  public VariantChoice {
    alternativeByEngine = Checks.sorted(alternativeByEngine);
  }

  /**
   * Chooses by the profile's own knock-outs and weights.
   *
   * @param tuning alternatives with figures from the tuning half; references are left out
   */
  public static VariantChoice from(DecisionProblem tuning) {
    Map<String, String> chosen = new TreeMap<>();
    Decisions.assess(tuning, tuning.scoreModel()).stream()
        .filter(a -> a.alternative().role() != Alternative.Role.REFERENCE)
        .sorted(BEST_FIRST)
        .forEach(a -> chosen.putIfAbsent(a.alternative().engine(), a.id()));
    return new VariantChoice(Collections.unmodifiableMap(chosen));
  }
}
