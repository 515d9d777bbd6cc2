package thumbprint.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import thumbprint.analysis.BoardCycles;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.GeometricMean;
import thumbprint.analysis.Range;
import thumbprint.analysis.cycles.ProfiledCycles;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/**
 * Slow-down against native code in instructions and in cycles of the core, over the workloads that
 * were traced and are right on every engine and natively.
 */
record CycleSlowDown(ReportInput input, BoardCycles cycles) {
  private record Steady(double instructions, double cycles, String trial) {}

  /** A row for each engine; none where no workload was traced on all of them. */
  Table table() {
    Map<String, Map<String, Steady>> byVariant = new LinkedHashMap<>();
    byVariant.put(input.reference(), steady(input.reference()));
    input.engines().forEach(e -> byVariant.put(e.chosen().name(), steady(e.chosen().name())));
    byVariant.values().removeIf(Map::isEmpty);
    Set<String> common = new TreeSet<>();
    if (byVariant.containsKey(input.reference())) {
      common.addAll(byVariant.get(input.reference()).keySet());
      byVariant.values().forEach(steady -> common.retainAll(steady.keySet()));
    }
    List<Row> rows = new ArrayList<>();
    if (!common.isEmpty()) {
      Map<String, Steady> base = byVariant.get(input.reference());
      byVariant.forEach((variant, steady) -> rows.add(row(variant, steady, base, common)));
    }
    return new Table(
        "slow-down-cycles",
        List.of("Variant", "Workloads"),
        List.of(
            new Column("In instructions", "geometric mean; bounds: one workload left out", "×"),
            new Column("In core cycles", "the same, cycles by middle coefficients", "×")),
        rows);
  }

  private Map<String, Steady> steady(String variant) {
    Map<String, Steady> steady = new TreeMap<>();
    for (CellFindings cell : input.findings().ofVariant(variant).values()) {
      if (cell.right() && cell.steadyTotal() > 0) {
        cycles.of(cell).ifPresent(c -> steady.put(cell.workload().id(), steady(cell, c)));
      }
    }
    return steady;
  }

  private Steady steady(CellFindings cell, CellCycles traced) {
    ProfiledCycles profiled =
        new ProfiledCycles(traced.profile(), input.core().cycleModel().orElseThrow());
    double mid = profiled.total("call").orElseThrow().cycles().mid();
    return new Steady(cell.steadyTotal(), mid, traced.profile().key().trial());
  }

  private static Row row(
      String variant, Map<String, Steady> own, Map<String, Steady> base, Set<String> common) {
    List<Double> instructions = new ArrayList<>();
    List<Double> cycles = new ArrayList<>();
    List<String> trials = new ArrayList<>();
    for (String workload : common) {
      Steady mine = own.get(workload);
      instructions.add(mine.instructions() / base.get(workload).instructions());
      cycles.add(mine.cycles() / base.get(workload).cycles());
      trials.add(mine.trial());
    }
    return new Row(
        List.of(Label.of(variant), Label.of(String.join(", ", common))),
        List.of(ratio(variant, instructions, trials), ratio(variant, cycles, trials)));
  }

  private static ShownFigure ratio(String variant, List<Double> ratios, List<String> trials) {
    GeometricMean mean = GeometricMean.of(ratios);
    return ShownFigure.known(
        variant + "/call.slowdown",
        new Range(mean.lowWithoutOne(), mean.mean(), mean.highWithoutOne()),
        "ratio",
        Mark.DERIVED,
        trials);
  }
}
