package thumbprint.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Values drawn from what the evidence allows. What figures share in error takes the same quantile
 * in each draw; missing figures take any value of the scale.
 */
final class ValueDraws {
  private final Sampling sampling;
  private final Map<String, double[]> sharedQuantiles = new HashMap<>();

  ValueDraws(Sampling sampling) {
    this.sampling = sampling;
  }

  /** Values by alternative, criterion and draw. */
  double[][][] draw(ScoreModel model, List<Alternative> alternatives) {
    return alternatives.stream()
        .map(a -> model.criteria().stream().map(c -> values(c, a)).toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  private double[] values(WeighedCriterion criterion, Alternative alternative) {
    String metric = criterion.criterion().metric();
    String own = "figure:" + alternative.id() + ":" + metric;
    return switch (alternative.figure(metric)) {
      case Performance.Missing missing -> sampling.uniform(own);
      case Performance.Known known when known.interval().exact() -> constant(criterion, known);
      case Performance.Known known when known.sharedErrors().none() ->
          values(criterion.curve(), known.interval(), sampling.uniform(own));
      case Performance.Known known -> values(criterion.curve(), known.sharedErrors());
    };
  }

  private double[] constant(WeighedCriterion criterion, Performance.Known known) {
    double[] values = new double[sampling.draws()];
    Arrays.fill(values, criterion.curve().valueAt(known.interval().low()));
    return values;
  }

  private static double[] values(ValueCurve curve, Interval interval, double[] quantiles) {
    return IntStream.range(0, quantiles.length)
        .mapToDouble(draw -> curve.valueAt(interval.quantile(quantiles[draw])))
        .toArray();
  }

  private double[] values(ValueCurve curve, SharedErrors errors) {
    return IntStream.range(0, sampling.draws())
        .mapToDouble(
            draw ->
                curve.valueAt(
                    errors.figure(part -> part.interval().quantile(shared(part.key())[draw]))))
        .toArray();
  }

  private double[] shared(String key) {
    return sharedQuantiles.computeIfAbsent(key, k -> sampling.uniform("shared:" + k));
  }
}
