package thumbprint.analysis;

/**
 * Whether the worst call of an audio workload ends in time.
 *
 * @param share of the available cycles of one block; 1 is the deadline
 * @param calls on which the judgement rests
 */
public record Deadline(Range share, long calls) {
  /** A bound is an estimate on observed calls, never a worst-case execution time. */
  public enum Verdict {
    HELD,
    MISSED,
    UNDECIDED
  }

  /** Held if the high bound is inside, missed if the low bound is outside. */
  public Verdict verdict() {
    if (share.high() <= 1) {
      return Verdict.HELD;
    }
    return share.low() > 1 ? Verdict.MISSED : Verdict.UNDECIDED;
  }

  /** The verdict in the words of the method: {@code held in 64 calls}. */
  public String words() {
    return switch (verdict()) {
      case HELD -> "held in " + calls + " calls";
      case MISSED -> "missed";
      case UNDECIDED -> "undecided";
    };
  }
}
