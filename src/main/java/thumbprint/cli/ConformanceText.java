package thumbprint.cli;

import java.util.List;
import thumbprint.evidence.ConformanceRecord;
import thumbprint.study.ConformanceStudy;

/** What the test suite came to, for people. */
final class ConformanceText {
  private static final String FORMAT = "%-28s %-16s %8s %8s %7s %8s %6s%n";
  private static final int FAILURES_SHOWN = 10;

  private final StringBuilder text = new StringBuilder();

  private ConformanceText() {}

  static String of(ConformanceStudy.Answer answer, boolean allFailures) {
    ConformanceText lines = new ConformanceText();
    lines.table(answer);
    answer.records().forEach(lines::skipped);
    answer.records().forEach(record -> lines.failures(record, allFailures));
    return lines.text.toString();
  }

  private void table(ConformanceStudy.Answer answer) {
    line(FORMAT, "variant", "machine", "passed", "failed", "causes", "skipped", "boots");
    answer
        .records()
        .forEach(
            r ->
                line(
                    FORMAT,
                    r.variant(),
                    r.machine(),
                    number(r.passed()),
                    number(r.failures().size()),
                    number(r.causes().size()),
                    number(r.skippedChecks()),
                    number(r.boots())));
    answer.notPlayed().forEach((variant, reason) -> line("%s: not played: %s%n", variant, reason));
  }

  private void skipped(ConformanceRecord record) {
    line("%n%s on %s skipped%n", record.variant(), record.machine());
    record.skipped().forEach((reason, checks) -> line("  %6s  %s%n", number(checks), reason));
    if (record.untold() > 0) {
      line("  of those passed, %s traps have no kind%n", number(record.untold()));
    }
  }

  private void failures(ConformanceRecord record, boolean all) {
    List<ConformanceRecord.Failure> failures = all ? record.failures() : record.causes();
    if (failures.isEmpty()) {
      return;
    }
    line("%n%s on %s failed%n", record.variant(), record.machine());
    failures.stream()
        .limit(all ? failures.size() : FAILURES_SHOWN)
        .forEach(
            f ->
                line(
                    "  %s %s%n    wanted %s%n    got    %s%n",
                    f.place(), f.what(), f.expected(), f.got()));
    int more = record.failures().size() - Math.min(failures.size(), FAILURES_SHOWN);
    if (!all && more > 0) {
      line("  %,d more; --all-failures lists them%n", more);
    }
  }

  private static String number(int count) {
    return "%,d".formatted(count);
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values));
  }
}
