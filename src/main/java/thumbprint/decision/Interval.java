package thumbprint.decision;

import java.util.OptionalDouble;

/**
 * What is known of a figure, in its own unit.
 *
 * @param low the figure is not below
 * @param mid the likeliest figure, where there is one
 * @param high the figure is not above
 */
public record Interval(double low, OptionalDouble mid, double high) {
  public Interval {
    Checks.finite(low, "low");
    Checks.finite(high, "high");
    Checks.require(low <= high, "an interval needs low <= high, is " + low + " to " + high);
    if (mid.isPresent()) {
      double likeliest = mid.getAsDouble();
      Checks.require(
          low <= likeliest && likeliest <= high,
          "mid " + likeliest + " is not between " + low + " and " + high);
    }
  }

  /** A figure that is known exactly. */
  public static Interval exactly(double figure) {
    return new Interval(figure, OptionalDouble.of(figure), figure);
  }

  /** Bounds with nothing likelier than the rest. */
  public static Interval between(double low, double high) {
    return new Interval(low, OptionalDouble.empty(), high);
  }

  /** Bounds with a likeliest figure. */
  public static Interval around(double low, double mid, double high) {
    return new Interval(low, OptionalDouble.of(mid), high);
  }

  /** The likeliest figure, or the middle of the bounds where none is stated. */
  public double centre() {
    return mid.orElse(low + (high - low) / 2);
  }

  /** Whether the figure is known exactly. */
  public boolean exact() {
    return low == high;
  }

  /** Whether {@code figure} is one that the evidence allows. */
  public boolean allows(double figure) {
    return low <= figure && figure <= high;
  }

  /**
   * The figure that a share {@code probability} of draws does not exceed: triangular around a
   * likeliest figure, uniform where there is none.
   */
  public double quantile(double probability) {
    double width = high - low;
    if (mid.isEmpty() || width == 0) {
      return low + probability * width;
    }
    double rise = mid.getAsDouble() - low;
    double fall = high - mid.getAsDouble();
    double figure =
        probability * width < rise
            ? low + Math.sqrt(probability * width * rise)
            : high - Math.sqrt((1 - probability) * width * fall);
    return Math.clamp(figure, low, high);
  }
}
