package thumbprint.report;

import java.util.Optional;
import thumbprint.analysis.Figure;
import thumbprint.analysis.OptionFrontier.Point;
import thumbprint.analysis.OptionPrice;
import thumbprint.analysis.RatioSpread;

/** The tables of build options for other programs: {@code variants.csv} and {@code options.csv}. */
final class VariantCsv {
  private VariantCsv() {}

  /** One row for each variant; a missing figure is empty. */
  static String variants(VariantSection section) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "engine",
              "variant",
              "stands",
              "flash.bytes",
              "ram.bytes",
              "relative.to",
              "relative.tuning",
              "relative.test",
              "dominated.by");
          for (VariantSection.Panel panel : section.panels()) {
            for (Point point : panel.frontier().points()) {
              writer.writeRecord(
                  panel.frontier().engine(),
                  point.name(),
                  panel.roles().words(point),
                  number(point.flash()),
                  number(point.ram()),
                  panel.frontier().base(),
                  number(point.tuning()),
                  number(point.test()),
                  String.join(" ", point.dominatedBy()));
            }
          }
        });
  }

  /** One row for each pair of variants that differ in one option; ratios are of second to first. */
  static String options(VariantSection section) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "kind",
              "option",
              "what",
              "from",
              "to",
              "workloads",
              "instructions.least",
              "instructions.mean",
              "instructions.most",
              "flash.least",
              "flash.mean",
              "flash.most",
              "stack.from.bytes",
              "stack.to.bytes");
          for (OptionPrice price : section.prices()) {
            writer.writeRecord(
                HardwareNames.word(price.kind()),
                price.pair().option(),
                OptionFindings.subject(price),
                price.pair().from().name(),
                price.pair().to().name(),
                price.instructions().map(r -> String.valueOf(r.byWorkload().size())).orElse("0"),
                least(price.instructions()),
                mean(price.instructions()),
                most(price.instructions()),
                least(price.flash()),
                mean(price.flash()),
                most(price.flash()),
                bytes(price, price.stack().fromBytes()),
                bytes(price, price.stack().toBytes()));
          }
        });
  }

  private static String number(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> CsvTables.plain(known.range().mid());
      case Figure.Missing missing -> "";
    };
  }

  private static String least(Optional<RatioSpread> ratios) {
    return ratios.map(r -> CsvTables.plain(r.range().low())).orElse("");
  }

  private static String mean(Optional<RatioSpread> ratios) {
    return ratios.map(r -> CsvTables.plain(r.range().mid())).orElse("");
  }

  private static String most(Optional<RatioSpread> ratios) {
    return ratios.map(r -> CsvTables.plain(r.range().high())).orElse("");
  }

  private static String bytes(OptionPrice price, long bytes) {
    return price.instructions().isEmpty() ? "" : String.valueOf(bytes);
  }
}
