package thumbprint.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The short report that a project can commit: the answer and the tables that carry it. */
final class MarkdownReport {
  private final ReportInput input;
  private final Answer answer;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(ReportInput input) {
    this.input = input;
    this.answer = Answer.of(input);
  }

  static String of(ReportInput input) {
    MarkdownReport report = new MarkdownReport(input);
    report.answer();
    report.ranking();
    report.removed();
    report.doubt();
    report.deadlines();
    report.cycles();
    report.text.append(VariantMarkdown.of(input));
    report.artifacts();
    report.text.append(HardwareMarkdown.of(input));
    report.text.append(ProbeMarkdown.of(input));
    report.examinations();
    report.text.append(ConformanceSection.of(input).markdown());
    report.origin();
    return report.text.toString();
  }

  private void answer() {
    line("# " + escaped(input.profile().title()));
    if (!answer.alarm().isEmpty()) {
      line("> **≠ " + escaped(answer.alarm()) + "**");
    }
    line("**" + escaped(answer.recommendation()) + "** " + escaped(answer.confidence()));
    line(escaped(answer.runnerUp()));
    if (!answer.bars().isEmpty()) {
      row(List.of("What carries the decision", "Figure", "Budget"));
      row(List.of("---", "---:", "---"));
      answer.bars().forEach(b -> row(List.of(b.title(), figure(b.figure()), b.budget())));
      line("");
    }
  }

  private void ranking() {
    line("## Ranking");
    row(List.of("#", "Engine", "Score", "Share of deadline", "Flash", "RAM", "Slow-down", "Note"));
    row(List.of("---:", "---", "---", "---:", "---:", "---:", "---:", "---"));
    for (RankedRow row : RankedRows.of(input)) {
      String position = row.position() == 0 ? "" : String.valueOf(row.position());
      String score = row.ranked() ? row.scoreText() : "";
      String figures =
          row.figures().stream().map(MarkdownReport::figure).collect(Collectors.joining(" | "));
      text.append("| ")
          .append(position)
          .append(" | ")
          .append(escaped(row.title() + ", " + row.variant()))
          .append(" | ")
          .append(score)
          .append(" | ")
          .append(figures)
          .append(" | ")
          .append(escaped(brief(row)))
          .append(" |\n");
    }
    line("");
    line(
        "Flash and RAM are with the largest module; slow-down is the geometric mean against native"
            + " code. Native code is there to compare with and is not a candidate.");
  }

  private static String brief(RankedRow row) {
    return row.brief().isEmpty() && !row.note().isEmpty() ? "undecided" : row.brief();
  }

  private void removed() {
    if (!answer.removed().isEmpty()) {
      line("## Knocked out or ranked apart");
      answer
          .removed()
          .forEach(r -> text.append("* ").append(escaped(r.title() + ": " + r.by())).append('\n'));
      line("");
    }
  }

  private void doubt() {
    line("## What would change the answer");
    bullets(answer.changes());
    line("## What the figures do not tell");
    bullets(answer.untold());
  }

  private void deadlines() {
    line("## Share of the deadline, worst call");
    table(SpeedTables.deadlines(input));
  }

  private void cycles() {
    CycleSection section = CycleSection.of(input);
    if (section.costs().rows().isEmpty()) {
      return;
    }
    line("## Cycles of the worst call");
    line(escaped(section.finding()) + ".");
    table(section.costs());
    table(section.counts());
    line("Where code and data lie in the call with the highest bound:");
    bullets(section.engines().stream().map(e -> e.title() + ": " + e.placement() + ".").toList());
    section.cliff().ifPresent(cliff -> line(escaped(cliff.finding()) + "."));
  }

  private void examinations() {
    ExaminationSection section = ExaminationSection.of(input);
    if (section.measured()) {
      line("## Beside the cells: memory, reloads, interruption, host calls");
      for (ExaminationSection.Part part : section.parts()) {
        line(escaped(part.finding()) + ".");
        if (!part.table().rows().isEmpty()) {
          labelled(part.table());
        }
      }
    }
  }

  /** A table with as many words in a row as it has labels. */
  private void labelled(EvidenceTables.Table table) {
    row(
        Stream.concat(
                table.labels().stream(),
                table.columns().stream().map(EvidenceTables.Column::heading))
            .toList());
    row(
        Stream.concat(
                table.labels().stream().map(l -> "---"), table.columns().stream().map(c -> "---:"))
            .toList());
    for (EvidenceTables.Row row : table.rows()) {
      row(
          Stream.concat(
                  row.labels().stream().map(l -> escaped(l.text())),
                  row.figures().stream()
                      .map(f -> f.present() ? f.text() : "(" + escaped(f.briefly()) + ")"))
              .toList());
    }
    line("");
  }

  private void artifacts() {
    String finding = ArtifactTable.finding(input);
    if (!finding.isEmpty()) {
      line("## Modules compiled ahead of time");
      line(escaped(finding) + ".");
      table(ArtifactTable.of(input));
    }
  }

  private void table(EvidenceTables.Table table) {
    row(
        List.of(
            "Engine",
            "Workload",
            String.join(
                " | ", table.columns().stream().map(EvidenceTables.Column::name).toList())));
    row(
        List.of(
            "---", "---", String.join(" | ", table.columns().stream().map(c -> "---:").toList())));
    for (EvidenceTables.Row row : table.rows()) {
      String figures =
          row.figures().stream().map(MarkdownReport::figure).collect(Collectors.joining(" | "));
      row(List.of(row.labels().get(0).text(), row.labels().get(1).text(), figures));
    }
    line("");
  }

  private void origin() {
    line("## Where this comes from");
    Environment environment = input.environment();
    line(
        "Experiment `"
            + ShownFigure.shortened(environment.experiment())
            + "` of "
            + environment.date()
            + ", Thumbprint "
            + environment.version()
            + ". The tables of this report lie beside this file as CSV, the decision as `decision.json`; "
            + "`thumbprint explain FIGURE` shows what is behind a figure.");
    bullets(input.comparison());
    line("```\n" + String.join("\n", environment.commands()) + "\n```");
  }

  private static String figure(ShownFigure figure) {
    return figure.present() ? figure.words() : escaped("(" + figure.missing() + ")");
  }

  private void bullets(List<String> lines) {
    lines.forEach(l -> text.append("* ").append(escaped(l)).append('\n'));
    if (!lines.isEmpty()) {
      text.append('\n');
    }
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void line(String line) {
    text.append(line).append(line.isEmpty() ? "\n" : "\n\n");
  }

  /** Characters that would end a table's cell or start a tag. */
  static String escaped(String words) {
    return words.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }
}
