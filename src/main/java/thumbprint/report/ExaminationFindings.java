package thumbprint.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.CrossingFit;
import thumbprint.analysis.InterruptionVerdict;
import thumbprint.evidence.HostCrossings;
import thumbprint.evidence.Interruption;
import thumbprint.evidence.MemoryMinimum;
import thumbprint.evidence.ReloadSeries;
import thumbprint.module.ValueType;

/** One sentence above each table of examinations, from the data. */
final class ExaminationFindings {
  private static final String HOW = "; ./thumbprint evaluate --all measures it";

  private ExaminationFindings() {}

  /** The operand stack that is most too large, else how near arenas are to what was requested. */
  static String minima(ReportInput input) {
    List<MemoryMinimum> minima = ExaminationTables.examinations(input, MemoryMinimum.class);
    if (minima.isEmpty()) {
      return "Smallest memories were not searched" + HOW;
    }
    long found = minima.stream().filter(m -> m.minimumBytes().isPresent()).count();
    String uneven =
        minima.stream().allMatch(MemoryMinimum::monotone) ? "" : "; some searches are not monotone";
    return sparest(minima)
            .map(ExaminationFindings::spare)
            .orElse("%d of %d searches found a smallest memory".formatted(found, minima.size()))
        + uneven;
  }

  private static Optional<MemoryMinimum> sparest(List<MemoryMinimum> minima) {
    return minima.stream()
        .filter(m -> m.memory() != MemoryMinimum.Memory.ARENA)
        .filter(m -> m.minimumBytes().isPresent())
        .max(Comparator.comparingLong(m -> m.minimumBytes().orElseThrow()));
  }

  private static String spare(MemoryMinimum minimum) {
    return "The neediest stack is the %s of %s: %s of %s KiB suffice for %s"
        .formatted(
            minimum.memory().id().replace('-', ' '),
            minimum.variant(),
            kib(minimum.minimumBytes().orElseThrow()),
            kib(minimum.attempts().getLast().bytes()),
            minimum.workload());
  }

  private static String kib(long bytes) {
    return Numbers.three(bytes / 1024.0);
  }

  /** Who leaks, or that nobody does. */
  static String reloads(ReportInput input) {
    List<ReloadSeries> series = ExaminationTables.examinations(input, ReloadSeries.class);
    if (series.isEmpty()) {
      return "Reloads were not measured" + HOW;
    }
    List<String> leaking =
        series.stream()
            .filter(s -> ExaminationTables.leaked(s).orElse(0L) > 0)
            .map(ReloadSeries::variant)
            .toList();
    long whole = series.stream().filter(ReloadSeries::whole).count();
    return leaking.isEmpty()
        ? "%d of %d variants reload a thousand times and give every byte back"
            .formatted(whole, series.size())
        : "Memory is not given back by " + String.join(", ", leaking);
  }

  /** Who can be stopped; a contradiction comes first. */
  static String interruption(ReportInput input) {
    List<Interruption> measured = ExaminationTables.examinations(input, Interruption.class);
    if (measured.isEmpty()) {
      return "Interruption was not measured" + HOW;
    }
    List<String> contradictions = contradictions(input);
    if (!contradictions.isEmpty()) {
      return "A promise is contradicted by the measurement: " + contradictions.getFirst();
    }
    List<String> stopped =
        measured.stream()
            .filter(InterruptionVerdict::interruptible)
            .map(Interruption::variant)
            .distinct()
            .toList();
    return stopped.isEmpty()
        ? "No variant stops an endless loop"
        : "An endless loop is stopped by " + String.join(", ", stopped) + ", and by no other";
  }

  /** Every promise that a measurement contradicts. */
  static List<String> contradictions(ReportInput input) {
    return ExaminationTables.examinations(input, Interruption.class).stream()
        .flatMap(
            measured ->
                input.member(measured.variant()).stream()
                    .flatMap(
                        member ->
                            InterruptionVerdict.contradictions(
                                member.variant().guarantees(), measured)
                                .stream()))
        .toList();
  }

  private record Line(String variant, CrossingFit fit) {}

  /** The cheapest and the dearest way to call the host with one integer. */
  static String crossings(ReportInput input) {
    List<Line> lines =
        ExaminationTables.examinations(input, HostCrossings.class).stream()
            .flatMap(c -> CrossingFit.of(c).stream().map(fit -> new Line(c.variant(), fit)))
            .filter(line -> line.fit().direction() == HostCrossings.Direction.OUT)
            .filter(line -> line.fit().type() == ValueType.I32 && !line.fit().result())
            .sorted(Comparator.comparingDouble(line -> line.fit().at(1)))
            .toList();
    if (lines.isEmpty()) {
      return "Calls between module and host were not counted" + HOW;
    }
    return "Calling the host with one i32 takes %s instructions on %s and %s on %s"
        .formatted(
            Numbers.three(lines.getFirst().fit().at(1)),
            lines.getFirst().variant(),
            Numbers.three(lines.getLast().fit().at(1)),
            lines.getLast().variant());
  }
}
