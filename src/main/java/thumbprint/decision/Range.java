package thumbprint.decision;

/** A value or score with its bounds: {@code low <= mid <= high}, without unit. */
public record Range(double low, double mid, double high) {
  /** What a missing figure may be worth. */
  static final Range WHOLE_SCALE = new Range(0, 0.5, 1);

  public Range {
    Checks.finite(low, "low");
    Checks.finite(high, "high");
    Checks.require(
        low <= mid && mid <= high,
        "a range needs low <= mid <= high, is " + low + ", " + mid + ", " + high);
  }

  public double width() {
    return high - low;
  }

  public boolean overlaps(Range other) {
    return low <= other.high && other.low <= high;
  }

  Range times(double weight) {
    return new Range(weight * low, weight * mid, weight * high);
  }

  Range plus(Range other) {
    return new Range(low + other.low, mid + other.mid, high + other.high);
  }
}
