package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Range;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** The tables behind the pictures of speed. */
final class SpeedTables {
  private SpeedTables() {}

  /** A row for each workload, a column for each engine. */
  static Table slowDown(ReportInput input, PageData data) {
    Map<String, Map<String, ChartData.Ratio>> byWorkload = new TreeMap<>();
    data.charts()
        .slowDown()
        .forEach(
            r -> byWorkload.computeIfAbsent(r.workload(), w -> new TreeMap<>()).put(r.engine(), r));
    List<Row> rows = new ArrayList<>();
    byWorkload.forEach(
        (workload, ratios) ->
            rows.add(
                new Row(
                    List.of(Label.of(workload)),
                    data.engines().stream()
                        .map(e -> ratio(input, workload, e, ratios.get(e.id())))
                        .toList())));
    return new Table("slow-down", List.of("Workload"), engines(data), rows);
  }

  private static ShownFigure ratio(
      ReportInput input, String workload, PageData.EngineData engine, ChartData.Ratio ratio) {
    if (ratio == null) {
      return ShownFigure.missing(
          engine.variant() + "/" + workload, reason(input, engine.variant(), workload));
    }
    return ShownFigure.known(
        ratio.name(),
        Range.exactly(ratio.ratio()),
        "ratio",
        Mark.DERIVED,
        List.of(ratio.evidence()));
  }

  static String reason(ReportInput input, String variant, String workload) {
    var cell = input.findings().ofVariant(variant).get(workload);
    if (cell == null) {
      return "not run";
    }
    if (!cell.completed()) {
      return (CsvTables.outcome(cell) + ": " + CsvTables.detail(cell)).strip();
    }
    return cell.right()
        ? "no steady call to compare"
        : "result " + cell.agreement().label() + ": " + cell.agreement().detail();
  }

  private static List<Column> engines(PageData data) {
    return data.engines().stream()
        .map(e -> new Column(e.id(), e.name() + ", variant " + e.variant(), "×"))
        .toList();
  }

  /** A row for each engine and audio workload, a column for each setting of the board. */
  static Table deadlines(ReportInput input) {
    List<Row> rows = new ArrayList<>();
    for (EngineSummary engine : input.engines()) {
      Set<String> workloads = new TreeSet<>();
      String variant = engine.chosen().name();
      input.settings().forEach(s -> workloads.addAll(s.deadlinesOf(variant).keySet()));
      for (String workload : workloads) {
        String verdict = verdict(input.setting().deadlinesOf(variant).get(workload));
        rows.add(
            new Row(
                List.of(Label.of(engine.engine()), Label.of(workload), Label.of(verdict)),
                input.settings().stream().map(s -> share(input, s, variant, workload)).toList()));
      }
    }
    List<Column> columns =
        input.settings().stream()
            .map(s -> new Column(s.title(), "share of the cycles left in a block", "%"))
            .toList();
    return new Table("deadlines", List.of("Engine", "Workload", "Verdict"), columns, rows);
  }

  private static String verdict(Deadline deadline) {
    return deadline == null ? "" : deadline.words();
  }

  static ShownFigure share(ReportInput input, Setting setting, String variant, String workload) {
    String name = variant + "/" + workload + "/call/instructions.worst";
    Deadline deadline = setting.deadlinesOf(variant).get(workload);
    if (deadline == null) {
      return ShownFigure.missing(name, reason(input, variant, workload));
    }
    List<String> evidence =
        input
            .findings()
            .ofVariant(variant)
            .get(workload)
            .trial()
            .map(t -> List.of(t.id()))
            .orElse(List.of());
    return ShownFigure.known(name, deadline.share(), "of the block", Mark.DERIVED, evidence);
  }

  /** A row for each audio workload, a column for each engine: worst over median. */
  static Table spread(ReportInput input, PageData data) {
    Map<String, Map<String, ChartData.Calls>> byWorkload = new TreeMap<>();
    data.charts()
        .spread()
        .forEach(
            c -> byWorkload.computeIfAbsent(c.workload(), w -> new TreeMap<>()).put(c.engine(), c));
    List<Row> rows = new ArrayList<>();
    byWorkload.forEach(
        (workload, calls) ->
            rows.add(
                new Row(
                    List.of(Label.of(workload)),
                    data.engines().stream()
                        .map(e -> spread(input, workload, e, calls.get(e.id())))
                        .toList())));
    return new Table("spread", List.of("Workload"), engines(data), rows);
  }

  private static ShownFigure spread(
      ReportInput input, String workload, PageData.EngineData engine, ChartData.Calls calls) {
    String name = engine.variant() + "/" + workload + "/call/spread";
    if (calls == null) {
      return ShownFigure.missing(name, reason(input, engine.variant(), workload));
    }
    String trial =
        input.findings().ofVariant(engine.variant()).get(workload).trial().orElseThrow().id();
    return ShownFigure.known(
        name, Range.exactly(calls.ratios().getLast()), "ratio", Mark.MEASURED, List.of(trial));
  }
}
