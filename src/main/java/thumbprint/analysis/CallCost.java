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
 * @param layout by how many cycles another order of linking moved the call; empty where none was
 *     tried
 * @param open why the cost of memory is not known; empty where it is, or where there is none
 */
public record CallCost(
    Range core,
    Optional<CycleEstimate> estimate,
    Optional<Placement> placement,
    Optional<Range> layout,
    Optional<String> open) {
  /** Instructions times a coarse band. */
  static CallCost banded(Range cycles, Optional<String> open) {
    return new CallCost(cycles, Optional.empty(), Optional.empty(), Optional.empty(), open);
  }

  /** By a core's model, in the memories of a board. */
  static CallCost placed(CycleEstimate estimate, Placement placement) {
    return new CallCost(
        estimate.cycles(),
        Optional.of(estimate),
        Optional.of(placement),
        Optional.empty(),
        Optional.empty());
  }

  /** By a core's model alone. */
  static CallCost open(CycleEstimate estimate, String reason) {
    return new CallCost(
        estimate.cycles(),
        Optional.of(estimate),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }

  /**
   * With the spread over link orders as a part of the error.
   *
   * @param spread the fewest and the most cycles over those of the usual order; 1 in the middle
   */
  CallCost spreadBy(Range spread) {
    double mid = cycles().mid();
    Range moved = new Range(mid * (spread.low() - 1), 0, mid * (spread.high() - 1));
    return new CallCost(core, estimate, placement, Optional.of(moved), open);
  }

  /**
   * Cycles of core and memory, caches warm or emptied, in any order of linking; memory that is not
   * known is left out.
   */
  public Range cycles() {
    Range placed = placement.map(map -> core.plus(map.anyCycles())).orElse(core);
    return layout.map(placed::plus).orElse(placed);
  }
}
