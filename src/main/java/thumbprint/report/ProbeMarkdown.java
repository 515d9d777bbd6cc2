package thumbprint.report;

import java.util.List;

/**
 * Operations and features in the short report: what is wrong, and the findings; the matrices are
 * too long for it.
 */
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
    line(page.featuresFinding() + ".");
    line(
        "`report.html` and `probes.csv` have them one by one, with what each engine said, word for word.");
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

  private static String escaped(String words) {
    return MarkdownText.escaped(words);
  }

  private void line(String line) {
    text.append(line).append("\n\n");
  }
}
