package thumbprint.analysis.cycles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleTerm;

/**
 * Fits the coefficients that are marked as fitted to measured points of one core: least squares of
 * the relative error, none below zero. Coefficients that the points do not tell apart stay near
 * what they are, since the search starts there.
 */
final class CoefficientFit {
  private static final int ROUNDS = 20_000;
  private static final double SMALLEST_STEP = 1e-10;

  private final List<CycleTerm> terms;

  /** For each point the part of the relative estimate that a coefficient of one cycle gives. */
  private final double[][] slopes;

  /** For each point what the fitted terms together should give. */
  private final double[] wanted;

  private final double[] values;

  /**
   * @param points of one core, at least one
   */
  private CoefficientFit(List<MeasuredPoint> points) {
    CycleModel model = points.getFirst().estimate().model();
    terms = model.structure().terms().stream().filter(t -> model.coefficient(t).fitted()).toList();
    values = terms.stream().mapToDouble(t -> model.coefficient(t).mid()).toArray();
    slopes = new double[points.size()][];
    wanted = new double[points.size()];
    for (int i = 0; i < points.size(); i++) {
      MeasuredPoint point = points.get(i);
      CycleEstimate estimate = point.estimate();
      double scale = factor(estimate) / point.measuredCycles();
      slopes[i] =
          terms.stream().mapToDouble(term -> scale * estimate.work().terms().count(term)).toArray();
      wanted[i] = 1 - point.cycles().mid() / point.measuredCycles() + product(slopes[i]);
    }
  }

  /** The middle coefficients after the fit, by term; empty where the core has none to fit. */
  static Map<String, Double> of(List<MeasuredPoint> points) {
    CoefficientFit fit = new CoefficientFit(points);
    fit.descend();
    Map<String, Double> result = new TreeMap<>();
    for (int i = 0; i < fit.terms.size(); i++) {
      result.put(fit.terms.get(i).id(), fit.values[i]);
    }
    return result;
  }

  /** What the sum of the terms is multiplied by at the middle. */
  private static double factor(CycleEstimate estimate) {
    return estimate.factors().values().stream().mapToDouble(range -> range.mid()).sum();
  }

  private double product(double[] slope) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += slope[i] * values[i];
    }
    return sum;
  }

  /** One coefficient after the other to where the squares are least; they are convex. */
  private void descend() {
    double step = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && step > SMALLEST_STEP; round++) {
      step = 0;
      for (int i = 0; i < values.length; i++) {
        step = Math.max(step, improve(i));
      }
    }
  }

  private double improve(int index) {
    double pull = 0;
    double weight = 0;
    for (int i = 0; i < slopes.length; i++) {
      pull += slopes[i][index] * (wanted[i] - product(slopes[i]));
      weight += slopes[i][index] * slopes[i][index];
    }
    if (weight == 0) {
      return 0;
    }
    double before = values[index];
    values[index] = Math.max(0, before + pull / weight);
    return Math.abs(values[index] - before);
  }
}
