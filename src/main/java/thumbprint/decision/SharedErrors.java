package thumbprint.decision;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a figure follows from errors that it shares with others: the sum of {@code scaled} times the
 * sum of {@code factors}, plus the sum of {@code added}. In each draw one quantile is drawn for a
 * key, for all figures, so that what makes one engine slower makes the others slower too, each by
 * what it has of it.
 *
 * @param scaled parts that the factors multiply, in the figure's unit
 * @param factors empty: 1
 * @param added parts that they do not, in the figure's unit
 */
public record SharedErrors(List<Part> scaled, List<Part> factors, List<Part> added) {
  /** The error of a figure is its own. */
  public static final SharedErrors NONE = new SharedErrors(List.of(), List.of(), List.of());

  private static final double TOLERANCE = 1e-9;

  /**
   * One source of error.
   *
   * @param key names it: {@code cycles:cortex-m7:misprediction}
   * @param interval what it contributes
   */
  public record Part(String key, Interval interval) {
    public Part {
      Checks.text(key, "key of a shared error");
    }
  }

  public SharedErrors {
    scaled = List.copyOf(scaled);
    factors = List.copyOf(factors);
    added = List.copyOf(added);
  }

  /** All of the figure's error comes from one source. */
  public static SharedErrors of(String key, Interval figure) {
    return new SharedErrors(List.of(new Part(key, figure)), List.of(), List.of());
  }

  public boolean none() {
    return scaled.isEmpty() && added.isEmpty();
  }

  /** The figure that these values of the parts make. */
  double figure(ToDoubleFunction<Part> value) {
    double factor = factors.isEmpty() ? 1 : sum(factors, value);
    return sum(scaled, value) * factor + sum(added, value);
  }

  /** Parts that do not make the figure would draw another one than is shown. */
  void requireBounds(Interval figure) {
    requireEqual(figure(part -> part.interval().low()), figure.low(), "low");
    requireEqual(figure(part -> part.interval().high()), figure.high(), "high");
  }

  private static void requireEqual(double made, double stated, String bound) {
    double scale = Math.max(1, Math.abs(stated));
    Checks.require(
        Math.abs(made - stated) <= TOLERANCE * scale,
        "shared errors make " + made + ", but " + bound + " is " + stated);
  }

  private static double sum(List<Part> parts, ToDoubleFunction<Part> value) {
    return parts.stream().mapToDouble(value).sum();
  }
}
