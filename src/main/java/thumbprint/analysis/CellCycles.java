package thumbprint.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.analysis.placement.Part;
import thumbprint.analysis.placement.Scenario;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.WindowWork;

/**
 * Cycles of a traced cell on a board.
 *
 * @param call the worst steady call
 * @param estimate the core's part of it
 * @param profile what it was counted in
 * @param firstCall the worst first call, in the map of the steady one; empty where there was none
 * @param startUp load, compile and instantiate together, core alone; empty where it was not traced
 * @param parts of the firmware, as the map names them
 */
public record CellCycles(
    CallCost call,
    CycleEstimate estimate,
    CycleProfile profile,
    Optional<FirstCall> firstCall,
    Optional<CycleEstimate> startUp,
    List<Part> parts) {
  public CellCycles {
    parts = List.copyOf(parts);
  }

  /**
   * A first call.
   *
   * @param memory cycles on top of the core's, by scenario; empty where they are not known
   */
  public record FirstCall(CycleEstimate estimate, Optional<Map<Scenario, Range>> memory) {
    /** Core and memory with the caches emptied before; memory that is not known is left out. */
    public Range cold() {
      Range core = estimate.cycles();
      return memory.map(m -> core.plus(m.get(Scenario.EVICTED))).orElse(core);
    }
  }

  /** Core cycles of the worst steady call for each of its instructions. */
  public Range perInstruction() {
    return estimate.cycles().times(1.0 / work().instructions());
  }

  /** What the worst steady call did. */
  public WindowWork work() {
    return estimate.work();
  }

  /** What it asked of all memory together. */
  public MemoryEvents events() {
    return work().memory().values().stream().reduce(MemoryEvents.NONE, MemoryEvents::plus);
  }
}
