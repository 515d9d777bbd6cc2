package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.ProbeRecord;
import thumbprint.report.CompatibilityMatrix.Entry;

/**
 * What probes came to, laid out.
 *
 * @param columns headings
 * @param lines those with a difference first
 */
public record ProbeMatrix(List<String> columns, List<Line> lines) {
  /**
   * A row.
   *
   * @param title of the variant or the feature
   * @param summary in a few words
   */
  public record Line(String title, String summary, List<Entry> entries) {
    public Line {
      entries = List.copyOf(entries);
    }

    boolean allRight() {
      return entries.stream().allMatch(e -> e.kind().equals("all") || e.kind().equals("absent"));
    }

    private long count(String kind) {
      return entries.stream().filter(e -> e.kind().equals(kind)).count();
    }
  }

  private static final int NAMED = 6;
  private static final Entry ABSENT = new Entry("absent", "", "not probed", "It was not probed.");

  private static final Comparator<Line> DIFFERENCES_FIRST =
      Comparator.<Line>comparingLong(line -> -line.count("wrong"))
          .thenComparing(line -> -line.count("some"));

  public ProbeMatrix {
    columns = List.copyOf(columns);
    lines = lines.stream().sorted(DIFFERENCES_FIRST).toList();
  }

  /** Variants against machines: how many operations are right. */
  static ProbeMatrix operations(ReportInput input) {
    List<ProbeRecord> records = input.findings().experiment().probes();
    List<String> machines = machines(input, records);
    List<Line> lines =
        records.stream()
            .map(ProbeRecord::variant)
            .distinct()
            .map(variant -> line(input, variant, machines))
            .toList();
    return new ProbeMatrix(machines.stream().map(input.hardware()::title).toList(), lines);
  }

  private static List<String> machines(ReportInput input, List<ProbeRecord> records) {
    return Stream.concat(
            Stream.of(input.findings().machine()), records.stream().map(ProbeRecord::machine))
        .distinct()
        .filter(machine -> records.stream().anyMatch(r -> r.machine().equals(machine)))
        .toList();
  }

  private static Line line(ReportInput input, String variant, List<String> machines) {
    return new Line(
        variant,
        HardwareNames.engine(input, variant),
        machines.stream()
            .map(machine -> record(input, variant, machine))
            .map(record -> record.map(r -> operations(r.operations())).orElse(ABSENT))
            .toList());
  }

  private static Optional<ProbeRecord> record(ReportInput input, String variant, String machine) {
    return input.findings().experiment().probes().stream()
        .filter(r -> r.variant().equals(variant) && r.machine().equals(machine))
        .findFirst();
  }

  private static Entry operations(ProbeRecord.Part part) {
    String share = part.equal().size() + " of " + part.probes();
    int wrong = part.silentlyWrong().size();
    String message =
        part.others().stream()
            .limit(NAMED)
            .map(other -> other.id() + ": " + other.shown())
            .collect(Collectors.joining(". "));
    int more = part.others().size() - NAMED;
    String rest = more > 0 ? ". And " + more + " more, see probes.csv." : ".";
    if (wrong > 0) {
      return new Entry("wrong", "≠", wrong + " wrong, " + share + " right", message + rest);
    }
    return part.others().isEmpty()
        ? new Entry("all", "✓", share, "All " + share + " operations came out right.")
        : new Entry("some", "◐", share, message + rest);
  }

  /** Proposals against the variants on the profile's machine. */
  static ProbeMatrix features(ReportInput input) {
    List<ProbeRecord> records =
        input.findings().experiment().probes().stream()
            .filter(r -> r.machine().equals(input.findings().machine()))
            .toList();
    Set<String> ids = new LinkedHashSet<>();
    records.forEach(r -> ids.addAll(r.features().equal()));
    records.forEach(r -> r.features().others().forEach(other -> ids.add(other.id())));
    return new ProbeMatrix(
        records.stream().map(ProbeRecord::variant).toList(),
        ids.stream().map(id -> feature(id, records)).toList());
  }

  private static Line feature(String id, List<ProbeRecord> records) {
    List<Entry> entries = new ArrayList<>();
    records.forEach(record -> entries.add(feature(id, record.features())));
    long right = entries.stream().filter(e -> e.kind().equals("all")).count();
    return new Line(id, "right in " + right + " of " + entries.size(), entries);
  }

  private static Entry feature(String id, ProbeRecord.Part part) {
    if (part.equal().contains(id)) {
      return new Entry("all", "✓", "right", "Accepted, and the result is right.");
    }
    return part.other(id).map(ProbeMatrix::feature).orElse(ABSENT);
  }

  private static Entry feature(ProbeRecord.Other other) {
    if (other.silentlyWrong()) {
      return new Entry("wrong", "≠", "wrong", "Accepted, and wrong. " + other.shown() + ".");
    }
    if (other.outcome() instanceof Outcome.Refused) {
      return new Entry("none", "✗", "refused", other.shown() + ".");
    }
    String words = other.differing() > 0 ? "differs" : other.outcome().label();
    return new Entry("some", "◐", words, "Accepted, but: " + other.shown() + ".");
  }
}
