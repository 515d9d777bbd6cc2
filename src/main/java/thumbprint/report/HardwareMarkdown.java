package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.report.EvidenceTables.Table;

/** The section on hardware of the short report. */
final class HardwareMarkdown {
  private final HardwarePage page;
  private final StringBuilder text = new StringBuilder();

  private HardwareMarkdown(HardwarePage page) {
    this.page = page;
  }

  static String of(ReportInput input) {
    HardwareMarkdown section = new HardwareMarkdown(HardwarePage.of(input));
    section.matrix();
    section.table(section.page.titles().minimum(), section.page.tables().minimum());
    section.table(section.page.titles().loads(), HardwareTables.best(input));
    section.line(
        "The best candidate of each board is shown; `boards.csv` has every engine with what is"
            + " missing and what energy rests on.");
    return section.text.toString();
  }

  private void matrix() {
    CompatibilityMatrix matrix = page.matrix();
    line("### Measured on emulated machines");
    page.wrong().forEach(wrong -> text.append("* ≠ ").append(escaped(wrong)).append('\n'));
    text.append(page.wrong().isEmpty() ? "" : "\n");
    matrix.scope().forEach(this::line);
    line(page.titles().matrix() + ".");
    row(Stream.concat(Stream.of("Variant"), matrix.places().stream()).toList());
    row(Stream.concat(Stream.of("---"), matrix.places().stream().map(p -> "---")).toList());
    for (CompatibilityMatrix.Line line : matrix.lines()) {
      List<String> cells = new ArrayList<>(List.of(line.variant() + ", " + line.role()));
      line.entries().forEach(entry -> cells.add(marked(entry)));
      row(cells);
    }
    text.append('\n');
  }

  private static String marked(CompatibilityMatrix.Entry entry) {
    return entry.kind().equals("wrong") ? "**" + entry.text() + "**" : entry.text();
  }

  private void table(String finding, Table table) {
    text.append(MarkdownTable.of(finding, table));
  }

  private static String escaped(String words) {
    return MarkdownText.escaped(words);
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void line(String line) {
    text.append(line).append("\n\n");
  }
}
