package thumbprint.report;

import java.util.List;
import java.util.stream.Stream;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Table;

/** A table of figures under the sentence that it shows. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String of(String finding, Table table) {
    StringBuilder text = new StringBuilder(MarkdownText.escaped(finding)).append(".\n\n");
    row(
        text,
        Stream.concat(
            table.labels().stream(), table.columns().stream().map(column -> column.heading())));
    row(
        text,
        Stream.concat(
            table.labels().stream().map(l -> "---"), table.columns().stream().map(c -> "---:")));
    for (EvidenceTables.Row row : table.rows()) {
      row(
          text,
          Stream.concat(
              row.labels().stream().map(Label::text).map(MarkdownText::escaped),
              row.figures().stream().map(MarkdownTable::figure)));
    }
    return text.append('\n').toString();
  }

  /**
   * Units stand in the heading; reasons are many and long, so the page and the tables have them.
   */
  private static String figure(ShownFigure figure) {
    return figure.present()
        ? figure.text() + " " + figure.mark().sign()
        : "(" + MarkdownText.escaped(figure.briefly()) + ")";
  }

  private static void row(StringBuilder text, Stream<String> cells) {
    List<String> all = cells.toList();
    text.append("| ").append(String.join(" | ", all)).append(" |\n");
  }
}
