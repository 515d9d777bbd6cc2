package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** Every variant that was summed up: the chosen one of each engine, the vendor's, the others. */
final class SummaryTable {
  private SummaryTable() {}

  static Table of(ReportInput input) {
    List<Column> columns = new ArrayList<>();
    Metrics.columns().forEach(m -> columns.add(new Column(m.name(), m.formula(), m.unit())));
    List<Row> rows = new ArrayList<>();
    for (EngineSummary engine : input.engines()) {
      engine.members().forEach(m -> rows.add(row(input, engine, m)));
    }
    return new Table("summary", List.of("Engine", "Variant", "Stands as"), columns, rows);
  }

  private static Row row(ReportInput input, EngineSummary engine, EngineSummary.Member member) {
    List<ShownFigure> figures = new ArrayList<>();
    Metrics.columns().forEach(m -> figures.add(SummaryFigures.shown(input, member.name(), m.id())));
    return new Row(
        List.of(
            Label.of(engine.engine()),
            Label.of(member.variant().label()),
            new Label(role(engine, member), member == engine.chosen() ? engine.choice() : "")),
        figures);
  }

  private static String role(EngineSummary engine, EngineSummary.Member member) {
    if (!engine.candidate()) {
      return "reference";
    }
    String vendor = member.variant().vendor() ? "vendor" : "beside";
    return member == engine.chosen() ? "chosen" : vendor;
  }
}
