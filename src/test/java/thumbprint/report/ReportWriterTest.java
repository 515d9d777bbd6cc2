package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.evidence.CanonicalJson;
import tools.jackson.databind.JsonNode;

class ReportWriterTest {
  private static final int SIX_MEBIBYTES = 6 * 1024 * 1024;
  private static ReportInput input;
  private static Map<String, String> files;

  @TempDir Path folder;

  @BeforeAll
  static void write() {
    input = ExampleReport.input();
    files = ReportWriter.files(input);
  }

  @Test
  void equalInputsGiveEqualBytes() {
    assertThat(ReportWriter.files(ExampleReport.input())).isEqualTo(files);
  }

  @Test
  void allFilesLieInTheFolderAndNothingElse() throws IOException {
    Path page = ReportWriter.write(input, folder.resolve("new/out"));
    assertThat(page).isRegularFile();
    try (var listed = Files.list(page.getParent())) {
      assertThat(listed.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.html",
              "report.md",
              "cells.csv",
              "measurements.csv",
              "compatibility.csv",
              "boards.csv",
              "minima.csv",
              "reloads.csv",
              "interruption.csv",
              "crossings.csv",
              "variants.csv",
              "options.csv",
              "artifacts.csv",
              "conformance.csv",
              "decision.json");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> ReportWriter.write(input, file)).isInstanceOf(IOException.class);
  }

  @Test
  void thePageIsSmallAndLoadsNothingFromElsewhere() {
    String page = files.get("report.html");
    String own = page.replace(Assets.charts(), "");
    assertThat(page.length()).isLessThan(SIX_MEBIBYTES);
    assertThat(own)
        .doesNotContainPattern("src\\s*=\\s*\"(https?:)?//")
        .doesNotContainPattern("<(link|img|iframe|object)[ >]")
        .doesNotContain("@import")
        .doesNotContain("url(http");
    assertThat(own).contains("default-src 'none'");
  }

  @Test
  void everyLinkInsideThePageHasItsTarget() {
    String page = files.get("report.html").replace(Assets.charts(), "");
    var links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    int count = 0;
    while (links.find()) {
      assertThat(page).contains("id=\"" + links.group(1) + "\"");
      count++;
    }
    assertThat(count).isGreaterThan(10);
  }

  @Test
  void everyFigureNamesItsEvidence() {
    var figures = Pattern.compile("<button class=\"f [^>]*>").matcher(files.get("report.html"));
    int count = 0;
    while (figures.find()) {
      assertThat(figures.group())
          .containsPattern("data-e=\"[0-9a-f]{12}")
          .containsPattern("data-n=\"[^\"]+\"")
          .containsPattern("data-x=\"[^\"]+\"");
      count++;
    }
    assertThat(count).isGreaterThan(500);
  }

  @Test
  void nativeCodeIsAReferenceAndNeverRecommended() {
    Answer answer = Answer.of(input);
    assertThat(answer.recommendation()).doesNotContain("Native");
    assertThat(
            RankedRows.of(input).stream()
                .filter(r -> r.kind().equals("reference"))
                .map(RankedRow::position))
        .containsOnly(0);
  }

  @Test
  void wordsOfAnEngineCannotBecomeMarkup() {
    String json =
        HtmlPage.forScript(CanonicalJson.write(List.of("</script><script>alert(1)</script>")));
    assertThat(json).doesNotContain("<");
    assertThat(CanonicalJson.read(json, JsonNode.class).get(0).asString()).startsWith("</script>");
  }

  @Test
  void tablesHaveARowForEachCellAndFigure() {
    List<String> cells = files.get("cells.csv").lines().toList();
    assertThat(cells.getFirst())
        .isEqualTo("engine,variant,machine,workload,chain,outcome,agreement,detail,trial");
    assertThat(cells).hasSize(input.findings().cells().size() + 1);
    assertThat(cells)
        .anyMatch(l -> l.contains(",refused,none,"))
        .anyMatch(l -> l.contains(",completed,differs,"));
    List<String> measurements = files.get("measurements.csv").lines().toList();
    assertThat(measurements.getFirst())
        .isEqualTo("engine,variant,machine,workload,chain,phase,metric,value,unit,evidence");
    assertThat(measurements)
        .hasSize(
            input.findings().measurements().size()
                + ReportCycles.of(input).measurements().size()
                + 1);
  }

  @Test
  void thePageHoldsTheDecisionOfTheFile() {
    JsonNode decision = CanonicalJson.read(files.get("decision.json"), JsonNode.class);
    assertThat(files.get("report.html"))
        .contains(HtmlPage.forScript(files.get("decision.json").strip()));
    assertThat(decision.get("withinClass").get(0).asString()).isEqualTo("wasm2c");
    assertThat(decision.get("settings")).hasSize(4);
  }
}
