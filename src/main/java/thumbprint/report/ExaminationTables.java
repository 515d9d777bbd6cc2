package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.CrossingFit;
import thumbprint.analysis.MeteringCost;
import thumbprint.analysis.Range;
import thumbprint.catalog.Variant;
import thumbprint.evidence.HostCrossings;
import thumbprint.evidence.Interruption;
import thumbprint.evidence.Interruption.Kind;
import thumbprint.evidence.MemoryMinimum;
import thumbprint.evidence.ReloadSeries;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** Tables of what was measured of variants beside their cells. */
final class ExaminationTables {
  private static final int LAST = 1000;

  /** They are no figures of cells, so `explain` does not know them and the page offers none. */
  private static final String UNNAMED = "";

  private ExaminationTables() {}

  /** The smallest memory beside what was used of it with all there is. */
  static Table minima(ReportInput input) {
    return new Table(
        "smallest-memories",
        List.of("Variant", "Machine", "Workload", "Memory", "One step less"),
        List.of(
            new Column("Smallest", "in which the workload still comes out right", "KiB"),
            new Column("Used", "requested bytes at most, or high-water, with all there is", "KiB"),
            new Column("Usual", "what the arena came to, or what the stack usually is", "KiB")),
        examinations(input, MemoryMinimum.class).stream().map(ExaminationTables::minimum).toList());
  }

  private static Row minimum(MemoryMinimum minimum) {
    ShownFigure smallest =
        minimum
            .smallestPass()
            .map(pass -> bytes(pass.bytes(), pass.trial()))
            .orElseGet(() -> ShownFigure.missing(UNNAMED, "not found: fails with all there is"));
    String trial = minimum.attempts().getLast().trial();
    ShownFigure used =
        minimum
            .usedBytes()
            .map(bytes -> bytes(bytes, trial))
            .orElseGet(() -> ShownFigure.missing(UNNAMED, "not told by the engine"));
    ShownFigure usual = bytes(minimum.attempts().getLast().bytes(), trial);
    return new Row(
        List.of(
            Label.of(minimum.variant()),
            Label.of(minimum.machine()),
            Label.of(minimum.workload()),
            Label.of(minimum.memory().id().replace('-', ' ')),
            failure(minimum)),
        List.of(smallest, used, usual));
  }

  private static Label failure(MemoryMinimum minimum) {
    String uneven =
        minimum.monotone() ? "" : "Not monotone: a smaller size passed below one that failed. ";
    return minimum
        .closestFailure()
        .map(
            f ->
                new Label(
                    (uneven.isEmpty() ? "" : "not monotone, ") + f.end(), uneven + f.detail()))
        .orElseGet(() -> Label.of("nothing fails"));
  }

  /** The heap over a thousand reloads. */
  static Table reloads(ReportInput input) {
    return new Table(
        "reloads",
        List.of("Variant", "Machine", "Modules in turn", "Ended"),
        List.of(
            new Column("Arena after 1", "taken from the heap since the boot", "KiB"),
            new Column("After 10", "the same", "KiB"),
            new Column("After 100", "the same", "KiB"),
            new Column("After 1,000", "the same", "KiB"),
            new Column(
                "Not returned",
                "bytes live with the first module after the last load, less after the first",
                "KiB"),
            new Column("Leak per reload", "the same over the reloads, in bytes", "")),
        examinations(input, ReloadSeries.class).stream().map(ExaminationTables::reload).toList());
  }

  private static Row reload(ReloadSeries series) {
    List<ShownFigure> figures = new ArrayList<>();
    for (int reloads : List.of(1, 10, 100, LAST)) {
      figures.add(
          series
              .after(reloads)
              .map(p -> bytes(p.arenaBytes(), series.trial()))
              .orElseGet(() -> ShownFigure.missing(UNNAMED, "not reached: " + series.end())));
    }
    Optional<Long> leaked = leaked(series);
    figures.add(
        leaked
            .map(bytes -> bytes(bytes, series.trial()))
            .orElseGet(() -> ShownFigure.missing(UNNAMED, "not reached: " + series.end())));
    figures.add(
        leaked
            .map(bytes -> counted((double) bytes / LAST, series.trial()))
            .orElseGet(() -> ShownFigure.missing(UNNAMED, "not reached: " + series.end())));
    return new Row(
        List.of(
            Label.of(series.variant()),
            Label.of(series.machine()),
            Label.of(Integer.toString(series.modules())),
            Label.of(series.end())),
        figures);
  }

