package thumbprint.analysis.placement;

import java.util.EnumMap;
import java.util.Map;
import thumbprint.analysis.Range;
import thumbprint.catalog.Board;
import thumbprint.evidence.MemoryEvents;

/** Cycles of a map, or of a part of it, by scenario; cheaper ones come first. */
record MapCost(Range warm, Range evicted) implements Comparable<MapCost> {
  static final MapCost NONE = new MapCost(Range.exactly(0), Range.exactly(0));

  static MapCost of(AccessCost cost, MemoryEvents events, Board.Memory memory) {
    return new MapCost(
        cost.cycles(events, memory, Scenario.WARM), cost.cycles(events, memory, Scenario.EVICTED));
  }

  MapCost plus(MapCost other) {
    return new MapCost(warm.plus(other.warm), evicted.plus(other.evicted));
  }

  Map<Scenario, Range> byScenario() {
    Map<Scenario, Range> cycles = new EnumMap<>(Scenario.class);
    cycles.put(Scenario.WARM, warm);
    cycles.put(Scenario.EVICTED, evicted);
    return cycles;
  }

  /** Nothing that is added makes a map cheaper, so a dearer part of a map is a dearer map. */
  @Override
  public int compareTo(MapCost other) {
    int byHigh = Double.compare(evicted.high(), other.evicted.high());
    int byMiddle = Double.compare(evicted.mid(), other.evicted.mid());
    return byHigh != 0
        ? byHigh
        : byMiddle != 0 ? byMiddle : Double.compare(warm.high(), other.warm.high());
  }
}
