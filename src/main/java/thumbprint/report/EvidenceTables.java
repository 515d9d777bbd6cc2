package thumbprint.report;

import java.util.List;

/**
 * The tables behind the pictures and the sections of figures.
 *
 * @param summary every variant that was summed up, a column for each metric
 * @param slowDown workloads by engines
 * @param deadlines engine and workload by settings
 * @param flash engines by components
 * @param artifacts modules that were compiled ahead of time
 * @param cells every cell with its outcome and figures
 */
public record EvidenceTables(
    Table summary,
    Table slowDown,
    Table deadlines,
    Table spread,
    Table flash,
    Table artifacts,
    Table cells) {
  /**
   * A table of figures.
   *
   * @param labels headings of the columns that hold words
   * @param columns headings of the columns that hold figures
   */
  public record Table(String id, List<String> labels, List<Column> columns, List<Row> rows) {
    public Table {
      labels = List.copyOf(labels);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** Digits behind the point that a column needs, so that its numbers align on the point. */
    public int fractionDigits(int column) {
      return rows.stream()
          .map(r -> r.figures().get(column))
          .filter(f -> !f.ranged())
          .mapToInt(f -> Math.max(0, f.fraction().length() - 1))
          .max()
          .orElse(0);
    }
  }

  /** A heading with what it means; {@code unit} is empty where figures of the column have none. */
  public record Column(String name, String meaning, String unit) {
    public String heading() {
      return unit.isEmpty() ? name : name + ", " + unit;
    }
  }

  /** The words of a row and its figures. */
  public record Row(List<Label> labels, List<ShownFigure> figures) {
    public Row {
      labels = List.copyOf(labels);
      figures = List.copyOf(figures);
    }

    /** What the names of all figures of the row begin with, so that the page says it once. */
    public String prefix() {
      List<String> names =
          figures.stream().filter(ShownFigure::present).map(ShownFigure::name).toList();
      return names.isEmpty() ? "" : names.stream().reduce(Row::shared).orElseThrow();
    }

    private static String shared(String one, String other) {
      int length = 0;
      while (length < Math.min(one.length(), other.length())
          && one.charAt(length) == other.charAt(length)) {
        length++;
      }
      return one.substring(0, one.lastIndexOf('/', length - 1) + 1);
    }
  }

  /** A word with its full message, where it has one. */
  public record Label(String text, String message) {
    static Label of(String text) {
      return new Label(text, "");
    }
  }

  /**
   * Every summary figure that there is, of the variants that stand for an engine or a reference.
   */
  public List<ShownFigure> footnotes() {
    return summary.rows().stream()
        .filter(r -> !List.of("beside", "vendor").contains(r.labels().getLast().text()))
        .flatMap(r -> r.figures().stream())
        .filter(ShownFigure::present)
        .toList();
  }

  static EvidenceTables of(ReportInput input, PageData data) {
    return new EvidenceTables(
        SummaryTable.of(input),
        SpeedTables.slowDown(input, data),
        SpeedTables.deadlines(input),
        SpeedTables.spread(input, data),
        FlashTable.of(input, data),
        ArtifactTable.of(input),
        CellTable.of(input));
  }
}