  /** First and last load are of the same module, so what they hold may be compared. */
  static Optional<Long> leaked(ReloadSeries series) {
    return series
        .after(LAST)
        .flatMap(last -> series.after(0).map(first -> last.liveBytes() - first.liveBytes()));
  }

  /** Whether endless calls were stopped, how, and at what cost. */
  static Table interruption(ReportInput input) {
    return new Table(
        "interruption",
        List.of("Variant", "Machine", "Declared", "Loop", "Loop with calls", "Recursion", "Means"),
        List.of(
            new Column(
                "Cost of a call", "steady instructions over those without it, less one", "%"),
            new Column(
                "Cost of a block", "instructions more in the worst call of an audio workload", "")),
        examinations(input, Interruption.class).stream().map(i -> stops(input, i)).toList());
  }

  private static Row stops(ReportInput input, Interruption measured) {
    Optional<Variant> variant = input.member(measured.variant()).map(EngineSummary.Member::variant);
    Optional<MeteringCost> cost =
        variant.flatMap(v -> MeteringCost.of(input.findings().on(measured.machine()), v));
    String missing =
        variant.flatMap(MeteringCost::means).isPresent()
            ? "not measured: no variant without it at equal options"
            : "no means: no option promises it";
    List<String> trials = measured.probes().stream().map(Interruption.Probe::trial).toList();
    return new Row(
        List.of(
            Label.of(measured.variant()),
            Label.of(measured.machine()),
            ExaminationWords.declared(variant, measured),
            ExaminationWords.probe(measured.probe(Kind.LOOP)),
            ExaminationWords.probe(measured.probe(Kind.LOOP_WITH_CALLS)),
            ExaminationWords.probe(measured.probe(Kind.RECURSION)),
            Label.of(variant.flatMap(MeteringCost::means).orElse("none"))),
        List.of(
            cost.map(
                    c ->
                        ShownFigure.known(
                            UNNAMED,
                            Range.exactly(c.factor().mean() - 1),
                            "share",
                            Mark.DERIVED,
                            trials))
                .orElseGet(() -> ShownFigure.missing(UNNAMED, missing)),
            cost.flatMap(MeteringCost::audio)
                .map(
                    block ->
                        ShownFigure.known(
                            UNNAMED, Range.exactly(block.more()), "", Mark.DERIVED, trials))
                .orElseGet(() -> ShownFigure.missing(UNNAMED, missing))));
  }

  /** A line for each direction and type: base and what an argument adds. */
  static Table crossings(ReportInput input) {
    List<Row> rows = new ArrayList<>();
    for (HostCrossings crossings : examinations(input, HostCrossings.class)) {
      CrossingFit.of(crossings).forEach(fit -> rows.add(crossing(crossings, fit)));
    }
    return new Table(
        "crossings",
        List.of("Variant", "Machine", "Direction", "Arguments", "Result"),
        List.of(
            new Column("Base", "instructions of a crossing without arguments, by the fit", ""),
            new Column("Per argument", "instructions that each argument adds", ""),
            new Column("Residual", "largest distance of a measured signature from the line", "")),
        rows);
  }

  private static Row crossing(HostCrossings crossings, CrossingFit fit) {
    String name =
        crossings.variant() + "/crossings/" + fit.direction().id() + "." + fit.type().id();
    return new Row(
        List.of(
            Label.of(crossings.variant()),
            Label.of(crossings.machine()),
            Label.of(ExaminationWords.direction(fit.direction())),
            Label.of(fit.type().id()),
            Label.of(fit.result() ? fit.type().id() : "none")),
        List.of(
            fitted(fit.base(), crossings.trial()),
            fitted(fit.each(), crossings.trial()),
            fitted(fit.residual(), crossings.trial())));
  }

  static <T extends thumbprint.evidence.Examination> List<T> examinations(
      ReportInput input, Class<T> kind) {
    return input.findings().experiment().examinations(kind);
  }

  private static ShownFigure bytes(long bytes, String trial) {
    return ShownFigure.known(UNNAMED, Range.exactly(bytes), "B", Mark.MEASURED, List.of(trial));
  }

  private static ShownFigure counted(double count, String trial) {
    return ShownFigure.known(UNNAMED, Range.exactly(count), "", Mark.MEASURED, List.of(trial));
  }

  private static ShownFigure fitted(double value, String trial) {
    return ShownFigure.known(UNNAMED, Range.exactly(value), "", Mark.DERIVED, List.of(trial));
  }
}
