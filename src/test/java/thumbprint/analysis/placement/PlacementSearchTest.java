package thumbprint.analysis.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.Range;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.WindowWork;

/** Maps of real boards: the Daisy Seed at 400 MHz, whose numbers are in its file. */
class PlacementSearchTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home"), "catalog")).read();
  private static final int KIB = 1024;

  private static final CacheGeometry CACHES =
      new CacheGeometry(
          new CacheGeometry.Cache(16 * KIB, 2, 32), new CacheGeometry.Cache(16 * KIB, 4, 32));

  /** Fetches lines 10 warm, 8 with random replacement, 100 after the caches were emptied. */
  private static final WindowWork WORK =
      new WindowWork(
          5000,
          0,
          0,
          CycleTerms.NONE,
          Map.of(
              "code", new MemoryEvents(16_000, new BlockTrace.Misses(10, 8, 100), 0, 0, none()),
              "heap", new MemoryEvents(0, none(), 700, 300, new BlockTrace.Misses(1, 2, 40))));

  private static BlockTrace.Misses none() {
    return BlockTrace.Misses.NONE;
  }

  private static Site daisy(long flashReservedBytes) {
    Board board = CATALOG.board("daisy-seed");
    return new Site(
        board, board.clocks().getFirst(), board.boot().getFirst(), flashReservedBytes, 0);
  }

  private static Part code(long bytes) {
    return new Part("code", List.of("code", "constants"), bytes, true, true);
  }

  private static Part heap(long bytes) {
    return new Part("heap", List.of("heap"), bytes, false, false);
  }

  private static Placement placed(PlacementAnswer answer) {
    assertThat(answer).isInstanceOf(PlacementAnswer.Placed.class);
    return ((PlacementAnswer.Placed) answer).placement();
  }

  @Test
  void whatFitsIsPutIntoTightlyCoupledMemoryAndCostsNothing() {
    Placement best =
        placed(
            PlacementSearch.best(daisy(0), List.of(code(40 * KIB), heap(100 * KIB)), WORK, CACHES));

    assertThat(best.memoryByPart()).containsEntry("code", "ITCM").containsEntry("heap", "DTCM");
    assertThat(best.anyCycles()).isEqualTo(Range.exactly(0));
    assertThat(best.leftBytes())
        .containsEntry("ITCM", 24L * KIB)
        .containsEntry("DTCM", 28L * KIB)
        .containsEntry("FLASH", 88L * KIB);
  }

  @Test
  void codeThatOutgrowsItStaysInFlashAndPaysForEachLine() {
    Placement best =
        placed(
            PlacementSearch.best(
                daisy(0), List.of(code(100 * KIB), heap(100 * KIB)), WORK, CACHES));

    assertThat(best.memoryByPart()).containsEntry("heap", "DTCM");
    String place = best.memoryByPart().get("code");
    var fill =
        CATALOG
            .board("daisy-seed")
            .memory(place)
            .timing(CATALOG.board("daisy-seed").clocks().getFirst())
            .orElseThrow()
            .lineFill()
            .orElseThrow();
    assertThat(best.cycles().get(Scenario.WARM))
        .isEqualTo(new Range(8 * fill.low(), 10 * fill.mid(), 10 * fill.high()));
    assertThat(best.cycles().get(Scenario.EVICTED))
        .isEqualTo(new Range(100 * fill.low(), 100 * fill.mid(), 100 * fill.high()));
    assertThat(best.anyCycles())
        .isEqualTo(new Range(8 * fill.low(), 10 * fill.mid(), 100 * fill.high()));
  }

  @Test
  void aPartThatNoMemoryHoldsIsNamedWithWhatIsMissing() {
    PlacementAnswer answer =
        PlacementSearch.best(daisy(100 * KIB), List.of(code(140 * KIB), heap(KIB)), WORK, CACHES);

    assertThat(answer).isInstanceOf(PlacementAnswer.NoRoom.class);
    assertThat(((PlacementAnswer.NoRoom) answer).part()).isEqualTo("code");
  }

  @Test
  void codeThatIsCopiedStillTakesRoomInTheBootMemory() {
    PlacementAnswer answer =
        PlacementSearch.best(daisy(100 * KIB), List.of(code(40 * KIB)), WORK, CACHES);

    assertThat(answer).isEqualTo(new PlacementAnswer.NoRoom("code", 12L * KIB));
  }

  @Test
  void aCacheThatWasNotSimulatedLeavesTheCostUnknown() {
    PlacementAnswer answer =
        PlacementSearch.best(
            daisy(0),
            List.of(code(100 * KIB), heap(200 * KIB)),
            WORK,
            new CacheGeometry(new CacheGeometry.Cache(32 * KIB, 2, 32), CACHES.data()));

    assertThat(answer).isInstanceOf(PlacementAnswer.CostUnknown.class);
    assertThat(((PlacementAnswer.CostUnknown) answer).reason())
        .startsWith("the cache icache in front of ")
        .endsWith(" was not simulated");
  }

  @Test
  void aMemoryWithoutTimingLeavesTheCostUnknown() {
    Board board = CATALOG.board("rpi-pico2");
    Site pico = new Site(board, board.clocks().getFirst(), board.boot().getFirst(), 0, 0);

    assertThat(PlacementSearch.best(pico, List.of(code(900 * KIB)), WORK, CacheGeometry.NONE))
        .isEqualTo(new PlacementAnswer.CostUnknown("no timing of FLASH is known"));
  }

  @Test
  void partsThatFitTogetherOnlyWithAMemoryOfUnknownCostLeaveTheCostUnknown() {
    Board board = CATALOG.board("rpi-pico2");
    Site pico = new Site(board, board.clocks().getFirst(), board.boot().getFirst(), 0, 0);

    assertThat(
            PlacementSearch.best(
                pico, List.of(code(300 * KIB), heap(400 * KIB)), WORK, CacheGeometry.NONE))
        .isEqualTo(new PlacementAnswer.CostUnknown("no timing of FLASH is known"));
  }

  @Test
  void aPartThatTheUserPutSomewhereStaysThereAndPays() {
    Site fixed = daisy(0).fixing(Map.of("code", "FLASH"));

    Placement map =
        placed(PlacementSearch.best(fixed, List.of(code(40 * KIB), heap(100 * KIB)), WORK, CACHES));

    assertThat(map.memoryByPart()).containsEntry("code", "FLASH").containsEntry("heap", "DTCM");
    assertThat(map.anyCycles().high()).isPositive();
  }

  @Test
  void aLinkedModuleGoesWhereTheCodeGoes() {
    Site fixed = daisy(0).fixing(Map.of("module", "FLASH"));
    Part linked = new Part("code and module", List.of("code"), 40 * KIB, true, true);

    assertThat(placed(PlacementSearch.best(fixed, List.of(linked), WORK, CACHES)).memoryByPart())
        .containsEntry("code and module", "FLASH");
  }

  @Test
  void aMapThatCannotBeIsRefusedWithWhatCan() {
    assertThatThrownBy(() -> daisy(0).fixing(Map.of("code", "DTCM")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("code cannot lie in \"DTCM\"")
        .hasMessageContaining("ITCM");
    assertThatThrownBy(() -> daisy(0).fixing(Map.of("heap", "FLASH")))
        .hasMessageContaining("heap cannot lie in \"FLASH\"");
    assertThatThrownBy(() -> daisy(0).fixing(Map.of("cod", "FLASH")))
        .hasMessageContaining("there is no part \"cod\"")
        .hasMessageContaining("vector table, code, module");
  }

  @Test
  void whatNoTraceSeesIsPricedTooOnceForACall() {
    MemoryEvents oneRead = new MemoryEvents(0, none(), 1, 0, new BlockTrace.Misses(0, 1, 1));
    Part vectors = new Part("vector table", List.of(), 64, true, false, oneRead);
    Site fixed = daisy(0).fixing(Map.of("vector table", "FLASH"));
    var fill =
        CATALOG
            .board("daisy-seed")
            .memory("FLASH")
            .timing(CATALOG.board("daisy-seed").clocks().getFirst())
            .orElseThrow()
            .lineFill()
            .orElseThrow();

    assertThat(
            placed(PlacementSearch.best(fixed, List.of(vectors), WORK, CACHES)).anyCycles().high())
        .isEqualTo(fill.high());
  }
}
