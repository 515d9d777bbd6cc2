package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Core;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.WindowWork;

/** Calls of hand-made traces, priced on the Daisy Seed at 400 MHz. */
class BoardPricingTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home"), "catalog")).read();
  private static final Core CORE = CATALOG.core("cortex-m7");
  private static final Board BOARD = CATALOG.board("daisy-seed");
  private static final Site SITE =
      new Site(BOARD, BOARD.clocks().getFirst(), BOARD.boot().getFirst(), 0, 0);
  private static final CacheGeometry CACHES = BoardCaches.of(BOARD);
  private static final BoardPricing PRICING = new BoardPricing(CORE, SITE, CACHES);

  private static CellFindings cell(List<CycleProfile> profiles) {
    CellFindings plain =
        new Hand()
            .workload("voice", "audio", "test")
            .ran("engine", "voice", "right", 1000, 900)
            .findings()
            .ofVariant("engine")
            .get("voice");
    return new CellFindings(
        plain.cell(),
        plain.workload(),
        plain.build(),
        plain.artifact(),
        plain.trial(),
        plain.agreement(),
        profiles);
  }

  private static CycleProfile.Window window(int first, long issue, long mispredictions) {
    return new CycleProfile.Window(
        first,
        1,
        new WindowWork(
            1000,
            0,
            0,
            new CycleTerms(Map.of(CycleTerm.ISSUE, issue, CycleTerm.MISPREDICTION, mispredictions)),
            Map.of(
                "code",
                new MemoryEvents(
                    4000, new BlockTrace.Misses(0, 0, 50), 0, 0, BlockTrace.Misses.NONE))));
  }

  private static CycleProfile profile(CacheGeometry caches, CycleProfile.Window... kept) {
    CycleProfile.Key key =
        new CycleProfile.Key(
            "trial", "tracer", CORE.cycleModel().orElseThrow().structure().versioned(), caches);
    return new CycleProfile(
        key,
        List.of(new CycleProfile.Phase("call", kept.length, WindowWork.NONE, List.of(kept))),
        Map.of(),
        List.of());
  }

  @Test
  void theWorstCallHasTheHighestBoundAndNotTheMostOfOneTerm() {
    double misprediction =
        CORE.cycleModel().orElseThrow().coefficient(CycleTerm.MISPREDICTION).high();
    double error = CORE.cycleModel().orElseThrow().error().straight().high();
    CellFindings cell = cell(List.of(profile(CACHES, window(0, 1000, 0), window(1, 900, 100))));

    CallCost worst = PRICING.worst(cell, Hand.empty()).orElseThrow();

    assertThat(worst.core().high()).isCloseTo((900 + 100 * misprediction) * error, within(1e-9));
    assertThat(worst.estimate().orElseThrow().work().terms().counts())
        .containsEntry(CycleTerm.MISPREDICTION, 100L);
  }

  @Test
  void smallCodeLiesInTightlyCoupledMemoryAndMemoryAddsNothing() {
    CallCost worst =
        PRICING
            .worst(cell(List.of(profile(CACHES, window(0, 1000, 0)))), Hand.empty())
            .orElseThrow();

    assertThat(worst.placement()).isPresent();
    assertThat(worst.cycles()).isEqualTo(worst.core());
    assertThat(worst.open()).isEmpty();
  }

  @Test
  void withoutATraceABoardWithCachesLeavesTheDeadlineOpen() {
    CallCost worst = PRICING.worst(cell(List.of()), Hand.empty()).orElseThrow();

    assertThat(worst.open()).contains("the calls were not traced with the board's caches");
    assertThat(worst.core()).isEqualTo(BandPricing.cycles(1000, CORE.cyclesPerInstruction()));
  }

  @Test
  void aProfileOfAnotherStructureIsNotTaken() {
    CycleProfile other =
        new CycleProfile(
            new CycleProfile.Key("trial", "tracer", "single-issue/1", CACHES),
            List.of(),
            Map.of(),
            List.of());

    assertThat(PRICING.worst(cell(List.of(other)), Hand.empty()).orElseThrow().estimate())
        .isEmpty();
  }

  @Test
  void whatLinkOrderMovesIsPartOfTheError() {
    BoardPricing spread =
        new BoardPricing(
            CORE, SITE, CACHES, new LayoutSpreads(Map.of("other", new Range(0.9, 1, 1.2))));
    CellFindings cell = cell(List.of(profile(CACHES, window(0, 1000, 0))));

    Range plain = PRICING.worst(cell, Hand.empty()).orElseThrow().cycles();
    Range moved = spread.worst(cell, Hand.empty()).orElseThrow().cycles();

    assertThat(moved.low()).isCloseTo(plain.low() - 0.1 * plain.mid(), within(1e-9));
    assertThat(moved.mid()).isEqualTo(plain.mid());
    assertThat(moved.high()).isCloseTo(plain.high() + 0.2 * plain.mid(), within(1e-9));
  }

  @Test
  void anEngineThatWasNotRelinkedTakesTheWidestSpread() {
    LayoutSpreads spreads =
        new LayoutSpreads(Map.of("a", new Range(0.9, 1, 1.1), "b", new Range(0.95, 1, 1.3)));

    assertThat(spreads.of("a")).isEqualTo(Optional.of(new Range(0.9, 1, 1.1)));
    assertThat(spreads.of("c")).isEqualTo(Optional.of(new Range(0.9, 1, 1.3)));
    assertThat(LayoutSpreads.NONE.of("a")).isEmpty();
  }
}
