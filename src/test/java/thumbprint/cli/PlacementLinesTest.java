package thumbprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Range;
import thumbprint.analysis.placement.Placement;
import thumbprint.analysis.placement.Scenario;
import thumbprint.catalog.CatalogReader;
import thumbprint.study.FitAnswer;
import thumbprint.study.Setting;

/** What fit says of memory, from answers made by hand. */
class PlacementLinesTest {
  private static final Setting SETTING =
      Setting.of(
          new CatalogReader(Path.of("catalog")).read().board("daisy-seed"),
          "default",
          "internal-flash");

  private static FitAnswer answer(boolean modelled, Optional<Placement> placement, String open) {
    return new FitAnswer(
        "wasm2c",
        "wasm2c@vendor",
        "completed",
        true,
        true,
        Optional.empty(),
        true,
        Optional.of("DTCM"),
        1000,
        Optional.empty(),
        modelled,
        placement,
        Optional.of(new Deadline(new Range(0.1, 0.2, 0.3), 64, Optional.ofNullable(open))),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Placement placement(double most) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("code", "ITCM");
    map.put("heap", "DTCM");
    map.put("stack", "DTCM");
    return new Placement(
        map,
        Map.of("ITCM", 12_800L),
        Map.of(Scenario.WARM, Range.exactly(0), Scenario.EVICTED, new Range(0, most / 2, most)));
  }

  private static String lines(FitAnswer answer) {
    return PlacementLines.of(List.of(answer), SETTING);
  }

  @Test
  void placesAndCyclesOfMemoryStandInOneLine() {
    assertThat(lines(answer(true, Optional.of(placement(210)), null)))
        .contains(
            "wasm2c@vendor: code in ITCM; heap, stack in DTCM; memory adds 0 to 210 cycles; left 12.5 KiB of ITCM.");
  }

  @Test
  void aMapOfTheUsersIsSaidToBeOne() {
    Setting mapped = SETTING.mapped(Map.of("code", "FLASH"));

    assertThat(PlacementLines.of(List.of(answer(true, Optional.of(placement(0)), null)), mapped))
        .contains("where --map puts them, the rest where it costs least:");
  }

  @Test
  void memoryThatAddsNothingIsSaidInWords() {
    assertThat(lines(answer(true, Optional.of(placement(0)), null)))
        .contains("memory adds no cycles;");
  }

  @Test
  void anUndecidedDeadlineNamesItsReason() {
    assertThat(lines(answer(true, Optional.empty(), "no timing of SRAM1 is known")))
        .contains("what memory adds is not known: no timing of SRAM1 is known.");
  }

  @Test
  void theNoteTellsTheModelFromTheBand() {
    assertThat(PlacementLines.basis(List.of(answer(true, Optional.of(placement(0)), null))))
        .contains("model");
    assertThat(PlacementLines.basis(List.of(answer(false, Optional.empty(), "not traced"))))
        .contains("times the core's band");
    assertThat(PlacementLines.basis(List.of())).isEmpty();
  }
}
