package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.OptionFrontier;
import thumbprint.analysis.OptionFrontier.Point;
import thumbprint.analysis.OptionPrice;
import thumbprint.analysis.Range;
import thumbprint.analysis.RatioSpread;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** Tables of variants and of what single options cost. */
final class VariantTables {
  private VariantTables() {}

  /** A row for each variant, engine by engine. */
  static Table frontiers(List<VariantSection.Panel> panels) {
    List<Row> rows = new ArrayList<>();
    panels.forEach(panel -> rows.addAll(rows(panel.frontier(), panel.roles())));
    return new Table(
        "variants", List.of("Engine", "No.", "Variant", "Stands as"), frontierColumns(), rows);
  }

  private static List<Column> frontierColumns() {
    return List.of(
        new Column("Flash with module", "worst of the judged workloads", "KiB"),
        new Column("RAM", "worst of the judged workloads", "KiB"),
        new Column(
            "Instructions, tuning half",
            "geometric mean over those of the engine's default; bounds: one workload left out",
            "×"),
        new Column("Instructions, test half", "the same on the half that chose nothing", "×"));
  }

  static List<Row> rows(OptionFrontier frontier, FrontierRoles roles) {
    List<Row> rows = new ArrayList<>();
    for (Point point : frontier.points()) {
      String name = point.name();
      rows.add(
          new Row(
              List.of(
                  Label.of(frontier.engine()),
                  Label.of(String.valueOf(rows.size() + 1)),
                  Label.of(point.variant().label()),
                  new Label(roles.words(point), FrontierRoles.beatenBy(point))),
              List.of(
                  ShownFigure.of(name + "/flash.total.bytes", point.flash()),
                  ShownFigure.of(name + "/ram.total.bytes", point.ram()),
                  ShownFigure.of(name + "/call.relative.tuning", point.tuning()),
                  ShownFigure.of(name + "/call.relative.test", point.test()))));
    }
    return rows;
  }

  /** A row for each pair of variants of one kind. */
  static Table prices(String id, List<OptionPrice> prices) {
    return new Table(
        id,
        List.of("Engine", "What", "At equal options", "From", "To"),
        List.of(
            new Column("Instructions", "geometric mean of the change over workloads", "%"),
            new Column("Instructions, by workload", "least to most", "%"),
            new Column("Flash", "geometric mean, with the module", "%"),
            new Column("Flash, by workload", "least to most", "%"),
            new Column("Stack before", "deepest", "KiB"),
            new Column("Stack after", "deepest", "KiB")),
        prices.stream().map(VariantTables::row).toList());
  }

  private static Row row(OptionPrice price) {
    String name = price.pair().to().name();
    return new Row(
        List.of(
            Label.of(OptionFindings.engine(price)),
            Label.of(OptionFindings.subject(price)),
            Label.of(price.pair().common()),
            Label.of(price.pair().from().name()),
            Label.of(name)),
        List.of(
            mean(name + "/instructions", price.instructions(), price),
            spread(name + "/instructions", price.instructions(), price),
            mean(name + "/flash.total.bytes", price.flash(), price),
            spread(name + "/flash.total.bytes", price.flash(), price),
            stack(name, price, price.stack().fromBytes()),
            stack(name, price, price.stack().toBytes())));
  }

  private static ShownFigure mean(String name, Optional<RatioSpread> ratios, OptionPrice price) {
    return ratios
        .map(r -> shown(name, Range.exactly(r.range().mid() - 1), price))
        .orElseGet(() -> nothing(name));
  }

  private static ShownFigure spread(String name, Optional<RatioSpread> ratios, OptionPrice price) {
    return ratios
        .map(r -> shown(name, r.range().plus(Range.exactly(-1)), price))
        .orElseGet(() -> nothing(name));
  }

  private static ShownFigure shown(String name, Range change, OptionPrice price) {
    return ShownFigure.known(name, change, "share", Mark.DERIVED, price.evidence());
  }

  private static ShownFigure stack(String name, OptionPrice price, long bytes) {
    return price.instructions().isEmpty()
        ? nothing(name)
        : ShownFigure.known(
            name + "/stack.bytes", Range.exactly(bytes), "B", Mark.MEASURED, price.evidence());
  }

  private static ShownFigure nothing(String name) {
    return ShownFigure.missing(name, "no workload that both get right");
  }
}
