package thumbprint.report;

import java.util.List;
import thumbprint.report.chapter.Chapter;
import thumbprint.report.chapter.Chapters;

/** The report that a project can commit to its documents. */
final class MarkdownReport {
  private final ReportInput input;
  private final Answer answer;
  private final MarkdownText text = new MarkdownText();

  private MarkdownReport(ReportInput input) {
    this.input = input;
    this.answer = Answer.of(input);
  }

  static String of(ReportInput input, Chapters chapters) {
    MarkdownReport report = new MarkdownReport(input);
    report.answer();
    report.contents(chapters);
    report.text.add(ChapterMarkdown.of(chapters));
    return report.text.toString();
  }

  private void answer() {
    text.line("# " + MarkdownText.escaped(input.profile().title()));
    if (!answer.alarm().isEmpty()) {
      text.line("> **≠ " + MarkdownText.escaped(answer.alarm()) + "**");
    }
    text.line(
        "**"
            + MarkdownText.escaped(answer.recommendation())
            + "** "
            + MarkdownText.escaped(answer.confidence()));
    text.line(MarkdownText.escaped(answer.runnerUp()));
    if (!answer.bars().isEmpty()) {
      text.row(List.of("What carries the decision", "Figure", "Budget"));
      text.row(List.of("---", "---:", "---"));
      answer
          .bars()
          .forEach(b -> text.row(List.of(b.title(), MarkdownText.figure(b.figure()), b.budget())));
      text.line("");
    }
    if (!answer.removed().isEmpty()) {
      text.line("Knocked out or ranked apart:");
      text.bullets(answer.removed().stream().map(r -> r.title() + ": " + r.by()).toList());
    }
  }

  private void contents(Chapters chapters) {
    text.line(
        "Every figure says where it comes from: "
            + Mark.legend()
            + ". A number in brackets leads to the bibliography.");
    for (Chapter chapter : chapters.chapters()) {
      text.add("* [" + chapter.heading() + "](#" + chapter.id() + ")\n");
    }
    text.line("");
  }
}
