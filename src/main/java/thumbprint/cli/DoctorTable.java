package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import thumbprint.build.tools.DoctorReport;

/** The tools as a table of plain text, remedies below it so that no line runs off the screen. */
final class DoctorTable {
  private static final String GAP = "  ";

  private DoctorTable() {}

  static List<String> lines(DoctorReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("tool", "version", "tested", "state", "path"));
    report.tools().forEach(tool -> rows.add(cells(tool)));
    List<String> lines = new ArrayList<>(aligned(rows));
    lines.add("");
    report.tools().stream()
        .filter(tool -> !tool.remedy().isEmpty())
        .forEach(tool -> lines.add(tool.name() + ": " + tool.remedy()));
    lines.add(verdict(report));
    return lines;
  }

  private static List<String> cells(DoctorReport.Line tool) {
    String tested = tool.tested().isEmpty() ? "-" : String.join(", ", tool.tested());
    String version = tool.version().isEmpty() ? "-" : tool.version();
    return List.of(tool.id(), version, tested, tool.state().words(), tool.path());
  }

  private static String verdict(DoctorReport report) {
    return report.complete()
        ? "All tools are here."
        : report.missing() + " missing; ./thumbprint evaluate installs what it needs where it may.";
  }

  private static List<String> aligned(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.getFirst().size(); column++) {
      Function<List<String>, String> cell = cellOf(column);
      widths.add(rows.stream().map(cell).mapToInt(String::length).max().orElse(0));
    }
    return rows.stream().map(row -> aligned(row, widths)).toList();
  }

  private static Function<List<String>, String> cellOf(int column) {
    return row -> row.get(column);
  }

  private static String aligned(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(cell).repeat(' ', widths.get(column) - cell.length()).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
