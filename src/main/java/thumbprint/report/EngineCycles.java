package thumbprint.report;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import thumbprint.analysis.BoardCycles;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.Deadline;

/**
 * The traced calls of the variant that stands for an engine.
 *
 * @param calls by workload with a deadline
 * @param deadlines of the same workloads
 */
record EngineCycles(
    EngineSummary engine, Map<String, CellCycles> calls, Map<String, Deadline> deadlines) {
  static EngineCycles of(ReportInput input, BoardCycles cycles, EngineSummary engine) {
    String variant = engine.chosen().name();
    Map<String, Deadline> deadlines = input.setting().deadlinesOf(variant);
    Map<String, CellCycles> calls =
        cycles.ofVariant(variant).entrySet().stream()
            .filter(entry -> deadlines.containsKey(entry.getKey()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    return new EngineCycles(engine, calls, deadlines);
  }

  String variant() {
    return engine.chosen().name();
  }

  /** The workload whose call has the highest bound. */
  Optional<Map.Entry<String, CellCycles>> hardest() {
    return calls.entrySet().stream()
        .max(Comparator.comparingDouble(entry -> entry.getValue().call().cycles().high()));
  }
}
