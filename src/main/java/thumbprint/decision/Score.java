package thumbprint.decision;

/**
 * What an alternative is worth to a profile.
 *
 * @param range 0 (worst on every criterion) to 1 (best on every criterion)
 * @param missingWidth the part of {@code high - low} that missing figures cause
 */
public record Score(Range range, double missingWidth) {
  public Score {
    Checks.require(missingWidth >= 0, "missingWidth must be 0 or more, is " + missingWidth);
  }

  public double mid() {
    return range.mid();
  }
}
