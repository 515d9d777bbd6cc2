package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.evidence.ConformanceRecord;

/** The test suite in the report, with SYNTHETIC counts. */
class ConformanceSectionTest {
  private static final ConformanceRecord RECORD =
      new ConformanceRecord(
          "v1",
          "crate synthetic",
          73,
          "wasm3",
          "wasm3@optimisation=2",
          "mps2-an500",
          18_000,
          0,
          Map.of("text format only", 430),
          List.of(
              new ConformanceRecord.Failure(
                  "names", 19, "module", "it comes to life", "refused: a | b <c>", false),
              new ConformanceRecord.Failure("names", 20, "f()", "a return", "not played", true)),
          16,
          "0123456789abcdef");

  private static Map<String, String> files(List<ConformanceRecord> records) {
    ReportInput plain = ExampleReport.input();
    return ReportWriter.files(
        new ReportInput(
            plain.profile(),
            plain.board(),
            plain.core(),
            plain.findings(),
            plain.engines(),
            plain.settings(),
            plain.reference(),
            plain.comparison(),
            plain.environment(),
            plain.hardware(),
            plain.background(),
            records));
  }

  @Test
  void countsReasonsAndCausesAreShown() {
    Map<String, String> files = files(List.of(RECORD));

    assertThat(files.get("report.html"))
        .contains("0 of 1 engines fail none of the")
        .contains("text format only")
        .contains("names.wast:19")
        .contains("refused: a | b &lt;c")
        .doesNotContain("names.wast:20");
    assertThat(files.get("report.md")).contains("## Official test suite", "text format only");
    assertThat(files.get("conformance.csv").lines())
        .hasSize(4)
        .last()
        .asString()
        .contains("names,20,f(),a return,not played,true");
  }

  @Test
  void whereItWasNotPlayedTheReportSaysHow() {
    Map<String, String> files = files(List.of());

    assertThat(files.get("report.html")).contains(ConformanceSection.NOT_RUN);
    assertThat(files.get("report.md")).contains(ConformanceSection.NOT_RUN);
    assertThat(files.get("conformance.csv").lines()).hasSize(1);
  }
}
