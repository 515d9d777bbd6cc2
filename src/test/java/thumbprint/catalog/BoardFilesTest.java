package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The boards of the catalog: all load, all facts have sources, and faults are told by line. */
class BoardFilesTest {
  private static final Path BOARDS =
      Path.of(System.getProperty("thumbprint.home")).resolve("catalog/boards");
  private static final String DAISY = text("daisy-seed");

  private static String text(String id) {
    try {
      return Files.readString(BOARDS.resolve(id + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Board> boards() {
    return new CatalogReader(BOARDS.getParent()).read().boards().values().stream();
  }

  private static Board daisy() {
    return Yaml.parse(DAISY, "catalog/boards/daisy-seed.yaml", Board.class);
  }

  private static String fault(String from, String to) {
    assertThat(DAISY).contains(from);
    ProblemException fault =
        catchThrowableOfType(
            ProblemException.class,
            () -> Yaml.parse(DAISY.replace(from, to), "daisy-seed.yaml", Board.class));
    assertThat(fault).as("it must be refused").isNotNull();
    return fault.problem().line();
  }

  private static int lineOf(String words) {
    List<String> lines = DAISY.lines().toList();
    return lines.indexOf(
            lines.stream().filter(line -> line.contains(words)).findFirst().orElseThrow())
        + 1;
  }

  @Test
  void thereAreEnoughBoardsOnEveryKindOfCore() {
    assertThat(boards().count()).isGreaterThanOrEqualTo(26);
    assertThat(boards().map(Board::core).distinct())
        .contains(
            "cortex-m0",
            "cortex-m0plus",
            "cortex-m3",
            "cortex-m4",
            "cortex-m4f",
            "cortex-m7",
            "cortex-m33",
            "cortex-m55");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void everyGroupOfFactsHasItsSource(Board board) {
    assertThat(board.processor().source()).isNotEmpty();
    assertThat(board.memoriesSource()).isNotEmpty();
    assertThat(board.clocks()).allSatisfy(clock -> assertThat(clock.source()).isNotBlank());
    assertThat(board.caches()).allSatisfy(cache -> assertThat(cache.source()).isNotEmpty());
    assertThat(board.power())
        .allSatisfy(
            power -> {
              assertThat(power.source()).isNotBlank();
              assertThat(power.quality()).isNotBlank();
            });
    assertThat(board.memories())
        .flatExtracting(Board.Memory::timings)
        .allSatisfy(timing -> assertThat(timing.source()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aSourceNeverLeavesItsNeighbourToBeLookedUp(Board board) {
    assertThat(text(board.id()))
        .doesNotContain("source: \"same")
        .doesNotContain("check before printing");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void sizesAreThoseOfRealChips(Board board) {
    assertThat(board.chipRamBytes()).isBetween(8L << 10, 10L << 20);
    assertThat(board.bootFlashBytes()).isBetween(64L << 10, 16L << 20);
    assertThat(board.clocks().getFirst().hz()).isBetween(16_000_000L, 600_000_000L);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void whatBacksTheFirstBootModeIsThere(Board board) {
    Board.Boot first = board.boot().getFirst();

    assertThat(first.reserved().flashBytes()).isLessThan(board.bootFlashBytes());
    assertThat(first.data()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void theDaisyHasTimingsForBothClocksWhereItMatters() {
    Board daisy = daisy();
    for (Board.Clock clock : daisy.clocks()) {
      for (String memory : List.of("FLASH", "ITCM", "DTCM", "AXI SRAM", "SDRAM", "QSPIFLASH")) {
        assertThat(daisy.memory(memory).timing(clock)).as(memory + clock.id()).isPresent();
      }
    }
    assertThat(daisy.memory("SRAM4").timing(daisy.clocks().getFirst())).isEmpty();
    assertThat(lineFill(daisy, "QSPIFLASH")).isGreaterThan(lineFill(daisy, "SDRAM"));
    assertThat(lineFill(daisy, "SDRAM")).isGreaterThan(lineFill(daisy, "FLASH"));
  }

  private static double lineFill(Board board, String memory) {
    return board
        .memory(memory)
        .timing(board.clocks().getFirst())
        .flatMap(MemoryTiming::lineFill)
        .orElseThrow()
        .mid();
  }

  @Test
  void theCachesOfTheCortexM7HaveItsGeometry() {
    assertThat(daisy().cachesOf("FLASH"))
        .extracting(cache -> cache.geometry().orElseThrow())
        .containsExactly(
            new BoardCache.Geometry(16_384, 2, 32), new BoardCache.Geometry(16_384, 4, 32));
    assertThat(daisy().cachesOf("DTCM")).isEmpty();
  }

  @Test
  void ofTwoNamesForTheSameCellsOneCounts() {
    Board board = Yaml.parse(text("teensy-4.1"), "teensy-4.1.yaml", Board.class);

    assertThat(board.chipRamBytes()).isEqualTo(1024 * 1024);
  }

  @Test
  void anUnknownMemoryThatACacheServesIsToldWithItsLine() {
    int line = lineOf("    serves: [FLASH, AXI SRAM");

    assertThat(
            fault(
                "instructions\n    bytes: 16384\n    ways: 2\n    line-bytes: 32\n    serves: [FLASH,",
                "instructions\n    bytes: 16384\n    ways: 2\n    line-bytes: 32\n    serves: [FLESH,"))
        .startsWith(
            "daisy-seed.yaml:" + line + ": cache icache names unknown memory \"FLESH\" (known: ");
  }

  @Test
  void memoriesThatOverlapAreRefused() {
    assertThat(fault("base: 0x30020000", "base: 0x3001f000"))
        .contains("memory \"SRAM2\" overlaps with SRAM1");
  }

  @Test
  void aTimingOfAClockThatTheBoardLacksIsToldWithItsLine() {
    assertThat(
            fault(
                "clocks: [boost]\n        cached: true\n        read: {low: 10",
                "clocks: [bost]\n        cached: true\n        read: {low: 10"))
        .startsWith("daisy-seed.yaml:" + lineOf("clocks: [boost]"))
        .contains("the timing of FLASH names unknown clock \"bost\"");
  }

  @Test
  void whetherAMemoryIsCachedAgreesWithTheCaches() {
    assertThat(fault("SRAM4, SDRAM, QSPIFLASH]", "SRAM4, SDRAM]"))
        .contains(
            "the timing of \"QSPIFLASH\" says cached: true, but a cache that serves it is not");
  }

  @Test
  void aLineFillWithoutACacheAndARangeThatFallsAreRefused() {
    assertThat(
            fault(
                "line-fill: {low: 6, mid: 18, high: 24}",
                "line-fill: {low: 30, mid: 18, high: 24}"))
        .contains("a range of cycles needs 0 <= low <= mid <= high");
    assertThat(fault("        line-fill: {low: 6, mid: 18, high: 24}\n", ""))
        .contains("timing line-fill goes with cached: true");
  }

  @Test
  void missingSourcesAreRefused() {
    assertThat(
            fault(
                "memories-source:\n  - \"electro-smith/libDaisy@08f29653 (2026-04-06) core",
                "memories-source:\n  - \"\"\n  - \"core"))
        .contains("memories-source is missing");
    assertThat(fault("    quality: \"primary (sibling part, same die)\"\n", ""))
        .contains("power quality is missing");
  }
}
