package thumbprint.analysis.cycles;

import java.util.Map;
import java.util.TreeMap;
import thumbprint.analysis.Range;
import thumbprint.catalog.Coefficient;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.WindowWork;

/**
 * Cycles of some work with code and data in memory without wait states: the sum of coefficient
 * times count, times the model's own error. Linear in the coefficients, so that a ranking can draw
 * those of a core once for all engines.
 *
 * @param work counts, by a model of the same structure
 * @param model the numbers
 */
public record CycleEstimate(WindowWork work, CycleModel model) {
  private interface Bound {
    double of(Coefficient coefficient);
  }

  /** Bounds with every coefficient at its own, and the middle of all. */
  public Range cycles() {
    return new Range(cycles(Coefficient::low), cycles(Coefficient::mid), cycles(Coefficient::high));
  }

  /**
   * Cycles with these coefficients.
   *
   * @param drawn by the names of {@link CycleModel#drawn()}; the middle stands for what is not
   *     there
   * @throws IllegalArgumentException for a name that the model does not have
   */
  public double at(Map<String, Double> drawn) {
    Map<String, Coefficient> known = model.drawn();
    for (String name : drawn.keySet()) {
      if (!known.containsKey(name)) {
        throw new IllegalArgumentException(
            "unknown coefficient \"" + name + "\" (known: " + known.keySet() + ")");
      }
    }
    double sum = 0;
    for (Map.Entry<CycleTerm, Long> entry : work.terms().counts().entrySet()) {
      Double value = drawn.get(entry.getKey().id());
      double coefficient = value == null ? model.coefficient(entry.getKey()).mid() : value;
      sum += coefficient * entry.getValue();
    }
    return sum * mixed(error(drawn, known, CycleModel.MODEL_ERROR), dispatchError(drawn, known));
  }

  /** What each term contributes to the sum, by the name of its coefficient. */
  public Map<String, Range> parts() {
    Map<String, Range> parts = new TreeMap<>();
    work.terms()
        .counts()
        .forEach(
            (term, count) -> parts.put(term.id(), range(model.coefficient(term)).times(count)));
    return parts;
  }

  /** What the sum is multiplied by: the sum of these, by the name of the error. */
  public Map<String, Range> factors() {
    CycleModel.Error error = model.error();
    double share = error.dispatching().isPresent() ? dispatching() : 0;
    Map<String, Range> factors = new TreeMap<>();
    factors.put(CycleModel.MODEL_ERROR, range(error.straight()).times(1 - share));
    error
        .dispatching()
        .ifPresent(
            factor -> factors.put(CycleModel.MODEL_ERROR_DISPATCHING, range(factor).times(share)));
    return factors;
  }

  private static Range range(Coefficient coefficient) {
    return new Range(coefficient.low(), coefficient.mid(), coefficient.high());
  }

  /** How far the work is an interpreter's dispatching, 0 to 1. */
  public double dispatching() {
    return model.error().dispatching(work.dispatchShare());
  }

  private double cycles(Bound bound) {
    double sum = 0;
    for (Map.Entry<CycleTerm, Long> entry : work.terms().counts().entrySet()) {
      sum += bound.of(model.coefficient(entry.getKey())) * entry.getValue();
    }
    CycleModel.Error error = model.error();
    double straight = bound.of(error.straight());
    return sum * mixed(straight, error.dispatching().map(bound::of).orElse(straight));
  }

  private double mixed(double straight, double dispatching) {
    double share = dispatching();
    return (1 - share) * straight + share * dispatching;
  }

  private static double dispatchError(Map<String, Double> drawn, Map<String, Coefficient> known) {
    boolean own = known.containsKey(CycleModel.MODEL_ERROR_DISPATCHING);
    return error(drawn, known, own ? CycleModel.MODEL_ERROR_DISPATCHING : CycleModel.MODEL_ERROR);
  }

  private static double error(
      Map<String, Double> drawn, Map<String, Coefficient> known, String name) {
    return drawn.getOrDefault(name, known.get(name).mid());
  }
}
