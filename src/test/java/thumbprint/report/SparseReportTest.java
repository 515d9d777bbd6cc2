package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reports of studies that hardly have an answer. */
class SparseReportTest {
  private static ReportInput input(String... engines) {
    List<String> wanted = List.of(engines);
    return ExampleReport.input(
        ExampleEngines.all().stream().filter(e -> wanted.contains(e.variant().name())).toList(),
        ExampleReport.EXAMPLE);
  }

  @Test
  void withoutACandidateItSaysThatNoneIsLeft() {
    ReportInput input = input("native-gcc");
    Map<String, String> files = ReportWriter.files(input);
    assertThat(files.get("report.html")).contains("No engine can be recommended");
    assertThat(files.get("report.md")).contains("No engine can be recommended");
    String terminal =
        TerminalSummary.of(input, Path.of("r"), new TerminalSummary.Terminal(80, false, true));
    assertThat(terminal).startsWith("No engine can be recommended");
  }

  @Test
  void withOneCandidateThereIsNoRunnerUp() {
    ReportInput input = input("native-gcc", "wasm3");
    assertThat(Answer.of(input).runnerUp()).startsWith("There is no runner-up");
    assertThat(ReportWriter.files(input).get("report.html")).contains("Use wasm3");
  }

  @Test
  void withoutAReferenceSlowDownIsMissingWithItsReason() {
    ReportInput input = input("wasm3", "wamr-classic");
    ShownFigure figure = SummaryFigures.shown(input, "wasm3", Metrics.SLOWDOWN);
    assertThat(figure.present()).isFalse();
    assertThat(figure.missing()).contains("native");
    assertThat(ReportWriter.files(input).get("report.html"))
        .contains("data-w=\"" + figure.missing());
  }
}
