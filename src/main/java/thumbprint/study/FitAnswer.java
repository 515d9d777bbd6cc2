package thumbprint.study;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.MemoryNeed;

/**
 * What was found for one engine.
 *
 * @param outcome how the trial ended, or why there was none
 * @param loads whether the engine takes the module
 * @param right whether all results equal the reference
 * @param need flash and RAM; empty when it did not complete
 * @param fitsFlash whether the boot memory has room
 * @param dataMemory the first memory region that holds all data; empty when none does
 * @param worstInstructions of the steady calls
 * @param deadline empty when there is none or no call was made
 * @param advice what to change, one sentence each; empty when all is well
 */
public record FitAnswer(
    String engine,
    String variant,
    String outcome,
    boolean loads,
    boolean right,
    Optional<MemoryNeed> need,
    boolean fitsFlash,
    Optional<String> dataMemory,
    long worstInstructions,
    Optional<Deadline> deadline,
    List<String> advice) {
  public FitAnswer {
    advice = List.copyOf(advice);
  }

  /** Loads, is right, fits, and does not surely miss the deadline. */
  public boolean fits() {
    boolean inTime = deadline.map(d -> d.verdict() != Deadline.Verdict.MISSED).orElse(true);
    return loads && right && fitsFlash && dataMemory.isPresent() && inTime;
  }
}
