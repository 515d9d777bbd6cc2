package thumbprint.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.ProbeRecord;

/** Probes for a terminal: what is silently wrong first, then a table, then every detail. */
record ProbeText(List<ProbeRecord> records) {
  private static final String FORMAT = "%-36s %-17s %6s %6s %8s %8s %8s   %s%n";
  private static final int SHOWN_DIFFERENCES = 3;

  void print(PrintStream out) {
    records.forEach(record -> silent(out, record));
    out.printf(
        FORMAT, "variant", "machine", "probes", "equal", "differ", "refused", "ended", "features");
    records.forEach(record -> row(out, record));
    records.forEach(record -> details(out, record));
  }

  private static void silent(PrintStream out, ProbeRecord record) {
    if (!record.silentlyWrong().isEmpty()) {
      out.printf(
          "WRONG, and nothing complained: %s on %s: %s%n",
          record.variant(),
          record.machine(),
          record.silentlyWrong().stream()
              .map(ProbeRecord.Other::id)
              .collect(Collectors.joining(", ")));
    }
  }

  private static void row(PrintStream out, ProbeRecord record) {
    ProbeRecord.Part operations = record.operations();
    long ended =
        operations.others().stream()
            .filter(o -> !(o.outcome() instanceof Outcome.Completed))
            .filter(o -> !(o.outcome() instanceof Outcome.Refused))
            .count();
    out.printf(
        FORMAT,
        record.variant(),
        record.machine(),
        operations.probes(),
        operations.equal().size(),
        operations.differing().size(),
        operations.refused().size(),
        ended,
        record.features().probes() == 0
            ? "-"
            : record.features().equal().size() + " of " + record.features().probes());
  }

  private static void details(PrintStream out, ProbeRecord record) {
    List<ProbeRecord.Other> operations = record.operations().others();
    List<ProbeRecord.Other> features = record.features().others();
    if (operations.isEmpty() && features.isEmpty()) {
      return;
    }
    out.printf("%n%s on %s%n", record.variant(), record.machine());
    byMessage(operations).forEach((message, ids) -> out.printf("  %s: %s%n", ids, message));
    operations.stream().filter(o -> o.differing() > 0).forEach(o -> differences(out, o));
    features.forEach(o -> out.printf("  feature %s: %s%n", o.id(), o.shown()));
  }

  /** A translator says the same of many operations. */
  private static Map<String, String> byMessage(List<ProbeRecord.Other> others) {
    Map<String, String> ids = new TreeMap<>();
    others.stream()
        .filter(o -> o.differing() == 0)
        .forEach(o -> ids.merge(o.shown(), o.id(), (a, b) -> a + ", " + b));
    return ids;
  }

  private static void differences(PrintStream out, ProbeRecord.Other other) {
    out.printf(
        "  %s: %d differences in %d calls (%s)%n",
        other.id(), other.differing(), other.calls(), other.outcome().label());
    other.differences().stream()
        .limit(SHOWN_DIFFERENCES)
        .forEach(difference -> out.printf("    %s%n", difference.shown()));
  }
}
