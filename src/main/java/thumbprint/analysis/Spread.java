package thumbprint.analysis;

import java.util.Arrays;

/**
 * How a set of counts is distributed.
 *
 * @param worst the largest
 * @param median the middle one, the lower of two
 * @param best the smallest
 */
public record Spread(long count, long best, long median, long worst) {
  /**
   * @throws IllegalArgumentException if there are no values
   */
  public static Spread of(long[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a spread needs values");
    }
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(
        sorted.length, sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
  }

  /** Worst over median: 1 means that all calls cost the same. */
  public double ratio() {
    return median == 0 ? 1 : (double) worst / median;
  }
}
