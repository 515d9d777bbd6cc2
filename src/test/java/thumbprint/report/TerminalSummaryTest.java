package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import thumbprint.report.TerminalSummary.Terminal;

class TerminalSummaryTest {
  private static final Path PAGE = Path.of("out/report.html");
  private static final ReportInput INPUT = ExampleReport.input();

  private static List<String> lines(int columns, boolean colour, boolean unicode) {
    return TerminalSummary.of(INPUT, PAGE, new Terminal(columns, colour, unicode)).lines().toList();
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    assertThat(lines(80, false, true)).allMatch(l -> l.length() <= 80).hasSizeLessThanOrEqualTo(28);
    assertThat(lines(120, false, true)).allMatch(l -> l.length() <= 120);
  }

  @Test
  void afterTheWrongResultItStartsWithTheAnswerAndEndsWithTheReport() {
    List<String> lines = lines(80, false, false);
    assertThat(lines.getFirst()).startsWith("1 wrong result that no engine noticed");
    assertThat(lines.get(2)).startsWith("Use wasm2c");
    assertThat(lines.getLast()).isEqualTo("Report: out/report.html");
  }

  @Test
  void aPlainTerminalGetsPlainText() {
    assertThat(String.join("\n", lines(120, false, false)))
        .matches("[\\x0a\\x20-\\x7e]*")
        .doesNotContain("?");
  }

  @Test
  void colourComesOnlyWhenAsked() {
    assertThat(String.join("", lines(80, true, true))).contains("\u001b[1m");
    assertThat(String.join("", lines(80, false, true))).doesNotContain("\u001b");
  }

  @Test
  void aWideTerminalShowsBars() {
    assertThat(lines(120, false, true)).anyMatch(l -> l.contains("█"));
    assertThat(lines(80, false, true)).noneMatch(l -> l.contains("█"));
  }

  @Test
  void knockOutsAndDoubtsAreNamed() {
    assertThat(lines(80, false, true))
        .anyMatch(l -> l.contains("ranked apart: memory bounds"))
        .anyMatch(l -> l.contains("undecided"));
  }
}
