package thumbprint.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import thumbprint.report.chapter.DrawnParts;

/** What stands for the sections with pictures where nothing can be drawn. */
final class MarkdownParts {
  private final ReportInput input;
  private final Answer answer;

  private MarkdownParts(ReportInput input) {
    this.input = input;
    this.answer = Answer.of(input);
  }

  static DrawnParts of(ReportInput input) {
    MarkdownParts parts = new MarkdownParts(input);
    return new DrawnParts(
        Map.of(
            "part/hardware.jte", HardwareMarkdown.of(input),
            "part/evidence.jte", parts.evidence(),
            "part/probes.jte", inside(ProbeMarkdown.of(input)),
            "part/conformance.jte", inside(ConformanceSection.of(input).markdown()),
            "part/reason.jte", parts.reason(),
            "part/doubt.jte", parts.doubt(),
            "part/method.jte", parts.origin()));
  }

  /** Headings of a part become those of a section within a chapter. */
  private static String inside(String markdown) {
    return markdown.replaceAll("(?m)^## ", "### ");
  }

  private String reason() {
    MarkdownText text = new MarkdownText();
    text.line("### Ranking");
    text.row(
        List.of("#", "Engine", "Score", "Share of deadline", "Flash", "RAM", "Slow-down", "Note"));
    text.row(List.of("---:", "---", "---", "---:", "---:", "---:", "---:", "---"));
    for (RankedRow row : RankedRows.of(input)) {
      String figures =
          row.figures().stream().map(MarkdownText::figure).collect(Collectors.joining(" | "));
      text.row(
          List.of(
              row.position() == 0 ? "" : String.valueOf(row.position()),
              MarkdownText.escaped(row.title() + ", " + row.variant()),
              row.ranked() ? row.scoreText() + " ƒ" : "",
              figures,
              MarkdownText.escaped(brief(row))));
    }
    text.line("");
    text.line(
        "Flash and RAM are with the largest module; slow-down is the geometric mean against native"
            + " code. Native code is there to compare with and is not a candidate.");
    return text.line("### Weights").add(WeightTable.markdown(input)).toString();
  }

  private static String brief(RankedRow row) {
    return row.brief().isEmpty() && !row.note().isEmpty() ? "undecided" : row.brief();
  }

  private String doubt() {
    return new MarkdownText()
        .line("### What would change the answer")
        .bullets(answer.changes())
        .toString();
  }

  private String evidence() {
    MarkdownText text = new MarkdownText();
    text.line("### Share of the deadline, worst call");
    table(text, SpeedTables.deadlines(input));
    CycleSection section = CycleSection.of(input);
    if (!section.costs().rows().isEmpty()) {
      text.line("### Cycles of the worst call");
      text.line(MarkdownText.escaped(section.finding()) + ".");
      text.line("`report.html` and `measurements.csv` have them call by call.");
      text.line("Where code and data lie in the call with the highest bound:");
      text.bullets(
          section.engines().stream().map(e -> e.title() + ": " + e.placement() + ".").toList());
      section.cliff().ifPresent(c -> text.line(MarkdownText.escaped(c.finding()) + "."));
    }
    text.add(VariantMarkdown.of(input));
    artifacts(text);
    examinations(text);
    return text.toString();
  }

  private void artifacts(MarkdownText text) {
    String finding = ArtifactTable.finding(input);
    if (!finding.isEmpty()) {
      text.line("### Modules compiled ahead of time");
      text.line(MarkdownText.escaped(finding) + ".");
      text.line("`report.html` and `artifacts.csv` have them module by module.");
    }
  }

  private void examinations(MarkdownText text) {
    ExaminationSection section = ExaminationSection.of(input);
    if (section.measured()) {
      text.line("### Beside the cells: memory, reloads, interruption, host calls");
      for (ExaminationSection.Part part : section.parts()) {
        if (part.table().rows().isEmpty()) {
          text.line(MarkdownText.escaped(part.finding()) + ".");
        } else {
          text.add(MarkdownTable.of(part.finding(), part.table()));
        }
      }
    }
  }

  private static void table(MarkdownText text, EvidenceTables.Table table) {
    text.row(
        List.of(
            "Engine",
            "Workload",
            String.join(
                " | ", table.columns().stream().map(EvidenceTables.Column::name).toList())));
    text.row(
        List.of(
            "---", "---", String.join(" | ", table.columns().stream().map(c -> "---:").toList())));
    for (EvidenceTables.Row row : table.rows()) {
      String figures =
          row.figures().stream().map(MarkdownParts::brief).collect(Collectors.joining(" | "));
      text.row(List.of(row.labels().get(0).text(), row.labels().get(1).text(), figures));
    }
    text.line("");
  }

  /** Reasons are long and the same in many cells, so the page and the tables have them in full. */
  private static String brief(ShownFigure figure) {
    return figure.present()
        ? MarkdownText.figure(figure)
        : "(" + MarkdownText.escaped(figure.briefly()) + ")";
  }

  private String origin() {
    Environment environment = input.environment();
    return new MarkdownText()
        .line("### Where this comes from")
        .line(
            "Experiment `"
                + ShownFigure.shortened(environment.experiment())
                + "` of "
                + environment.date()
                + ", Thumbprint "
                + environment.version()
                + ". The tables of this report lie beside this file as CSV, the decision as `decision.json`; "
                + "`thumbprint explain FIGURE` shows what is behind a figure.")
        .bullets(input.comparison())
        .line("```\n" + String.join("\n", environment.commands()) + "\n```")
        .toString();
  }
}
