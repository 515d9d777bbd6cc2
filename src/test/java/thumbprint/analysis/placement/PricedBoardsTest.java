package thumbprint.analysis.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;

/**
 * On which boards of the catalog the cost of memory can be told, at the first clock and in the
 * first boot mode, and why not on the others. docs/method.md lists the same.
 */
class PricedBoardsTest {
  private static final Path HOME = Path.of(System.getProperty("thumbprint.home"));
  private static final Catalog CATALOG = new CatalogReader(HOME.resolve("catalog")).read();

  private static Stream<Board> boards() {
    return CATALOG.boards().values().stream();
  }

  private static Optional<String> unknown(Board board, String memory) {
    Site site = new Site(board, board.clocks().getFirst(), board.boot().getFirst(), 0, 0);
    return new AccessCost(site, BoardCaches.of(board)).unknown(board.memory(memory));
  }

  /** The line of the documentation: memories that are priced, and why the others are not. */
  private static String row(Board board) {
    List<String> priced = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Board.Boot boot = board.boot().getFirst();
    Stream.concat(Stream.of(boot.code()), boot.data().stream())
        .distinct()
        .forEach(
            memory ->
                unknown(board, memory).ifPresentOrElse(reasons::add, () -> priced.add(memory)));
    return "| `%s` | %s | %s |"
        .formatted(
            board.id(),
            priced.isEmpty() ? "-" : String.join(", ", priced),
            reasons.isEmpty() ? "-" : String.join("; ", reasons));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void theDocumentationSaysWhichMemoriesOfABoardArePricedAndWhyOthersAreNot(Board board)
      throws IOException {
    assertThat(Files.readString(HOME.resolve("docs/method.md"))).contains(row(board));
  }

  @Test
  void acceleratorsAndExecuteInPlaceCachesArePriced() {
    for (String id :
        List.of("stm32f4-discovery", "nucleo-f446re", "rpi-pico", "metro-m4", "arduino-zero")) {
      assertThat(unknown(CATALOG.board(id), "FLASH")).as(id).isEmpty();
    }
  }

  @Test
  void whatIsNotKnownIsNamed() {
    assertThat(unknown(CATALOG.board("rpi-pico2"), "FLASH"))
        .contains("no timing of FLASH is known");
    assertThat(unknown(CATALOG.board("stm32l4r9i-disco"), "FLASH"))
        .contains(
            "bytes, ways and lines of the cache art-instructions in front of FLASH are not all"
                + " known");
  }

  @Test
  void aTimingOfAnotherClockSaysSo() {
    Board board = CATALOG.board("metro-m4");
    Site fast = new Site(board, board.clocks().get(1), board.boot().getFirst(), 0, 0);

    assertThat(new AccessCost(fast, BoardCaches.of(board)).unknown(board.memory("FLASH")))
        .contains("no timing of FLASH is known at overclock-150");
  }
}
