package thumbprint.analysis.placement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import thumbprint.analysis.Range;

/**
 * A map of a board's memories with the parts of a firmware in them.
 *
 * @param memoryByPart in the order of the parts
 * @param leftBytes by memory that holds a part: what is left of it beside the firmware
 * @param cycles of one call on top of the core's own, by scenario
 */
public record Placement(
    Map<String, String> memoryByPart, Map<String, Long> leftBytes, Map<Scenario, Range> cycles) {
  public Placement {
    memoryByPart = Collections.unmodifiableMap(new LinkedHashMap<>(memoryByPart));
    leftBytes = Collections.unmodifiableMap(new LinkedHashMap<>(leftBytes));
    cycles = Collections.unmodifiableMap(new LinkedHashMap<>(cycles));
  }

  /**
   * Both scenarios in one range: at best the caches are warm, at worst they were emptied; the
   * middle is that of warm ones.
   */
  public Range anyCycles() {
    Range warm = cycles.get(Scenario.WARM);
    Range evicted = cycles.get(Scenario.EVICTED);
    return new Range(
        Math.min(warm.low(), evicted.low()), warm.mid(), Math.max(warm.high(), evicted.high()));
  }

  /** Which parts lie where, memory by memory: {@code code in ITCM; heap, stack in DTCM}. */
  public String words() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    memoryByPart.forEach(
        (part, memory) -> parts.computeIfAbsent(memory, m -> new ArrayList<>()).add(part));
    return parts.entrySet().stream()
        .map(entry -> String.join(", ", entry.getValue()) + " in " + entry.getKey())
        .collect(Collectors.joining("; "));
  }
}
