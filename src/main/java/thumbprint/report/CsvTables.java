package thumbprint.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Findings;
import thumbprint.analysis.Measurement;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Trial;

/** The tables for other programs: {@code cells.csv} and {@code measurements.csv}. */
final class CsvTables {
  private CsvTables() {}

  /** One row for each cell, with how it ended and whether it was right. */
  static String cells(Findings findings) {
    return csv(
        writer -> {
          writer.writeRecord(
              "engine",
              "variant",
              "machine",
              "workload",
              "chain",
              "outcome",
              "agreement",
              "detail",
              "trial");
          for (CellFindings row : findings.cells()) {
            Cell cell = row.cell();
            writer.writeRecord(
                cell.engine(),
                cell.variant(),
                cell.machine(),
                cell.workload(),
                cell.chain(),
                outcome(row),
                row.agreement().label(),
                detail(row),
                row.trial().map(Trial::id).orElse(""));
          }
        });
  }

  /** One row for each figure: what was counted, then what was estimated of cycles. */
  static String measurements(ReportInput input) {
    List<Measurement> rows = new ArrayList<>(input.findings().measurements());
    rows.addAll(ReportCycles.of(input).measurements());
    return csv(
        writer -> {
          writer.writeRecord(
              "engine",
              "variant",
              "machine",
              "workload",
              "chain",
              "phase",
              "metric",
              "value",
              "unit",
              "evidence");
          for (Measurement row : rows) {
            writer.writeRecord(
                row.engine(),
                row.variant(),
                row.machine(),
                row.workload(),
                row.chain(),
                row.phase(),
                row.metric(),
                plain(row.value()),
                row.unit(),
                row.evidence());
          }
        });
  }

  static String outcome(CellFindings findings) {
    return switch (findings.cell().result()) {
      case Cell.NotBuilt notBuilt -> "not built";
      case Cell.Ran ran -> findings.trial().map(t -> t.outcome().label()).orElse("trial missing");
    };
  }

  /** The engine's, compiler's or comparison's own words; empty when all is well. */
  static String detail(CellFindings findings) {
    return switch (findings.cell().result()) {
      case Cell.NotBuilt(String stage, String reason) -> stage + ": " + reason;
      case Cell.Ran ran ->
          findings.completed()
              ? findings.agreement().detail()
              : findings
                  .trial()
                  .map(t -> t.outcome().detail())
                  .orElse("the experiment lacks trial " + ran.trial());
    };
  }

  /** A whole number without a point. */
  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  static String csv(Consumer<CsvWriter> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.accept(writer);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return text.toString();
  }
}
