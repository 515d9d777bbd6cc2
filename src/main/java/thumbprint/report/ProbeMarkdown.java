package thumbprint.report;

import java.util.List;
import java.util.stream.Stream;

/** The section on operations and features of the short report. */
final class ProbeMarkdown {
  private static final int MOST_LINES = 40;

  private final StringBuilder text = new StringBuilder();

  private ProbeMarkdown() {}

  /** Empty where nothing was probed. */
  static String of(ReportInput input) {
    ProbePage page = ProbePage.of(input);
    return page.shown() ? new ProbeMarkdown().written(page) : "";
  }

  private String written(ProbePage page) {
    line("## Operations and features");
    bullets("≠ ", page.wrong());
    bullets("", page.different());
    line(page.operationsFinding() + ".");
    table("Variant", page.operations());
    line(page.featuresFinding() + ".");
    table("Feature", page.features());
    line("`probes.csv` has what each engine said, word for word.");
    return text.toString();
  }

  private void bullets(String sign, List<String> lines) {
    lines.stream()
        .limit(MOST_LINES)
        .forEach(l -> text.append("* ").append(sign).append(escaped(l)).append('\n'));
    int more = lines.size() - MOST_LINES;
    text.append(more > 0 ? "* and " + more + " more in `probes.csv`\n" : "");
    text.append(lines.isEmpty() ? "" : "\n");
  }

  private void table(String heading, ProbeMatrix matrix) {
    row(Stream.concat(Stream.of(heading), matrix.columns().stream()));
    row(Stream.concat(Stream.of("---"), matrix.columns().stream().map(c -> "---")));
    for (ProbeMatrix.Line line : matrix.lines()) {
      row(
          Stream.concat(
              Stream.of(line.title() + ", " + line.summary()),
              line.entries().stream().map(ProbeMarkdown::marked)));
    }
    text.append('\n');
  }

  private static String marked(CompatibilityMatrix.Entry entry) {
    return entry.kind().equals("wrong") ? "**" + entry.text() + "**" : entry.text();
  }

  private static String escaped(String words) {
    return MarkdownText.escaped(words);
  }

  private void row(Stream<String> cells) {
    text.append("| ").append(String.join(" | ", cells.toList())).append(" |\n");
  }

  private void line(String line) {
    text.append(line).append("\n\n");
  }
}
