package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
  private final String report = ReportWriter.files(ExampleReport.input()).get("report.md");

  @Test
  void everyTableHasAsManyCellsInEachRow() {
    List<String> lines = report.lines().toList();
    int width = 0;
    for (String line : lines) {
      int cells = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
      if (width > 0 && cells > 0) {
        assertThat(cells).as(line).isEqualTo(width);
      }
      width = cells;
    }
    assertThat(lines).anyMatch(l -> l.startsWith("| ---"));
  }

  @Test
  void everyLinkInsideHasItsTargetAndEveryTargetIsThereOnce() {
    List<String> links =
        Pattern.compile("\\]\\(#([^)]+)\\)")
            .matcher(report)
            .results()
            .map(m -> m.group(1))
            .toList();
    List<String> targets =
        Pattern.compile("<a id=\"([^\"]+)\"></a>")
            .matcher(report)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(links).hasSizeGreaterThan(50);
    assertThat(targets).doesNotHaveDuplicates().containsAll(links);
  }

  @Test
  void everyChapterOfTheQuestionIsThereInItsOrder() {
    assertThat(report.lines().filter(l -> l.startsWith("## ")).toList())
        .hasSize(12)
        .extracting(l -> l.replaceAll("## (\\d+) .*", "$1"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
  }

  @Test
  void afterTheWrongResultItStartsWithTheAnswerAndNamesWhatWasRankedApart() {
    assertThat(report.lines().skip(2).findFirst()).get().asString().contains("1 wrong result");
    assertThat(report.lines().skip(4).findFirst()).get().asString().startsWith("**Use wasm2c");
    assertThat(report).contains("Swift-footed AOT: ranked apart: memory bounds is not checked");
  }
}
