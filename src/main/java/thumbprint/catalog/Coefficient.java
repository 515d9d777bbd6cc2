package thumbprint.catalog;

/**
 * A number of a cycle model that is not known exactly.
 *
 * @param low cycles, or a factor, at the least
 * @param mid what the validation was done with
 * @param high at the most
 * @param fitted whether measured programs decided the middle, and not a manual: {@code validate
 *     --fit} fits it again
 * @param basis the manual or the published points that it rests on
 */
public record Coefficient(double low, double mid, double high, Boolean fitted, String basis) {
  public Coefficient {
    Checks.require(
        0 <= low && low <= mid && mid <= high && Double.isFinite(high),
        "a coefficient needs 0 <= low <= mid <= high, is " + low + ", " + mid + ", " + high);
    fitted = fitted != null && fitted;
    Checks.text(basis, "basis");
  }

  /** One that a manual says. */
  public Coefficient(double low, double mid, double high, String basis) {
    this(low, mid, high, false, basis);
  }
}
