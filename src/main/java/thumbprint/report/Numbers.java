package thumbprint.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import thumbprint.analysis.Range;

/**
 * Figures as text: three significant digits, thousands set apart by a narrow space, bytes as KiB.
 * The page's {@code format.js} does the same.
 */
public final class Numbers {
  /** Narrow no-break space, so that a number never breaks across lines. */
  public static final char THIN = '\u202f';

  /** JavaScript's toPrecision rounds a tie up as well. */
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

  private static final int KIBI = 1024;

  private Numbers() {}

  /** Three significant digits: {@code 12 300}, {@code 1.23}, {@code 0.0123}. */
  public static String three(double value) {
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    BigDecimal whole = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    return grouped(trimmed(whole).toPlainString());
  }

  /** All digits of a number: whole numbers as such, others as Java writes them. */
  public static String exact(double value) {
    return grouped(trimmed(BigDecimal.valueOf(value)).toPlainString());
  }

  public static String kib(double bytes) {
    return three(bytes / KIBI);
  }

  public static String percent(double share) {
    return three(share * 100);
  }

  /** A score, value or weight between 0 and 1: two decimals, since all share one scale. */
  static String score(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** {@code 12.3 to 24.6}, or one number when both look the same. */
  public static String range(Range range, double factor) {
    String low = three(range.low() * factor);
    String high = three(range.high() * factor);
    return low.equals(high) ? low : low + " to " + high;
  }

  private static BigDecimal trimmed(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(plain);
    int first = plain.startsWith("-") ? 1 : 0;
    for (int at = end - 3; at > first; at -= 3) {
      text.insert(at, THIN);
    }
    return text.toString();
  }
}
