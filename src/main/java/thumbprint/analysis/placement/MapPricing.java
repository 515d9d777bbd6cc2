package thumbprint.analysis.placement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import thumbprint.analysis.Range;
import thumbprint.catalog.Board;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.WindowWork;

/**
 * What a call costs in a map that was found for another one: the first call runs in the memories
 * that were chosen for the worst steady one.
 *
 * @param simulated the caches that misses were counted with
 */
public record MapPricing(Site site, CacheGeometry simulated) {
  /**
   * Cycles of memory by scenario. As in the search, what was asked of an area that belongs to no
   * part is left out.
   *
   * @param map with a memory for each of the parts
   */
  public Map<Scenario, Range> cycles(Placement map, List<Part> parts, WindowWork work) {
    AccessCost cost = new AccessCost(site, simulated);
    Map<Scenario, Range> cycles = new EnumMap<>(Scenario.class);
    for (Scenario scenario : Scenario.values()) {
      Range sum = Range.exactly(0);
      for (Part part : parts) {
        Board.Memory memory = site.board().memory(map.memoryByPart().get(part.name()));
        sum = sum.plus(cost.cycles(part.events(work), memory, scenario));
      }
      cycles.put(scenario, sum);
    }
    return cycles;
  }
}
