package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.ExperimentFile;
import thumbprint.report.ReportInput;
import thumbprint.report.ReportWriter;

/**
 * Who does not know the project finds the answers in the report of the reference experiment alone.
 */
class StrangersReportTest {
  private static final Path HOME = Path.of(System.getProperty("thumbprint.home", "."));
  private static final long SIX_MEBIBYTES = 6L * 1024 * 1024;
  private static final int CHARACTERS_OF_A_LINE = 120;
  private static final int LINES_OF_A_PAGE = 45;

  @TempDir static Path folder;

  private static ReportInput input;
  private static String report;

  @BeforeAll
  static void write() throws IOException {
    Catalog catalog = new CatalogReader(HOME.resolve("catalog")).read();
    Path file = HOME.resolve("evidence/reference.jsonl");
    Experiment experiment = ExperimentFile.read(file, file.toString());
    input =
        new Reports(catalog, catalog.profile("8f4e-daisy-seed"))
            .of(experiment, new Reports.Provenance("2026-11-24", "test", List.of()));
    ReportWriter.write(input, folder);
    report = Files.readString(folder.resolve("report.md"));
  }

  @Test
  void whichRuntimeForTheDaisySeedAndWhy() {
    String first = report.lines().filter(l -> l.startsWith("**")).findFirst().orElseThrow();
    assertThat(first).contains("on the Daisy Seed at 400 MHz");
    input
        .decision()
        .winner()
        .ifPresent(w -> assertThat(first).startsWith("**Use " + input.name(w.id())));
    assertThat(report)
        .contains("| What carries the decision | Figure | Budget |")
        .contains("Knocked out or ranked apart:");
    assertThat(section("### Weights")).contains("Share of the deadline").contains("assessed ◇");
    assertThat(section("### Recommendations"))
        .contains("**Primary recommendation**")
        .contains("**Alternative**")
        .contains("lines of glue");
  }

  @Test
  void whatFitsSixteenKibibytesOfRam() {
    assertThat(section("### What fits 16 KiB of RAM"))
        .containsPattern("\\*\\*Measured\\*\\* .*16 KiB of RAM")
        .contains("64 KiB")
        .contains("Cortex-M0 at 16 MHz, 16 KB RAM");
  }

  @Test
  void whichEngineNeedsNoAllocationDuringACall() {
    String heading =
        report
            .lines()
            .filter(l -> l.contains("llocation during a call:"))
            .findFirst()
            .orElseThrow();
    input.engines().stream()
        .filter(e -> e.candidate())
        .forEach(e -> assertThat(heading).contains(e.chosen().variant().engine().name()));
  }

  @Test
  void whatAHostileModuleCanDo() {
    String section = section("### What a hostile module can do");
    assertThat(section)
        .contains("Reach the firmware's memory")
        .contains("Run for ever")
        .contains("all trapped as they must");
    assertThat(section.lines().filter(l -> l.startsWith("| ")).count())
        .isEqualTo(2 + input.engines().stream().filter(e -> e.candidate()).count());
    assertThat(report).contains("known vulnerabilities");
  }

  @Test
  void whatToBuildFirst() {
    assertThat(section("### Build first:"))
        .contains("./thumbprint run --engines")
        .contains("./thumbprint fit")
        .contains("Done when");
    assertThat(section("### Risks with")).contains("**");
    assertThat(section("### What the compiler of 8f4e should emit differently"))
        .contains("Saves")
        .contains("Experiment:");
    assertThat(section("### What is still unknown")).contains("Power").contains("Time on silicon");
  }

  @Test
  void everyNumberedSourceIsInTheBibliographyAndEveryClaimThatIsShownHasOne() {
    Matcher cited = Pattern.compile("#source-(\\d+)\\)").matcher(report);
    int count = 0;
    while (cited.find()) {
      assertThat(report).contains("<a id=\"source-" + cited.group(1) + "\"></a>");
      count++;
    }
    assertThat(count).isGreaterThan(500);
    for (String line :
        report.lines().filter(l -> l.startsWith("* ") && l.contains(" ○")).toList()) {
      assertThat(line).contains("#source-");
    }
  }

  @Test
  void itIsShortEnoughToBePrintedAndThePageSmallEnoughToBeSent() throws IOException {
    long lines =
        report
            .lines()
            .map(StrangersReportTest::asShown)
            .mapToLong(l -> 1 + l.length() / CHARACTERS_OF_A_LINE)
            .sum();
    assertThat(lines / LINES_OF_A_PAGE).isLessThan(60);
    assertThat(Files.size(folder.resolve("report.html"))).isLessThan(SIX_MEBIBYTES);
  }

  /** A line without the addresses that a reader does not see. */
  private static String asShown(String line) {
    return line.replaceAll("\\]\\([^)]*\\)", "]").replaceAll("<a id=[^>]*></a>", "");
  }

  /** From a heading that begins so to the next heading. */
  private static String section(String heading) {
    int from = report.indexOf("\n" + heading);
    assertThat(from).as(heading).isNotNegative();
    int end = report.indexOf("\n#", from + heading.length());
    return report.substring(from, end < 0 ? report.length() : end);
  }
}
