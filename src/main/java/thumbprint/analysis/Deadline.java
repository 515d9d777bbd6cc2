package thumbprint.analysis;

import java.util.Optional;

/**
 * Whether the worst call of an audio workload ends in time.
 *
 * @param share of the available cycles of one block; 1 is the deadline
 * @param calls on which the judgement rests
 * @param open what the share leaves out because it is not known, so that it can only be larger
 */
public record Deadline(Range share, long calls, Optional<String> open) {
  /** A deadline that nothing is left open of but what the bounds say. */
  public Deadline(Range share, long calls) {
    this(share, calls, Optional.empty());
  }

  /** A bound is an estimate on observed calls, never a worst-case execution time. */
  public enum Verdict {
    HELD,
    MISSED,
    UNDECIDED
  }

  /**
   * Held if the high bound is inside and nothing is left out, missed if the low bound is outside.
   */
  public Verdict verdict() {
    if (share.low() > 1) {
      return Verdict.MISSED;
    }
    return share.high() <= 1 && open.isEmpty() ? Verdict.HELD : Verdict.UNDECIDED;
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
