package thumbprint.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures in sentences: whole numbers in full, others to four digits, never an exponent. */
final class Words {
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final double EXACT_WHOLE = 1L << 53;

  private Words() {}

  static String of(double figure) {
    if (figure == Math.rint(figure) && Math.abs(figure) < EXACT_WHOLE) {
      return Long.toString((long) figure);
    }
    BigDecimal rounded = new BigDecimal(figure).round(FOUR_DIGITS);
    return rounded.stripTrailingZeros().toPlainString();
  }

  static String of(Interval interval) {
    return interval.exact()
        ? of(interval.low())
        : of(interval.low()) + " to " + of(interval.high());
  }
}
