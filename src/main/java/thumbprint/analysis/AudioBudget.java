package thumbprint.analysis;

/**
 * The cycles that a block may take.
 *
 * @param hertz clock of the board
 * @param samples of a block
 * @param sampleRate in hertz
 * @param reservedShare of the processor that other work takes
 */
public record AudioBudget(long hertz, int samples, int sampleRate, double reservedShare) {

  /** Cycles that are left for one block. */
  public double cycles() {
    return (double) hertz * samples / sampleRate * (1 - reservedShare);
  }

  /** Judges the worst of {@code calls} calls. */
  public Deadline judge(CallCost worst, long calls) {
    return new Deadline(worst.cycles().times(1 / cycles()), calls, worst.open());
  }
}
