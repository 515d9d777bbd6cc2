package thumbprint.analysis.cycles;

import thumbprint.analysis.Range;

/**
 * A measurement on a board beside what the model says of the same code.
 *
 * @param program that it is a point of; points of one program are held out together
 * @param core id
 * @param estimate of one pass
 * @param measuredCycles of one pass, positive
 * @param source who measured it
 */
public record MeasuredPoint(
    String program, String core, CycleEstimate estimate, double measuredCycles, String source) {
  public MeasuredPoint {
    if (!(measuredCycles > 0)) {
      throw new IllegalArgumentException("measured cycles must be positive");
    }
  }

  /** Low, middle and high, in cycles. */
  public Range cycles() {
    return estimate.cycles();
  }

  /** How far the middle lies over the measurement, as a share of that; negative: below. */
  public double error() {
    return cycles().mid() / measuredCycles - 1;
  }

  /** Whether the measurement lies within the bounds. */
  public boolean inside() {
    return cycles().low() <= measuredCycles && measuredCycles <= cycles().high();
  }
}
