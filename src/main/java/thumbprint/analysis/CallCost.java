package thumbprint.analysis;

import java.util.Optional;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.analysis.placement.Placement;

/**
 * What the worst of a cell's steady calls costs on a board.
 *
 * @param core cycles of the core with code and data in memory without wait states
 * @param estimate what they were summed from; empty where the core's coarse band was used
 * @param placement the best map of the board's memories, with what it costs; empty where that is
 *     not known
 * @param open why the cost of memory is not known; empty where it is, or where there is none
 */
public record CallCost(
    Range core,
    Optional<CycleEstimate> estimate,
    Optional<Placement> placement,
    Optional<String> open) {
  /** Cycles of core and memory, caches warm or emptied; memory that is not known is left out. */
  public Range cycles() {
    return placement.map(map -> core.plus(map.anyCycles())).orElse(core);
  }
}
