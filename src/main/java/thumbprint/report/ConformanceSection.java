package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.evidence.ConformanceRecord;

/**
 * The official test suite in the report: counts of each engine, why checks were skipped, and each
 * failure that follows from no other.
 *
 * @param absent why there is nothing; empty where there is
 */
public record ConformanceSection(
    String finding, String absent, List<Line> lines, List<String> skipped, List<Failed> failed) {
  static final String NOT_RUN =
      "The official test suite was not played on this machine; ./thumbprint conformance does.";

  /** Counts of one variant on one machine, as text. */
  public record Line(
      String variant,
      String machine,
      String passed,
      String failed,
      String causes,
      String skipped) {}

  /** One failure. */
  public record Failed(String variant, String place, String what, String expected, String got) {}

  static ConformanceSection of(ReportInput input) {
    List<ConformanceRecord> records = input.conformance();
    if (records.isEmpty()) {
      return new ConformanceSection("", NOT_RUN, List.of(), List.of(), List.of());
    }
    return new ConformanceSection(
        finding(records),
        "",
        records.stream().map(ConformanceSection::line).toList(),
        skipped(records),
        failed(records));
  }

  private static String finding(List<ConformanceRecord> records) {
    long clean = records.stream().filter(r -> r.failures().isEmpty()).count();
    ConformanceRecord first = records.getFirst();
    return String.format(
        Locale.ROOT,
        "%d of %d engines fail none of the %s checks of the official test suite, %s",
        clean,
        records.size(),
        Numbers.exact(first.checks()),
        first.suite());
  }

  private static Line line(ConformanceRecord record) {
    return new Line(
        record.variant(),
        record.machine(),
        Numbers.exact(record.passed()),
        Numbers.exact(record.failures().size()),
        Numbers.exact(record.causes().size()),
        Numbers.exact(record.skippedChecks()));
  }

  /** Reasons with the checks that they cost, most first; the same for most engines. */
  private static List<String> skipped(List<ConformanceRecord> records) {
    Map<String, Integer> most = new TreeMap<>();
    records.forEach(r -> r.skipped().forEach((why, n) -> most.merge(why, n, Math::max)));
    return most.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> Numbers.exact(e.getValue()) + " checks: " + e.getKey())
        .toList();
  }

  private static List<Failed> failed(List<ConformanceRecord> records) {
    List<Failed> failed = new ArrayList<>();
    for (ConformanceRecord record : records) {
      record
          .causes()
          .forEach(
              f ->
                  failed.add(
                      new Failed(record.variant(), f.place(), f.what(), f.expected(), f.got())));
    }
    return failed;
  }

  /** The section of the short report. */
  String markdown() {
    StringBuilder text = new StringBuilder("## Official test suite\n\n");
    if (!absent.isEmpty()) {
      return text.append(absent).append("\n\n").toString();
    }
    text.append(finding).append(".\n\n");
    text.append("| Variant | Machine | Passed | Failed | Causes | Skipped |\n");
    text.append("| --- | --- | ---: | ---: | ---: | ---: |\n");
    for (Line line : lines) {
      List<String> cells =
          List.of(
              line.variant(),
              line.machine(),
              line.passed(),
              line.failed(),
              line.causes(),
              line.skipped());
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    text.append("\nNot played, on any engine:\n\n");
    skipped.forEach(why -> text.append("* ").append(MarkdownText.escaped(why)).append('\n'));
    return text.append("\n`conformance.csv` has each failure by file and line.\n\n").toString();
  }

  /** One row for each variant and machine, then one for each failure. */
  static String csv(List<ConformanceRecord> records) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "variant",
              "machine",
              "suite",
              "passed",
              "skipped",
              "failed",
              "file",
              "line",
              "what",
              "expected",
              "got",
              "consequence",
              "boots");
          for (ConformanceRecord record : records) {
            writer.writeRecord(sum(record));
            record.failures().forEach(f -> writer.writeRecord(failure(record, f)));
          }
        });
  }

  private static List<String> sum(ConformanceRecord record) {
    return List.of(
        record.variant(),
        record.machine(),
        record.suite(),
        String.valueOf(record.passed()),
        String.valueOf(record.skippedChecks()),
        String.valueOf(record.failures().size()),
        "",
        "",
        "",
        "",
        "",
        "",
        record.decks());
  }

  private static List<String> failure(ConformanceRecord record, ConformanceRecord.Failure failure) {
    return List.of(
        record.variant(),
        record.machine(),
        record.suite(),
        "",
        "",
        "",
        failure.file(),
        String.valueOf(failure.line()),
        failure.what(),
        failure.expected(),
        failure.got(),
        String.valueOf(failure.consequence()),
        record.decks());
  }
}
