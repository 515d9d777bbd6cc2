package thumbprint.analysis;

/** A figure with bounds; for an exact figure all three are equal. */
public record Range(double low, double mid, double high) {
  public Range {
    if (!(low <= mid && mid <= high)) {
      throw new IllegalArgumentException(
          "a range needs low <= mid <= high: " + low + ", " + mid + ", " + high);
    }
  }

  public static Range exactly(double value) {
    return new Range(value, value, value);
  }

  /** A range whose middle is its centre. */
  public static Range between(double low, double high) {
    return new Range(low, (low + high) / 2, high);
  }

  /** Both bounds and the middle multiplied by a positive factor. */
  public Range times(double factor) {
    return new Range(low * factor, mid * factor, high * factor);
  }

  /** Both bounds and the middle added. */
  public Range plus(Range other) {
    return new Range(low + other.low, mid + other.mid, high + other.high);
  }

  public boolean exact() {
    return low == high;
  }
}
