package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import thumbprint.catalog.Source;
import thumbprint.report.chapter.Block;
import thumbprint.report.chapter.Cell;
import thumbprint.report.chapter.Chapter;
import thumbprint.report.chapter.Chapters;
import thumbprint.report.chapter.Citations;

/** Chapters as Markdown. */
final class ChapterMarkdown {
  private final Citations citations;
  private final MarkdownText text = new MarkdownText();

  private ChapterMarkdown(Citations citations) {
    this.citations = citations;
  }

  static String of(Chapters chapters) {
    ChapterMarkdown markdown = new ChapterMarkdown(chapters.citations());
    chapters.chapters().forEach(markdown::chapter);
    return markdown.text.toString();
  }

  private void chapter(Chapter chapter) {
    text.line("<a id=\"" + chapter.id() + "\"></a>");
    text.line("## " + chapter.heading());
    text.line("*" + MarkdownText.escaped(chapter.question()) + "*");
    for (Chapter.Section section : chapter.sections()) {
      if (!section.title().isEmpty()) {
        text.line("### " + MarkdownText.escaped(section.title()));
      }
      section.blocks().forEach(this::block);
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph(String words) -> text.line(MarkdownText.escaped(words));
      case Block.Statements(List<Block.Statement> statements) -> statements(statements);
      case Block.Grid grid -> grid(grid);
      case Block.Commands(List<String> lines) ->
          text.line("```\n" + String.join("\n", lines) + "\n```");
      case Block.Folded(String summary, Block inner) -> block(inner);
      case Block.PageOnly(String summary, Block inner, Block instead) -> block(instead);
      case Block.Drawn(String template, String markdown) -> text.add(markdown);
      case Block.Bibliography(List<Block.Entry> entries) -> entries.forEach(this::entry);
    }
  }

  private void statements(List<Block.Statement> statements) {
    String lead = "";
    for (Block.Statement statement : statements) {
      String again =
          statement.lead().equals(lead) || statement.lead().isEmpty() ? "" : bold(statement.lead());
      lead = statement.lead();
      text.add(
          "* "
              + again
              + MarkdownText.escaped(statement.text())
              + statement.mark().map(m -> " " + m.sign()).orElse("")
              + cited(statement.sources())
              + "\n");
    }
    text.line("");
  }

  private static String bold(String lead) {
    return "**" + MarkdownText.escaped(lead) + "** ";
  }

  private void grid(Block.Grid grid) {
    text.row(grid.headings().stream().map(MarkdownText::escaped).toList());
    text.row(grid.headings().stream().map(h -> "---").toList());
    for (List<Cell> row : grid.rows()) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell(cell)));
      text.row(cells);
    }
    text.line("");
  }

  private String cell(Cell cell) {
    boolean command = cell.text().startsWith("./thumbprint");
    String words = command ? "`" + cell.text() + "`" : MarkdownText.escaped(cell.text());
    return (words + cell.mark().map(m -> " " + m.sign()).orElse("") + cited(cell.sources()))
        .strip();
  }

  private String cited(List<Source> sources) {
    return citations.of(sources).stream()
        .map(number -> " [\\[" + number + "\\]](#source-" + number + ")")
        .collect(Collectors.joining());
  }

  private void entry(Block.Entry entry) {
    String words = MarkdownText.escaped(entry.text());
    String shown = entry.address().map(a -> "[" + words + "](" + a + ")").orElse(words);
    text.add(entry.number() + ". <a id=\"source-" + entry.number() + "\"></a>" + shown + "\n");
  }
}
