package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Power;

class EnergyTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home")).resolve("catalog")).read();

  private static Power power(
      String state, Double milliampere, Double perMegahertz, Double volt, Long hz) {
    return new Power(
        state, "a chip", milliampere, perMegahertz, null, volt, hz, null, "primary", "a table");
  }

  /** 3 V x 10 mA for 1 ms (100,000 cycles at 100 MHz) is 30 microjoule. */
  @Test
  void itIsVoltTimesAmpereTimesCyclesByTheClock() {
    Energy energy =
        Energy.of(
                new Range(50_000, 100_000, 200_000),
                power("active", 10.0, null, 3.0, 100_000_000L),
                100_000_000)
            .orElseThrow();

    assertThat(energy.microjoule().low()).isCloseTo(15, within(1e-9));
    assertThat(energy.microjoule().mid()).isCloseTo(30, within(1e-9));
    assertThat(energy.microjoule().high()).isCloseTo(60, within(1e-9));
    assertThat(energy.basis()).isEqualTo("a chip; primary");
    assertThat(energy.source()).isEqualTo("a table");
  }

  /** 50 microampere a megahertz at 100 MHz are 5 mA. */
  @Test
  void aCurrentPerMegahertzWithoutAClockHoldsAtAny() {
    Energy energy =
        Energy.of(Range.exactly(100_000), power("active", null, 50.0, 3.0, null), 100_000_000)
            .orElseThrow();

    assertThat(energy.milliampere()).isCloseTo(5, within(1e-9));
    assertThat(energy.microjoule().mid()).isCloseTo(15, within(1e-9));
  }

  @Test
  void anotherClockAnotherStateOrNoVoltageGiveNothing() {
    Range cycles = Range.exactly(1);

    assertThat(Energy.of(cycles, power("active", 1.0, null, 3.0, 48_000_000L), 96_000_000))
        .isEmpty();
    assertThat(Energy.of(cycles, power("active", 1.0, null, 3.0, null), 96_000_000)).isEmpty();
    assertThat(Energy.of(cycles, power("idle", 1.0, null, 3.0, 96_000_000L), 96_000_000)).isEmpty();
    assertThat(Energy.of(cycles, power("active", 1.0, null, null, 96_000_000L), 96_000_000))
        .isEmpty();
  }

  @Test
  void everyBoardHasEnergyOrSaysWhyNot() {
    for (Board board : CATALOG.boards().values()) {
      for (Board.Clock clock : board.clocks()) {
        boolean known = !Energy.of(Range.exactly(1), board, clock).isEmpty();
        assertThat(Energy.missing(board, clock).isEmpty())
            .as(board.id() + " " + clock.id())
            .isEqualTo(known);
      }
    }
  }

  @Test
  void whatIsMissingIsSaidInWords() {
    Board metro = CATALOG.board("metro-m4");
    Board due = CATALOG.board("arduino-due");

    assertThat(Energy.missing(metro, metro.clocks().get(1)))
        .contains("the active current is published at 120 MHz only, and current is not scaled");
    assertThat(Energy.missing(due, due.clocks().getFirst())).isEqualTo(due.powerMissing());
  }
}
