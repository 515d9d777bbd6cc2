package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
  private final String report = MarkdownReport.of(ExampleReport.input());

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
  void itHasNoLinksThatCouldBreak() {
    assertThat(report).doesNotContain("](").doesNotContain("<a ");
  }

  @Test
  void afterTheWrongResultItStartsWithTheAnswerAndNamesWhatWasRankedApart() {
    assertThat(report.lines().skip(2).findFirst()).get().asString().contains("1 wrong result");
    assertThat(report.lines().skip(4).findFirst()).get().asString().startsWith("**Use wasm2c");
    assertThat(report).contains("Swift-footed AOT: ranked apart: memory bounds is not checked");
  }
}
