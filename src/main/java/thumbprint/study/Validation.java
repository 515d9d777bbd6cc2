package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.Range;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.analysis.cycles.HeldOut;
import thumbprint.analysis.cycles.MeasuredPoint;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.KitReport;
import thumbprint.evidence.KitRow;

/** Holds measurements of boards against what the cycle models say. It never writes coefficients. */
public final class Validation {
  private static final String KIT_LINE = "kit,";

  private final Laboratory laboratory;
  private final Progress progress;

  public Validation(Laboratory laboratory, Progress progress) {
    this.laboratory = laboratory;
    this.progress = progress;
  }

  /**
   * Compares the rows of a file: measured points of images, or the lines of a board kit.
   *
   * @param fit whether fitted coefficients are fitted again, each program held out once
   */
  public ValidationAnswer compare(Path file, boolean fit) {
    String text = text(file);
    return text.lines().anyMatch(line -> line.startsWith(KIT_LINE))
        ? kit(KitReport.parse(text, file.toString()), file)
        : points(file, fit);
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private ValidationAnswer points(Path file, boolean fit) {
    PointsFile points = PointsFile.read(file, laboratory.catalog());
    ImageCycles cycles = new ImageCycles(laboratory, progress);
    List<MeasuredPoint> measured = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    progress.stage("points", points.rows().size());
    for (PointRow row : points.rows()) {
      String label = file.getFileName() + ":" + row.line();
      progress.step(label);
      switch (row) {
        case PointRow.Bad fault -> bad.add(file + ":" + fault.text());
        case PointRow.Point point -> take(file, point, cycles, measured, bad);
      }
      progress.done(label);
    }
    List<HeldOut> heldOut = fit ? HeldOut.of(measured) : List.of();
    return ValidationAnswer.of(
        measured.stream().map(Validation::compared).toList(),
        new ValidationAnswer.Rest(bad, points.ignored(), heldOut));
  }

  private static void take(
      Path file,
      PointRow.Point point,
      ImageCycles cycles,
      List<MeasuredPoint> measured,
      List<String> bad) {
    try {
      CycleEstimate estimate =
          new CycleEstimate(cycles.medianWork(point.question()), cycles.model(point.question()));
      measured.add(
          new MeasuredPoint(
              point.program(),
              point.question().core(),
              estimate,
              point.measuredCycles() / point.passes(),
              point.source()));
    } catch (ProblemException e) {
      if (e.problem().kind() != Problem.Kind.BAD_INPUT) {
        throw e;
      }
      bad.add(file + ":" + point.line() + ": " + e.problem().line());
    }
  }

  private static ValidationAnswer.Compared compared(MeasuredPoint point) {
    return new ValidationAnswer.Compared(
        point.program(),
        point.core(),
        point.cycles(),
        point.measuredCycles(),
        point.error(),
        point.inside(),
        point.source());
  }

  /** Rows that failed on the board, or that nothing was predicted for, are told and left out. */
  private ValidationAnswer kit(KitReport report, Path file) {
    report.rows().forEach(row -> requireBoard(row, file));
    List<ValidationAnswer.Compared> compared = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    if (!report.complete()) {
      bad.add(file + ": the last line is missing (the lines were cut off: send all of them)");
    }
    for (KitRow row : report.rows()) {
      if (!row.held()) {
        bad.add(
            file + ": " + row.benchmark() + ": its check says " + row.check() + " (not compared)");
      } else {
        row.times().flatMap(times -> kitRow(row, times)).ifPresent(compared::add);
      }
    }
    return ValidationAnswer.of(compared, new ValidationAnswer.Rest(bad, List.of(), List.of()));
  }

  private void requireBoard(KitRow row, Path file) {
    if (laboratory.catalog().machines().containsKey(row.target())) {
      throw new ProblemException(
          Problem.badInput(
              row.target() + " is an emulated machine, whose times are no cycles",
              file.toString(),
              "give the lines of a board"));
    }
  }

  /** A benchmark that takes no time, as the empty one, has no error as a share. */
  private Optional<ValidationAnswer.Compared> kitRow(KitRow row, KitRow.Times times) {
    String core = laboratory.catalog().core(row.core()).id();
    return KitPredictions.read(laboratory.workspace().home(), core)
        .of(row.benchmark())
        .cycles()
        .filter(cycles -> times.median() > 0)
        .map(
            cycles ->
                new ValidationAnswer.Compared(
                    row.benchmark(),
                    core,
                    new Range(cycles.low(), cycles.mid(), cycles.high()),
                    times.median(),
                    cycles.mid() / times.median() - 1,
                    cycles.low() <= times.median() && times.median() <= cycles.high(),
                    row.target() + " by " + row.counter()));
  }
}
