package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.CellVerdict;
import thumbprint.analysis.Compatibility;

/** The section on hardware, of an experiment on two machines and of one on one. */
class HardwareReportTest {
  private static ReportInput two;
  private static Map<String, String> files;

  @BeforeAll
  static void write() {
    two = ExampleReport.onTwoMachines();
    files = ReportWriter.files(two);
  }

  private static Compatibility found(CellVerdict verdict, int count) {
    List<String> workloads = List.of("a", "b", "c", "d").subList(0, count);
    return new Compatibility(
        "engine",
        "machine",
        5,
        List.of(
            new Compatibility.Group(CellVerdict.RIGHT, "", List.of("e")),
            new Compatibility.Group(verdict, "its own words", workloads)));
  }

  @Test
  void equalInputsGiveEqualBytes() {
    assertThat(ReportWriter.files(ExampleReport.onTwoMachines())).isEqualTo(files);
  }

  @Test
  void aWrongResultStandsBeforeTheAnswerEverywhere() {
    String alarm = "3 wrong results that no engine noticed: ";
    String page = files.get("report.html");
    String terminal =
        TerminalSummary.of(two, Path.of("r"), new TerminalSummary.Terminal(80, false, true));

    assertThat(page.indexOf(alarm)).isBetween(0, page.indexOf("id=\"sentence\""));
    assertThat(files.get("report.md").lines().skip(2).findFirst().orElseThrow())
        .contains(alarm)
        .contains("wasm3 on Cortex-M4 with FPU: hash");
    assertThat(terminal).startsWith("3 wrong results that no engine noticed");
  }

  @Test
  void everyWrongResultIsListedWithItsFirstDifference() {
    assertThat(WrongResults.lines(two))
        .hasSize(3)
        .anyMatch(l -> l.startsWith("wasm3 / " + ExampleHardware.SECOND + " / hash: "))
        .allMatch(l -> l.contains("expected"));
  }

  @Test
  void theMatrixHasAColumnForEachMachineAndItsOwnMarkForAWrongResult() {
    CompatibilityMatrix matrix = CompatibilityMatrix.of(two);
    CompatibilityMatrix.Line wasm3 =
        matrix.lines().stream().filter(l -> l.variant().equals("wasm3")).findFirst().orElseThrow();

    assertThat(matrix.places()).containsExactly("Cortex-M7", "Cortex-M4 with FPU");
    assertThat(wasm3.entries())
        .extracting(CompatibilityMatrix.Entry::kind)
        .containsExactly("some", "wrong");
    assertThat(wasm3.entries().getLast().text()).startsWith("≠ 1 wrong of");
    assertThat(wasm3.entries().getFirst().message())
        .contains("1 trapped: recursion (stack-overflow: SYNTHETIC: [trap] stack overflow)");
    assertThat(files.get("report.html")).contains("<td class=\"v-wrong\"");
  }

  @Test
  void cellsOfTheMatrixSayWhyInAFewWords() {
    assertThat(CompatibilityMatrix.entry(found(CellVerdict.NOT_LINKED, 4)).text())
        .isEqualTo("◐ 1 of 5: 4 did not link");
    assertThat(CompatibilityMatrix.entry(found(CellVerdict.WRONG, 1)).text())
        .isEqualTo("≠ 1 wrong of 5");
    assertThat(CompatibilityMatrix.entry(found(CellVerdict.FAULTED, 4)).message())
        .contains("4 faulted: a, b, c, d (its own words).");
  }

  @Test
  void whatWasNotMeasuredIsSaid() {
    ReportInput one = ExampleReport.input();
    assertThat(CompatibilityMatrix.of(one).scope())
        .anyMatch(l -> l.startsWith("Not measured in this experiment: Cortex-M4 with FPU"));
    assertThat(CompatibilityMatrix.of(two).scope()).hasSize(1);
    assertThat(files.get("boards.csv"))
        .contains("other-board,cortex-m4f,")
        .contains("not measured");
    assertThat(ReportWriter.files(one).get("report.html")).contains("SYNTHETIC: no cells");
  }

  @Test
  void figuresOfAnotherMachineNameItForExplain() {
    assertThat(HardwareTables.of(two).minimum().rows())
        .anyMatch(
            row ->
                row.labels().get(1).text().equals("Cortex-M4 with FPU")
                    && row.figures().getFirst().name().startsWith(ExampleHardware.SECOND + "/"));
    assertThat(HardwareTables.of(two).minimum().rows().getFirst().figures().getFirst().name())
        .doesNotContain(ExampleExperiment.MACHINE);
  }

  @Test
  void whereMemoryIsLeftOutTheShareIsALowBoundAndEnergyIsMissing() {
    EvidenceTables.Row row = HardwareTables.of(two).boards().rows().getFirst();

    assertThat(row.figures().getFirst().text()).startsWith("≥");
    assertThat(row.figures().getFirst().mark()).isEqualTo(Mark.DERIVED);
    assertThat(row.labels().getLast().message()).contains("were not traced");
    assertThat(row.figures().getLast().present()).isFalse();
  }

  @Test
  void tablesForProgramsHaveARowForEachWayToEndAndEachEngineOnABoard() {
    List<String> compatibility = files.get("compatibility.csv").lines().toList();
    assertThat(compatibility.getFirst())
        .isEqualTo("variant,machine,state,workloads,verdict,count,reason,which");
    assertThat(compatibility).anyMatch(l -> l.startsWith("wasm3,mps2-an386,wrong,17,wrong,1,"));
    List<String> boards = files.get("boards.csv").lines().toList();
    int columns = boards.getFirst().split(",").length;
    assertThat(boards).hasSize(1 + two.engines().size() + 1);
    assertThat(boards.getLast().chars().filter(c -> c == ',').count()).isEqualTo(columns - 1);
  }

  @Test
  void aSentenceOnlyNeedsNoHardware() {
    ReportInput brief =
        new ReportInput(
            two.profile(),
            two.board(),
            two.core(),
            two.findings(),
            two.engines(),
            two.settings(),
            two.reference(),
            two.comparison(),
            two.environment(),
            Hardware.NOT_ASKED,
            Background.NOT_ASKED,
            List.of());
    assertThat(Answer.of(brief).alarm()).contains("wasm3 on " + ExampleHardware.SECOND);
    assertThat(ReportWriter.files(brief).get("report.html")).contains("Measured: nothing.");
  }
}
