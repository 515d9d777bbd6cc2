package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.BoardCycles;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.CellFindings;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/**
 * Large audio programs, which outgrow caches: lines that a sample fetches while nothing else runs.
 *
 * @param finding one sentence from the data
 * @param bars one for each engine and program
 * @param table the figures behind them
 */
public record Cliff(String finding, List<Bar> bars, Table table) {
  private static final String LARGE = "large";

  public Cliff {
    bars = List.copyOf(bars);
  }

  /**
   * Lines a sample, drawn to the scale of the most there are.
   *
   * @param title engine and program
   */
  public record Bar(String title, double codePercent, double dataPercent, String words) {}

  /** Misses for each sample of the worst call. */
  private record Point(String variant, String workload, CellCycles cycles, int samples) {
    double instructionLines() {
      return (double) cycles.events().fetchMisses().warm() / samples;
    }

    double dataLines() {
      return (double) cycles.events().dataMisses().warm() / samples;
    }
  }

  /** Empty where no large program was traced with caches. */
  static Optional<Cliff> of(ReportInput input, BoardCycles cycles) {
    List<Point> points = new ArrayList<>();
    for (CellFindings cell : input.findings().cells()) {
      boolean here = cell.cell().machine().equals(input.findings().machine());
      if (here && large(cell.workload())) {
        cycles
            .of(cell)
            .filter(traced -> traced.profile().key().caches().present())
            .ifPresent(traced -> points.add(point(cell, traced)));
      }
    }
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cliff(finding(input, points), bars(input, points), table(points)));
  }

  private static boolean large(WorkloadRecord workload) {
    return workload.family().equals(LARGE) && workload.blockSamples() > 0;
  }

  private static Point point(CellFindings cell, CellCycles traced) {
    WorkloadRecord workload = cell.workload();
    return new Point(cell.cell().variant(), workload.id(), traced, workload.blockSamples());
  }

  private static String finding(ReportInput input, List<Point> points) {
    Point worst =
        points.stream().max(Comparator.comparingDouble(Point::instructionLines)).orElseThrow();
    Point least =
        points.stream()
            .filter(p -> p.variant().equals(worst.variant()))
            .min(Comparator.comparingDouble(Point::instructionLines))
            .orElseThrow();
    CacheGeometry.Cache cache = worst.cycles().profile().key().caches().instruction();
    return input.name(worst.variant())
        + " fetches "
        + Numbers.three(least.instructionLines())
        + " lines of code a sample in “"
        + input.workload(least.workload())
        + "”, "
        + Numbers.three(worst.instructionLines())
        + " in “"
        + input.workload(worst.workload())
        + "”, through a cache of "
        + Numbers.kib(cache.bytes())
        + Numbers.THIN
        + "KiB";
  }

  private static List<Bar> bars(ReportInput input, List<Point> points) {
    double most =
        points.stream()
            .mapToDouble(p -> Math.max(p.instructionLines(), p.dataLines()))
            .max()
            .orElse(1);
    return points.stream().map(p -> bar(input, p, 100 / Math.max(1, most))).toList();
  }

  private static Bar bar(ReportInput input, Point point, double scale) {
    return new Bar(
        input.name(point.variant()) + ", " + input.workload(point.workload()),
        point.instructionLines() * scale,
        point.dataLines() * scale,
        "code "
            + Numbers.three(point.instructionLines())
            + ", data "
            + Numbers.three(point.dataLines())
            + " lines a sample");
  }

  private static Table table(List<Point> points) {
    List<Row> rows = points.stream().map(Cliff::row).toList();
    return new Table(
        "cliff",
        List.of("Variant", "Workload"),
        List.of(
            new Column("Code lines a sample", "missed by the warm instruction cache, LRU", ""),
            new Column("Data lines a sample", "missed by the warm data cache, LRU", "")),
        rows);
  }

  private static Row row(Point point) {
    String name = point.variant() + "/" + point.workload() + "/call/misses.";
    List<String> evidence = List.of(point.cycles().profile().key().trial());
    return new Row(
        List.of(Label.of(point.variant()), Label.of(point.workload())),
        List.of(
            lines(name + "instruction.warm", point.instructionLines(), evidence),
            lines(name + "data.warm", point.dataLines(), evidence)));
  }

  private static ShownFigure lines(String name, double lines, List<String> evidence) {
    return ShownFigure.known(
        name, thumbprint.analysis.Range.exactly(lines), "lines", Mark.DERIVED, evidence);
  }
}
