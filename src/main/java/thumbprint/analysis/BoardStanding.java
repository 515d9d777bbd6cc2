package thumbprint.analysis;

import java.util.Optional;

/** How an engine stands on a board, the best first. */
public enum BoardStanding {
  RUNS,
  /** It fits, and whether it is fast enough is not known. */
  UNDECIDED,
  LACKS;

  /**
   * @param right whether results equal the reference
   * @param fits whether flash and one memory for data have room
   * @param deadline empty where none was asked
   */
  public static BoardStanding of(boolean right, boolean fits, Optional<Deadline> deadline) {
    if (!right || !fits) {
      return LACKS;
    }
    return deadline
        .map(
            d ->
                switch (d.verdict()) {
                  case HELD -> RUNS;
                  case UNDECIDED -> UNDECIDED;
                  case MISSED -> LACKS;
                })
        .orElse(RUNS);
  }
}
