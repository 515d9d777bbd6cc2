package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What figures are worth: piecewise linear through named points, from 0 (worst) to 1 (best), flat
 * beyond the first and the last. Symbolic until a board gives its anchors numbers.
 *
 * <p>Keeney and Raiffa, Decisions with Multiple Objectives, 1976, chapter 3.
 *
 * @param scale what the pieces are linear in
 * @param points from the smallest figure to the largest; values are monotone and end at 0 and 1
 */
public record ValueFunction(Scale scale, List<Point> points) {
  /** Linear in the figure, or in its logarithm where ratios count. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC;

    @JsonCreator
    static Scale parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A figure whose worth is stated.
   *
   * @param at an {@link Anchor} in the criterion's unit
   * @param value its worth, 0 to 1
   * @param rationale one sentence that a reader can dispute
   */
  public record Point(String at, double value, String rationale) {
    public Point {
      Anchor.parse(at);
      Checks.require(value >= 0 && value <= 1, "value must lie in [0, 1], is " + value);
      Checks.text(rationale, "rationale of the point at " + at);
    }

    public Anchor anchor() {
      return Anchor.parse(at);
    }
  }

  public ValueFunction {
    scale = scale == null ? Scale.LINEAR : scale;
    points = Checks.listOrEmpty(points);
    Checks.require(points.size() >= 2, "a value function needs two points or more");
    double first = points.getFirst().value();
    double last = points.getLast().value();
    Checks.require(
        Math.min(first, last) == 0 && Math.max(first, last) == 1,
        "a value function runs from 0 to 1 or from 1 to 0, not from " + first + " to " + last);
    for (int i = 1; i < points.size(); i++) {
      double step = points.get(i).value() - points.get(i - 1).value();
      Checks.require(
          step * (last - first) >= 0,
          "the value at " + points.get(i).at() + " goes back: a value function is monotone");
    }
  }

  /** Whether larger figures are worth more. */
  public boolean rising() {
    return points.getLast().value() > points.getFirst().value();
  }
}
