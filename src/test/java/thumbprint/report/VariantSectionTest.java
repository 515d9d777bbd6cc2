package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Variants and options in the report, from the committed reference's shape of data. */
class VariantSectionTest {
  private static ReportInput input;
  private static Map<String, String> files;

  @BeforeAll
  static void write() {
    input = ExampleReport.input();
    files = ReportWriter.files(input);
  }

  @Test
  void everyEngineWithSeveralVariantsHasAPanelWithADotForEach() {
    VariantSection section = VariantSection.of(input);

    assertThat(section.panels())
        .extracting(p -> p.frontier().engine())
        .containsExactly("wamr-fast", "wasm3");
    section
        .panels()
        .forEach(
            panel ->
                assertThat(panel.chart().dots().size() + panel.chart().missing().size())
                    .isEqualTo(panel.frontier().points().size()));
  }

  @Test
  void theChosenVariantIsFilledAndTheVendorsHasARing() {
    VariantSection section = VariantSection.of(input);

    assertThat(section.panels())
        .allSatisfy(
            panel ->
                assertThat(panel.chart().dots())
                    .filteredOn(dot -> dot.kind().contains("chosen"))
                    .hasSize(1));
    assertThat(section.panels().getFirst().chart().dots())
        .anyMatch(dot -> dot.kind().contains("vendor"));
  }

  @Test
  void pageMarkdownAndTablesHaveTheSameVariants() {
    assertThat(files.get("report.html"))
        .contains("id=\"variants\"")
        .contains("Flash against instructions of the variants of wasm3");
    assertThat(files.get("report.md")).contains("## Variants").contains("vendor,optimisation=3");
    assertThat(files.get("variants.csv").lines().skip(1).map(line -> line.split(",")[0]).distinct())
        .containsExactly("wamr-fast", "wasm3");
    assertThat(files.get("options.csv").lines().findFirst().orElseThrow())
        .startsWith("kind,option,what,from,to,workloads,instructions.least");
  }

  @Test
  void aDrawingStaysInsideItsFrame() {
    var circles =
        Pattern.compile("<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"")
            .matcher(files.get("report.html"));
    int count = 0;
    while (circles.find()) {
      assertThat(Double.parseDouble(circles.group(1))).isBetween(0.0, (double) FrontierChart.WIDTH);
      assertThat(Double.parseDouble(circles.group(2)))
          .isBetween(0.0, (double) FrontierChart.HEIGHT);
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aChangeIsWrittenWithItsSign() {
    assertThat(OptionFindings.signed(1.184)).isEqualTo("+18.4\u202f%");
    assertThat(OptionFindings.signed(0.9)).isEqualTo("\u221210\u202f%");
    assertThat(OptionFindings.signed(1)).isEqualTo("0\u202f%");
  }
}
