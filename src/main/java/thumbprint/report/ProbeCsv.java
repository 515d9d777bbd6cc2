package thumbprint.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import thumbprint.evidence.ProbeRecord;
import thumbprint.module.CallDifference;

/** {@code probes.csv}: a row for each probe that is equal, else one for each difference. */
final class ProbeCsv {
  private ProbeCsv() {}

  static String of(List<ProbeRecord> records) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "engine",
              "variant",
              "machine",
              "kind",
              "probe",
              "outcome",
              "detail",
              "differences",
              "how",
              "call",
              "expected",
              "got");
          for (ProbeRecord record : records) {
            part(writer, record, "operation", record.operations());
            part(writer, record, "feature", record.features());
          }
        });
  }

  private static void part(
      CsvWriter writer, ProbeRecord record, String kind, ProbeRecord.Part part) {
    for (String id : part.equal()) {
      row(writer, record, kind, List.of(id, "completed", "", "0", "", "", "", ""));
    }
    for (ProbeRecord.Other other : part.others()) {
      List<String> end =
          List.of(
              other.id(),
              other.outcome().label(),
              other.outcome().detail(),
              String.valueOf(other.differing()));
      if (other.differences().isEmpty()) {
        row(writer, record, kind, joined(end, List.of("", "", "", "")));
      }
      for (CallDifference difference : other.differences()) {
        row(
            writer,
            record,
            kind,
            joined(
                end,
                List.of(
                    difference.kind().id(),
                    difference.call(),
                    difference.expected(),
                    difference.actual())));
      }
    }
  }

  private static void row(CsvWriter writer, ProbeRecord record, String kind, List<String> fields) {
    writer.writeRecord(
        joined(List.of(record.engine(), record.variant(), record.machine(), kind), fields));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }
}
