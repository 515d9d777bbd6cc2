package thumbprint.study;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.BoardStanding;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Energy;
import thumbprint.analysis.MemoryNeed;
import thumbprint.analysis.Range;
import thumbprint.analysis.placement.Placement;

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
 * @param cycles of the worst steady call with what is known of the board's memories; empty when no
 *     call was made
 * @param placement the best map of the board's memories; empty where its cost is not known
 * @param deadline empty when there is none or no call was made
 * @param energy of the worst call, by each published figure of the board's active current
 * @param energyMissing why there is none at this clock
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
    Optional<Range> cycles,
    Optional<Placement> placement,
    Optional<Deadline> deadline,
    List<Energy> energy,
    Optional<String> energyMissing,
    List<String> advice) {
  public FitAnswer {
    energy = List.copyOf(energy);
    advice = List.copyOf(advice);
  }

  /** Whether it loads, is right, fits, and meets the deadline. */
  BoardStanding standing() {
    return BoardStanding.of(loads && right, fitsFlash && dataMemory.isPresent(), deadline);
  }

  /** Loads, is right, fits, and does not surely miss the deadline. */
  public boolean fits() {
    return standing() != BoardStanding.LACKS;
  }
}
