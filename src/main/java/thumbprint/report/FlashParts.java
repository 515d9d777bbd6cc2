package thumbprint.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.MemoryNeed;
import thumbprint.evidence.Build;

/**
 * Where the flash goes: each engine's largest image, less the empty firmware and the harness, part
 * by part.
 */
record FlashParts(ReportInput input) {
  private static final String MODULE = "module";
  private static final String HARNESS = "harness";

  List<ChartData.Parts> all() {
    return input.engines().stream().flatMap(e -> of(e).stream()).toList();
  }

  private Optional<ChartData.Parts> of(EngineSummary engine) {
    return input.findings().ofVariant(engine.chosen().name()).values().stream()
        .filter(c -> c.completed() && c.build().isPresent())
        .max(Comparator.comparingLong(c -> MemoryNeed.of(c, empty(c)).flashBytes()))
        .map(c -> parts(engine.engine(), c));
  }

  private ChartData.Parts parts(String engine, CellFindings cell) {
    Build build = cell.build().orElseThrow();
    Build empty = empty(cell);
    var names = new TreeSet<>(build.footprint().parts().keySet());
    names.addAll(empty.footprint().parts().keySet());
    names.remove(HARNESS);
    Map<String, Long> bytes = new TreeMap<>();
    for (String name : names) {
      long own = build.footprint().part(name).flashBytes();
      bytes.put(name, name.equals(MODULE) ? own : own - empty.footprint().part(name).flashBytes());
    }
    if (build.module().equals("-")) {
      bytes.merge(MODULE, cell.carriedBytes(), Long::sum);
    }
    bytes.values().removeIf(b -> b == 0);
    return new ChartData.Parts(
        engine,
        cell.workload().id(),
        cell.cell().variant() + "/" + Metrics.FLASH,
        build.key(),
        bytes);
  }

  private Build empty(CellFindings cell) {
    return input.findings().experiment().empty().get(cell.cell().machine());
  }
}
