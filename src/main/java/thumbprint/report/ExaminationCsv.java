package thumbprint.report;

import java.util.Optional;
import java.util.OptionalLong;
import thumbprint.analysis.MeteringCost;
import thumbprint.catalog.Variant;
import thumbprint.evidence.HostCrossings;
import thumbprint.evidence.Interruption;
import thumbprint.evidence.MemoryMinimum;
import thumbprint.evidence.ReloadSeries;

/** The tables of examinations for other programs. Absent figures are empty, never zero. */
final class ExaminationCsv {
  private ExaminationCsv() {}

  /** One row for each size that was tried. */
  static String minima(ReportInput input) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "variant",
              "machine",
              "workload",
              "memory",
              "minimum.bytes",
              "used.bytes",
              "monotone",
              "bytes",
              "end",
              "detail",
              "trial");
          for (MemoryMinimum m : ExaminationTables.examinations(input, MemoryMinimum.class)) {
            for (MemoryMinimum.Attempt attempt : m.attempts()) {
              writer.writeRecord(
                  m.variant(),
                  m.machine(),
                  m.workload(),
                  m.memory().id(),
                  text(m.minimumBytes()),
                  m.usedBytes().map(String::valueOf).orElse(""),
                  String.valueOf(m.monotone()),
                  String.valueOf(attempt.bytes()),
                  attempt.end(),
                  attempt.detail(),
                  attempt.trial());
            }
          }
        });
  }

  private static String text(OptionalLong bytes) {
    return bytes.isPresent() ? String.valueOf(bytes.getAsLong()) : "";
  }

  /** One row for each load that was kept. */
  static String reloads(ReportInput input) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "variant",
              "machine",
              "modules",
              "end",
              "reloads",
              "heap.arena.bytes",
              "heap.live.bytes",
              "trial");
          for (ReloadSeries series : ExaminationTables.examinations(input, ReloadSeries.class)) {
            for (ReloadSeries.Point point : series.points()) {
              writer.writeRecord(
                  series.variant(),
                  series.machine(),
                  String.valueOf(series.modules()),
                  series.end(),
                  String.valueOf(point.reloads()),
                  String.valueOf(point.arenaBytes()),
                  String.valueOf(point.liveBytes()),
                  series.trial());
            }
          }
        });
  }

  /** One row for each endless call, with the cost of the means that stops it. */
  static String interruption(ReportInput input) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "variant",
              "machine",
              "probe",
              "end",
              "text",
              "instructions",
              "usable",
              "consistent",
              "means",
              "cost.factor",
              "cost.block.instructions",
              "cost.workload",
              "trial");
          for (Interruption i : ExaminationTables.examinations(input, Interruption.class)) {
            Optional<Variant> variant =
                input.member(i.variant()).map(EngineSummary.Member::variant);
            Optional<MeteringCost> cost =
                variant.flatMap(v -> MeteringCost.of(input.findings().on(i.machine()), v));
            for (Interruption.Probe probe : i.probes()) {
              writer.writeRecord(
                  i.variant(),
                  i.machine(),
                  probe.kind().id(),
                  probe.end().id(),
                  probe.text(),
                  probe.stopped() ? String.valueOf(probe.instructions()) : "",
                  probe.stopped() ? String.valueOf(probe.usable()) : "",
                  probe.stopped() ? String.valueOf(probe.consistent()) : "",
                  variant.flatMap(MeteringCost::means).orElse(""),
                  cost.map(c -> String.valueOf(c.factor().mean())).orElse(""),
                  cost.flatMap(MeteringCost::audio).map(a -> String.valueOf(a.more())).orElse(""),
                  cost.flatMap(MeteringCost::audio).map(MeteringCost.PerBlock::workload).orElse(""),
                  probe.trial());
            }
          }
        });
  }

  /** One row for each direction and signature. */
  static String crossings(ReportInput input) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "variant",
              "machine",
              "direction",
              "signature",
              "crossings",
              "instructions",
              "instructions.each",
              "trial");
          for (HostCrossings c : ExaminationTables.examinations(input, HostCrossings.class)) {
            for (HostCrossings.Crossing row : c.rows()) {
              writer.writeRecord(
                  c.variant(),
                  c.machine(),
                  row.direction().id(),
                  row.signature().text(),
                  String.valueOf(row.crossings()),
                  String.valueOf(row.instructions()),
                  String.valueOf(row.each()),
                  c.trial());
            }
          }
        });
  }
}
