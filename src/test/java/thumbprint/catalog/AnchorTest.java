package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnchorTest {
  private static final Map<String, Double> BOARD = Map.of("board.flash.free", 1000.0);

  @Test
  void aNumberStandsForItself() {
    assertThat(Anchor.parse("0.5").resolve(BOARD)).isEqualTo(0.5);
    assertThat(Anchor.parse("1e3").resolve(BOARD)).isEqualTo(1000);
    assertThat(Anchor.parse(" 7 ").plain()).isTrue();
  }

  @Test
  void aNameStandsForTheBoardsQuantity() {
    assertThat(Anchor.parse("board.flash.free").resolve(BOARD)).isEqualTo(1000);
    assertThat(Anchor.parse("0.25 * board.flash.free").resolve(BOARD)).isEqualTo(250);
    assertThat(Anchor.parse("2*board.flash.free").text()).isEqualTo("2 * board.flash.free");
  }

  @Test
  void anUnknownNameIsToldWithTheKnownOnes() {
    assertThatThrownBy(() -> Anchor.parse("board.ram").resolve(BOARD))
        .hasMessage("unknown anchor \"board.ram\" (known: [board.flash.free])");
  }

  @Test
  void anythingElseIsRefused() {
    for (String text : new String[] {"", "*", "2 *", "* x", "2 x", "x * 2", "Board", "1 + 2"}) {
      assertThatThrownBy(() -> Anchor.parse(text)).as(text).hasMessageContaining("is no anchor");
    }
  }
}
