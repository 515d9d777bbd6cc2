package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Findings;
import thumbprint.analysis.Range;
import thumbprint.evidence.Artifact;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** Modules that were compiled ahead of time: what the deck carried in their place. */
final class ArtifactTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Module", "bytes of the module as emitted", "KiB"),
          new Column("Artifact", "bytes that the deck carries in its place, in flash", "KiB"),
          new Column("Ratio", "artifact over module", "×"),
          new Column("Code", "machine code in the artifact", "KiB"),
          new Column("Code in RAM", "the part of it that is copied to the heap", "KiB"),
          new Column("Alignment", "of the artifact's address, in bytes", "B"),
          new Column("Compiling", "of the one run that made it, on that workstation", "ms"));

  private ArtifactTable() {}

  /** A row for each module of each engine's chosen variant on the decision's machine. */
  static Table of(ReportInput input) {
    return new Table(
        "artifacts",
        List.of("Engine", "Workload", "Where code runs"),
        COLUMNS,
        chosen(input).stream().map(ArtifactTable::row).toList());
  }

  private static List<CellFindings> chosen(ReportInput input) {
    Set<String> variants =
        input.engines().stream().map(e -> e.chosen().name()).collect(Collectors.toSet());
    return input.findings().cells().stream()
        .filter(c -> c.cell().machine().equals(input.findings().machine()))
        .filter(c -> variants.contains(c.cell().variant()) && c.artifact().isPresent())
        .toList();
  }

  /** How artifacts compare with modules, in a sentence; empty where there are none. */
  static String finding(ReportInput input) {
    List<CellFindings> cells = chosen(input);
    if (cells.isEmpty()) {
      return "";
    }
    LongSummaryStatistics percent =
        cells.stream()
            .map(c -> c.artifact().orElseThrow())
            .mapToLong(a -> Math.round(100.0 * a.bytes() / a.moduleBytes()))
            .summaryStatistics();
    return "Compiled ahead of time, a module takes %s to %s times its bytes"
        .formatted(
            Numbers.three(percent.getMin() / 100.0), Numbers.three(percent.getMax() / 100.0));
  }

  private static Row row(CellFindings cell) {
    Artifact artifact = cell.artifact().orElseThrow();
    List<ShownFigure> figures = new ArrayList<>();
    figures.add(figure(cell, artifact.moduleBytes(), "B", Mark.MEASURED));
    figures.add(figure(cell, artifact.bytes(), "B", Mark.MEASURED));
    figures.add(ratio(cell, artifact));
    figures.add(told(cell, artifact.fact(Artifact.CODE_BYTES), "B"));
    figures.add(copied(cell, artifact));
    figures.add(told(cell, artifact.fact(Artifact.ALIGNMENT), ""));
    figures.add(figure(cell, artifact.compileMilliseconds(), "ms", Mark.MEASURED));
    return new Row(
        List.of(
            Label.of(cell.cell().variant()),
            Label.of(cell.workload().id()),
            Label.of(place(artifact.code()))),
        figures);
  }

  private static String place(String code) {
    return switch (code) {
      case Artifact.COPIED -> "copied to the heap, executable RAM";
      case Artifact.IN_PLACE -> "in place, executable flash";
      default -> "interpreted, nothing executable";
    };
  }

  private static ShownFigure ratio(CellFindings cell, Artifact artifact) {
    return ShownFigure.known(
        name(cell),
        Range.exactly((double) artifact.bytes() / artifact.moduleBytes()),
        "ratio",
        Mark.DERIVED,
        List.of(artifact.key()));
  }

  private static ShownFigure copied(CellFindings cell, Artifact artifact) {
    return artifact.code().equals(Artifact.COPIED)
        ? told(cell, artifact.copiedCodeBytes(), "B")
        : ShownFigure.missing(name(cell), "none");
  }

  private static ShownFigure told(CellFindings cell, OptionalLong fact, String unit) {
    return fact.isPresent()
        ? figure(cell, fact.getAsLong(), unit, Mark.MEASURED)
        : ShownFigure.missing(name(cell), "the compiler does not tell");
  }

  private static ShownFigure figure(CellFindings cell, long value, String unit, Mark mark) {
    return ShownFigure.known(
        name(cell), Range.exactly(value), unit, mark, List.of(cell.artifact().orElseThrow().key()));
  }

  private static String name(CellFindings cell) {
    return cell.cell().variant() + "/" + cell.workload().id() + "/compile-host/artifact.bytes";
  }

  /** One row for each artifact of each cell, of all machines and variants. */
  static String csv(Findings findings) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "variant",
              "machine",
              "workload",
              "compiler",
              "code",
              "module.bytes",
              "artifact.bytes",
              "code.bytes",
              "alignment.bytes",
              "compile.milliseconds.of.one.run",
              "artifact");
          findings.cells().stream()
              .filter(c -> c.artifact().isPresent())
              .forEach(c -> writer.writeRecord(record(c, c.artifact().orElseThrow())));
        });
  }

  private static List<String> record(CellFindings cell, Artifact artifact) {
    return List.of(
        cell.cell().variant(),
        cell.cell().machine(),
        cell.workload().id(),
        artifact.compilerVersion(),
        artifact.code(),
        String.valueOf(artifact.moduleBytes()),
        String.valueOf(artifact.bytes()),
        plain(artifact.fact(Artifact.CODE_BYTES)),
        plain(artifact.fact(Artifact.ALIGNMENT)),
        String.valueOf(artifact.compileMilliseconds()),
        artifact.key());
  }

  private static String plain(OptionalLong fact) {
    return fact.isPresent() ? String.valueOf(fact.getAsLong()) : "";
  }
}
