package thumbprint.analysis.cycles;

import java.util.Comparator;
import java.util.List;

/**
 * Errors of several estimates.
 *
 * @param points how many
 * @param median of the sizes of the errors; the mean of the two in the middle
 * @param worst the largest by size, with its sign
 * @param inside how many measurements lie within the bounds
 */
public record ErrorSummary(int points, double median, double worst, int inside) {
  public ErrorSummary {
    if (points < 1) {
      throw new IllegalArgumentException("nothing was compared");
    }
  }

  /**
   * @param errors shares, at least one
   */
  public static ErrorSummary of(List<Double> errors, int inside) {
    List<Double> sizes = errors.stream().map(Math::abs).sorted().toList();
    int middle = sizes.size() / 2;
    double median =
        sizes.size() % 2 == 1 ? sizes.get(middle) : (sizes.get(middle - 1) + sizes.get(middle)) / 2;
    double worst = errors.stream().max(Comparator.comparingDouble(Math::abs)).orElseThrow();
    return new ErrorSummary(errors.size(), median, worst, inside);
  }

  public static ErrorSummary of(List<MeasuredPoint> points) {
    return of(
        points.stream().map(MeasuredPoint::error).toList(),
        (int) points.stream().filter(MeasuredPoint::inside).count());
  }
}
