package thumbprint.analysis;

import java.util.List;

/**
 * A geometric mean that does not hide its spread.
 *
 * @param mean of the ratios
 * @param deviation geometric standard deviation, at least 1 (Embench reports it beside the mean for
 *     the same reason)
 * @param lowWithoutOne smallest mean when one ratio is left out
 * @param highWithoutOne largest of those
 * @param count number of ratios
 */
public record GeometricMean(
    double mean, double deviation, double lowWithoutOne, double highWithoutOne, int count) {

  /**
   * @throws IllegalArgumentException if there are no ratios or one is not positive
   */
  public static GeometricMean of(List<Double> ratios) {
    if (ratios.isEmpty() || ratios.stream().anyMatch(r -> !(r > 0))) {
      throw new IllegalArgumentException("a geometric mean needs positive ratios: " + ratios);
    }
    double[] logs = ratios.stream().mapToDouble(Math::log).toArray();
    double sum = sum(logs);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      double without = logs.length == 1 ? sum : (sum - log) / (logs.length - 1);
      low = Math.min(low, without);
      high = Math.max(high, without);
    }
    double mean = sum / logs.length;
    return new GeometricMean(
        Math.exp(mean),
        Math.exp(deviation(logs, mean)),
        Math.exp(Math.min(low, mean)),
        Math.exp(Math.max(high, mean)),
        logs.length);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double deviation(double[] logs, double mean) {
    if (logs.length < 2) {
      return 0;
    }
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    return Math.sqrt(squares / (logs.length - 1));
  }
}
