package thumbprint.decision;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import thumbprint.catalog.ValueFunction;

/**
 * A value function whose anchors have numbers.
 *
 * @param scale what the pieces are linear in
 * @param points strictly rising figures; their values are monotone from 0 to 1 or from 1 to 0
 */
public record ValueCurve(ValueFunction.Scale scale, List<Point> points) {
  /** A figure in the criterion's unit, and its value. */
  public record Point(double at, double value) {
    public Point {
      Checks.finite(at, "a point's figure");
      Checks.finite(value, "a point's value");
    }
  }

  public ValueCurve {
    points = List.copyOf(points);
    Checks.require(points.size() >= 2, "a value curve needs two points or more");
    boolean logarithmic = scale == ValueFunction.Scale.LOGARITHMIC;
    Checks.require(
        !logarithmic || points.getFirst().at() > 0,
        "a logarithmic scale starts above 0, not at " + points.getFirst().at());
    double whole = points.getLast().value() - points.getFirst().value();
    Checks.require(Math.abs(whole) == 1, "a value curve runs from 0 to 1 or from 1 to 0");
    for (int i = 1; i < points.size(); i++) {
      double before = points.get(i - 1).at();
      double at = points.get(i).at();
      Checks.require(before < at, "points must rise: " + at + " comes after " + before);
      double step = points.get(i).value() - points.get(i - 1).value();
      Checks.require(step * whole >= 0, "the value at " + at + " goes back");
    }
  }

  /**
   * Gives a value function's anchors their numbers.
   *
   * @param quantities by name, see {@link thumbprint.catalog.Anchor}
   * @throws IllegalArgumentException if an anchor is unknown or the points do not rise
   */
  public static ValueCurve of(ValueFunction function, Map<String, Double> quantities) {
    return new ValueCurve(
        function.scale(),
        function.points().stream()
            .map(p -> new Point(p.anchor().resolve(quantities), p.value()))
            .toList());
  }

  /** What {@code figure} is worth, 0 to 1. */
  public double valueAt(double figure) {
    if (figure <= points.getFirst().at()) {
      return points.getFirst().value();
    }
    for (int i = 1; i < points.size(); i++) {
      if (figure < points.get(i).at()) {
        return within(points.get(i - 1), points.get(i), figure);
      }
    }
    return points.getLast().value();
  }

  private double within(Point left, Point right, double figure) {
    double from = position(left.at());
    double share = (position(figure) - from) / (position(right.at()) - from);
    double value = left.value() + share * (right.value() - left.value());
    double low = Math.min(left.value(), right.value());
    return Math.clamp(value, low, Math.max(left.value(), right.value()));
  }

  /** What the figures of an interval are worth. */
  public Range valuesOver(Interval interval) {
    double first = valueAt(interval.low());
    double last = valueAt(interval.high());
    return new Range(Math.min(first, last), valueAt(interval.centre()), Math.max(first, last));
  }

  /** Whether larger figures are worth more. */
  public boolean rising() {
    return points.getLast().value() > points.getFirst().value();
  }

  /**
   * The figure beyond which the value is {@code better} (or else worse) than {@code value}; where
   * the curve is flat at that value, the far end of the flat part.
   *
   * @return nothing if no figure is worth more (or less) than {@code value}
   */
  public OptionalDouble figureBeyondWhich(double value, boolean better) {
    if (value <= 0 || value >= 1) {
      return OptionalDouble.empty();
    }
    boolean upward = better == rising();
    int pieces = points.size() - 1;
    for (int step = 0; step < pieces; step++) {
      int right = upward ? pieces - step : step + 1;
      Point a = points.get(right - 1);
      Point b = points.get(right);
      if (Math.min(a.value(), b.value()) <= value && value <= Math.max(a.value(), b.value())) {
        return OptionalDouble.of(inverse(a, b, value, upward));
      }
    }
    throw new IllegalStateException("a monotone curve from 0 to 1 passes " + value);
  }

  private double inverse(Point left, Point right, double value, boolean upward) {
    if (left.value() == right.value()) {
      return upward ? right.at() : left.at();
    }
    double share = (value - left.value()) / (right.value() - left.value());
    double from = position(left.at());
    double position = from + share * (position(right.at()) - from);
    return switch (scale) {
      case LINEAR -> position;
      case LOGARITHMIC -> StrictMath.exp(position);
    };
  }

  private double position(double figure) {
    return switch (scale) {
      case LINEAR -> figure;
      case LOGARITHMIC -> StrictMath.log(figure);
    };
  }
}
