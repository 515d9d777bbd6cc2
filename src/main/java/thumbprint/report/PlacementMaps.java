package thumbprint.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.placement.Part;
import thumbprint.analysis.placement.Placement;
import thumbprint.catalog.Board;

/** The memories of the board with what a placement puts where, and what is left over. */
record PlacementMaps(ReportInput input) {
  /** A picture of each memory that holds something; none where the placement is not known. */
  List<MemoryMap> of(CellCycles cycles) {
    return cycles.call().placement().map(map -> of(map, cycles.parts())).orElse(List.of());
  }

  private List<MemoryMap> of(Placement map, List<Part> parts) {
    Board.Boot boot = input.setting().boot();
    List<MemoryMap> maps = new ArrayList<>();
    for (Board.Memory memory : input.board().memories()) {
      boolean boots = memory.name().equals(boot.code());
      if (boots || map.memoryByPart().containsValue(memory.name())) {
        long reserved = boots ? boot.reserved().flashBytes() : boot.reserved().ramBytes();
        Map<String, Double> bytes = new LinkedHashMap<>();
        bytes.put("firmware", (double) reserved);
        parts.forEach(part -> kind(part, memory, map).ifPresent(k -> add(bytes, k, part)));
        maps.add(MemoryMap.drawn(memory, memory.bytes(), List.copyOf(bytes.entrySet())));
      }
    }
    return maps;
  }

  private static void add(Map<String, Double> bytes, String kind, Part part) {
    bytes.merge(kind, (double) part.bytes(), Double::sum);
  }

  /** What a part is in a memory; constants that run elsewhere keep their room in flash. */
  private Optional<String> kind(Part part, Board.Memory memory, Placement map) {
    String where = map.memoryByPart().get(part.name());
    if (memory.name().equals(where)) {
      return Optional.of(part.name());
    }
    boolean copied = part.constant() && memory.name().equals(input.setting().boot().code());
    return copied ? Optional.of("copied at start") : Optional.empty();
  }
}
