package thumbprint.catalog;

/** Core cycles with bounds; for an exact figure all three are equal. */
public record Cycles(double low, double mid, double high) {
  public Cycles {
    Checks.require(
        low >= 0 && low <= mid && mid <= high && Double.isFinite(high),
        "a range of cycles needs 0 <= low <= mid <= high, is " + low + ", " + mid + ", " + high);
  }
}
