package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The section on cycles, from hand-made profiles. */
class CycleSectionTest {
  private static final ReportInput INPUT = ExampleReport.input();
  private static final CycleSection SECTION = CycleSection.of(INPUT);

  private static List<ShownFigure> row(EvidenceTables.Table table, String engine) {
    return table.rows().stream()
        .filter(row -> row.labels().getFirst().text().equals(engine))
        .findFirst()
        .orElseThrow()
        .figures();
  }

  @Test
  void coreAndMemoryStandApartAndEachNamesItsTrial() {
    List<ShownFigure> costs = row(SECTION.costs(), "wasm2c");
    assertThat(costs.get(1).exact()).endsWith("cycles");
    assertThat(costs.get(2).ranged()).isTrue();
    assertThat(costs.get(2).mark()).isEqualTo(Mark.DERIVED);
    assertThat(costs.get(2).name()).isEqualTo("wasm2c/biquad-cascade/call/cycles.core");
    assertThat(costs.subList(0, 6)).allSatisfy(figure -> assertThat(figure.evidence()).hasSize(1));
  }

  @Test
  void linkOrdersThatWereNotTriedAreMissingAndNotZero() {
    assertThat(row(SECTION.costs(), "wasm2c").getLast().missing()).startsWith("not tried");
  }

  @Test
  void unknownInstructionsAreCountedAndNoneIsSaidToo() {
    List<String> unknown =
        SECTION.counts().rows().stream().map(row -> row.figures().get(2).text()).toList();
    assertThat(unknown).contains("0").doesNotContain("");
  }

  @Test
  void aBarOfKindsIsWholeAndNamesItsWideParts() {
    CodeLook look = SECTION.engines().getFirst().looks().getFirst();
    assertThat(look.mix().stream().mapToDouble(CodeLook.Group::percent).sum())
        .isBetween(99.9, 100.1);
    assertThat(look.mix().getFirst().label()).isEqualTo("integer");
    assertThat(look.hottest().rows().getFirst().labels().getFirst().text()).isEqualTo("run_loop");
  }

  @Test
  void whatLiesWhereFillsEachMemoryAndTheRestIsFree() {
    CycleSection.EnginePictures winner =
        SECTION.engines().stream()
            .filter(CycleSection.EnginePictures::shown)
            .findFirst()
            .orElseThrow();
    assertThat(winner.placement()).contains("code").contains("memory adds");
    assertThat(winner.maps()).hasSizeGreaterThan(1);
    assertThat(winner.maps())
        .allSatisfy(
            map ->
                assertThat(map.parts().stream().mapToDouble(MemoryMap.Part::percent).sum())
                    .isBetween(99.9, 100.1));
    assertThat(winner.maps().getFirst().parts()).extracting(MemoryMap.Part::kind).contains("free");
  }

  @Test
  void slowDownInCyclesStandsBesideThatInInstructions() {
    EvidenceTables.Row reference = SECTION.slowDown().rows().getFirst();
    assertThat(reference.labels().getFirst().text()).isEqualTo(ExampleReport.REFERENCE);
    assertThat(reference.figures()).extracting(ShownFigure::text).containsOnly("1");
    assertThat(reference.labels().getLast().text()).contains("reverb");
  }

  @Test
  void withoutLargeProgramsThereIsNoPictureOfThem() {
    assertThat(SECTION.cliff()).isEmpty();
    assertThat(ReportWriter.files(INPUT).get("report.html")).doesNotContain("id=\"cliff\"");
  }

  @Test
  void theTablesForOtherProgramsHaveEveryBound() {
    Map<String, String> files = ReportWriter.files(INPUT);
    for (String metric : List.of("cycles.core", "cycles.memory.warm", "cycles.memory.evicted")) {
      for (String bound : List.of("low", "mid", "high")) {
        assertThat(files.get("measurements.csv"))
            .contains("fm-voice,as-emitted,call," + metric + "." + bound + ",");
      }
    }
    assertThat(files.get("measurements.csv"))
        .contains(",start-up,cycles.core.low,")
        .contains(",call,instructions.unknown,0,instructions,");
  }

  @Test
  void theShortReportHasTheSameFigures() {
    String report = ReportWriter.files(INPUT).get("report.md");
    assertThat(report).contains("## Cycles of the worst call").contains("memory adds");
  }

  @Test
  void nothingIsSaidToRestOnTheBandWhereEverythingWasTraced() {
    assertThat(new LabLines(INPUT).cycles()).noneMatch(line -> line.contains("instructions times"));
    assertThat(Doubts.untold(INPUT)).noneMatch(line -> line.contains("instructions times"));
  }
}
