package thumbprint.analysis.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.Range;
import thumbprint.catalog.Board;
import thumbprint.catalog.BoardCache;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Cycles;
import thumbprint.catalog.MemoryTiming;
import thumbprint.evidence.BlockTrace.Misses;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.WindowWork;

/** A board that was made up: flash behind a cache of its own, and RAM beside it. */
class FlashCachePlacementTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home"), "catalog")).read();
  private static final Board MODEL = CATALOG.board("rpi-pico");
  private static final int KIB = 1024;
  private static final List<String> SOURCE = List.of("made up");
  private static final CacheGeometry.Cache CACHE = new CacheGeometry.Cache(1024, 2, 8).ofFlash();

  /** A line costs 1, 10 or 20 cycles, and a read that no cache answers 3. */
  private static final MemoryTiming FLASH_TIMING =
      new MemoryTiming(
          List.of(),
          true,
          new Cycles(3, 3, 3),
          Optional.empty(),
          Optional.of(new Cycles(1, 10, 20)),
          SOURCE);

  private static final MemoryTiming RAM_TIMING =
      new MemoryTiming(
          List.of(), false, new Cycles(0, 0, 0), Optional.empty(), Optional.empty(), SOURCE);

  /** 800 bytes of code, 30 loads of constants, and 70 loads of data in RAM. */
  private static final WindowWork WORK =
      new WindowWork(
          400,
          0,
          0,
          CycleTerms.NONE,
          Map.of(
              "code",
              new MemoryEvents(800, new Misses(4, 4, 40), 30, 0, new Misses(1, 1, 5)),
              "heap",
              new MemoryEvents(0, Misses.NONE, 70, 70, Misses.NONE)));

  private static Site site(String holds, long ramBytes) {
    Board board =
        new Board(
            "made-up",
            "Made up",
            "nobody",
            "none",
            MODEL.core(),
            Optional.empty(),
            MODEL.processor(),
            MODEL.clocks(),
            List.of(new BoardCache("front", holds, 1024, 2, 8, List.of("FLASH"), SOURCE)),
            Optional.empty(),
            List.of(
                memory("FLASH", "flash", 0, 1024 * KIB, FLASH_TIMING),
                memory("SRAM", "sram", 0x20000000, ramBytes, RAM_TIMING)),
            SOURCE,
            List.of(
                new Board.Boot("flash", "FLASH", List.of("SRAM"), new Board.Reserve(0, 0, "none"))),
            MODEL.reserved(),
            List.of(),
            Optional.of("made up"),
            List.of());
    return new Site(board, board.clocks().getFirst(), board.boot().getFirst(), 0, 0);
  }

  private static Board.Memory memory(
      String name, String kind, long base, long bytes, MemoryTiming timing) {
    return new Board.Memory(name, kind, base, bytes, null, null, List.of(timing));
  }

  private static PlacementAnswer best(Site site, CacheGeometry simulated) {
    return PlacementSearch.best(
        site,
        List.of(
            new Part("code", List.of("code", "constants"), 100 * KIB, true, true),
            new Part("heap", List.of("heap"), 8 * KIB, false, false)),
        WORK,
        simulated);
  }

  private static Placement placed(Site site, CacheGeometry simulated) {
    PlacementAnswer answer = best(site, simulated);
    assertThat(answer).isInstanceOf(PlacementAnswer.Placed.class);
    return ((PlacementAnswer.Placed) answer).placement();
  }

  @Test
  void theGeometryOfTheBoardSaysThatTheCacheServesFlashAlone() {
    assertThat(BoardCaches.of(site("both", 16 * KIB).board())).isEqualTo(CacheGeometry.both(CACHE));
    assertThat(BoardCaches.of(site("instructions", 16 * KIB).board()))
        .isEqualTo(new CacheGeometry(CACHE, CacheGeometry.NONE.data()));
    assertThat(BoardCaches.of(CATALOG.board("daisy-seed")).needsFlash()).isFalse();
    assertThat(BoardCaches.of(CATALOG.board("stm32f4-discovery")).text())
        .isEqualTo("1024:64:16:flash 128:8:16:flash");
    assertThat(BoardCaches.of(CATALOG.board("rpi-pico")).text())
        .isEqualTo("16384:2:8:flash shared");
  }

  @Test
  void codeInFlashPaysForItsLinesAndThoseOfItsConstants() {
    Placement best = placed(site("both", 16 * KIB), CacheGeometry.both(CACHE));

    assertThat(best.memoryByPart()).containsEntry("code", "FLASH").containsEntry("heap", "SRAM");
    assertThat(best.cycles().get(Scenario.WARM)).isEqualTo(new Range(5, 50, 100));
    assertThat(best.cycles().get(Scenario.EVICTED)).isEqualTo(new Range(45, 450, 900));
  }

  @Test
  void codeThatIsPutIntoRamPaysNoCache() {
    Placement best = placed(site("both", 256 * KIB), CacheGeometry.both(CACHE));

    assertThat(best.memoryByPart()).containsEntry("code", "SRAM");
    assertThat(best.anyCycles()).isEqualTo(Range.exactly(0));
  }

  @Test
  void loadsThatTheCacheDoesNotHoldPayForEachRead() {
    Placement best =
        placed(site("instructions", 16 * KIB), new CacheGeometry(CACHE, CacheGeometry.NONE.data()));

    assertThat(best.cycles().get(Scenario.WARM))
        .as("4 lines of code, and 30 loads of constants at 3 cycles")
        .isEqualTo(new Range(4 + 90, 40 + 90, 80 + 90));
  }

  @Test
  void aSimulationOfAnotherScopeOrOfTwoCachesIsNotTakenForThatOfOne() {
    CacheGeometry.Cache ofAll = new CacheGeometry.Cache(1024, 2, 8);

    for (CacheGeometry other :
        List.of(CacheGeometry.NONE, CacheGeometry.both(ofAll), new CacheGeometry(CACHE, CACHE))) {
      assertThat(best(site("both", 16 * KIB), other))
          .isEqualTo(
              new PlacementAnswer.CostUnknown(
                  "the cache front in front of FLASH was not simulated"));
    }
    assertThat(best(site("instructions", 16 * KIB), CacheGeometry.both(CACHE)))
        .isInstanceOf(PlacementAnswer.CostUnknown.class);
  }

  @Test
  void whereOnlyAMemoryOfUnknownCostHasRoomForTheRestThatIsTheReason() {
    Site site = site("both", 104 * KIB);

    assertThat(best(site, CacheGeometry.NONE))
        .as("code alone would fit the RAM, and the heap alone too")
        .isEqualTo(
            new PlacementAnswer.CostUnknown("the cache front in front of FLASH was not simulated"));
  }

  @Test
  void theGeometriesOfACoreAreThoseOfItsBoardsOnceEach() {
    assertThat(BoardCaches.ofCore(CATALOG, "cortex-m4f"))
        .extracting(CacheGeometry::text)
        .containsExactly("1024:64:16:flash 128:8:16:flash", "4096:4:16:flash shared");
    assertThat(BoardCaches.ofCore(CATALOG, "cortex-m55")).containsExactly(CacheGeometry.NONE);
  }
}
