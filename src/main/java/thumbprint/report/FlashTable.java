package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import thumbprint.analysis.Range;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** Flash by component, the empty firmware taken off. */
final class FlashTable {
  private FlashTable() {}

  static Table of(ReportInput input, PageData data) {
    Set<String> parts = new TreeSet<>();
    data.charts().flash().forEach(p -> parts.addAll(p.bytes().keySet()));
    List<Column> columns =
        new ArrayList<>(
            parts.stream()
                .map(p -> new Column(p, "bytes of this part beyond the empty firmware", "KiB"))
                .toList());
    columns.add(new Column("together", "flash with module", "KiB"));
    List<Row> rows = data.charts().flash().stream().map(p -> row(input, p, parts)).toList();
    return new Table("flash", List.of("Engine", "Largest with"), columns, rows);
  }

  private static Row row(ReportInput input, ChartData.Parts engine, Set<String> parts) {
    List<ShownFigure> figures = new ArrayList<>();
    for (String part : parts) {
      Long bytes = engine.bytes().get(part);
      figures.add(
          bytes == null
              ? ShownFigure.missing(engine.name(), "no such part")
              : figure(engine, bytes));
    }
    figures.add(figure(engine, engine.bytes().values().stream().mapToLong(Long::longValue).sum()));
    String name = CostFindings.engineName(input, engine.engine());
    return new Row(List.of(Label.of(name), Label.of(engine.workload())), figures);
  }

  private static ShownFigure figure(ChartData.Parts engine, long bytes) {
    return ShownFigure.known(
        engine.name(), Range.exactly(bytes), "B", Mark.DERIVED, List.of(engine.evidence()));
  }
}
