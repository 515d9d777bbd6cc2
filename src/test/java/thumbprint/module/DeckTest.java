package thumbprint.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Offsets and words here were worked out by hand from docs/driver.md. */
class DeckTest {
  private static final HostImport ECHO =
      new HostImport("env", "tick", HostBehaviour.ECHO, Signature.parse("(i)i"));

  private static Script script() {
    Script.Step address = Script.Step.of(Script.CallStep.of("get").keeping("input"));
    Script.Step fill = Script.Step.of(new Script.FillStep("$input", Pattern.NOISE, 4, 7));
    Script.Step call =
        Script.Step.of(Script.CallStep.of("run", "$input+8", "i64:-2", "f32:1.5").inHandler());
    Script.Step write = Script.Step.of(new Script.WriteStep("64", "0a0b0c", null));
    return new Script(null, List.of(address), List.of(), List.of(write, fill, call));
  }

  private static ByteBuffer words(byte[] deck) {
    return ByteBuffer.wrap(deck).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void has_the_header_and_the_entry_of_the_contract() {
    byte[] module = {0, 'a', 's', 'm', 1, 0, 0, 0};
    ByteBuffer deck =
        words(Deck.of(Deck.Entry.of(module, List.of(ECHO), script().flatten())).bytes());

    int[] header = new int[16];
    deck.asIntBuffer().get(header);
    // Import at 64; write data at 80 (placed while the script is laid out); script of 35 words at
    // 96;
    // artifact at 240; strings "env tick (i)i get run" = 4 + 5 + 5 + 4 + 4 bytes at 256; end at
    // 288.
    assertThat(header)
        .containsExactly(0x4B445054, 1, 288, 1, 0, 256, 22, 0, 240, 8, 64, 1, 96, 35, 0, 0);
    assertThat(deck.array()).startsWith('T', 'P', 'D', 'K');
    assertThat(deck.getInt(64)).isEqualTo(0);
    assertThat(deck.getInt(68)).isEqualTo(4);
    assertThat(deck.getInt(72)).isEqualTo(3);
    assertThat(deck.getInt(76)).isEqualTo(9);
    assertThat(deck.array()[80]).isEqualTo((byte) 10);
  }

  @Test
  void writes_every_operation_as_the_contract_says() {
    ByteBuffer deck =
        words(Deck.of(Deck.Entry.linkedIn(List.of(ECHO), script().flatten())).bytes());

    int[] script = new int[35];
    deck.slice(96, 35 * 4).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(script);
    assertThat(script)
        .containsExactly(
            1 | 1 << 16,
            4,
            2 | 3 << 16,
            14,
            0,
            0,
            1 | 1 << 16,
            6,
            3 | 5 << 16,
            0x7F,
            64,
            0,
            3,
            80,
            4 | 6 << 16,
            0x17F,
            1,
            0,
            4,
            7,
            1,
            2 | 12 << 16,
            18,
            1,
            3,
            0x17F,
            1,
            8,
            0x7E,
            -2,
            -1,
            0x7D,
            0x3FC00000,
            0,
            0);
  }

  @Test
  void an_image_with_the_module_linked_in_gets_no_artifact() {
    ByteBuffer deck = words(Deck.of(Deck.Entry.linkedIn(List.of(), script().flatten())).bytes());
    assertThat(deck.getInt(32)).isZero();
    assertThat(deck.getInt(36)).isZero();
  }

  @Test
  void equal_decks_have_equal_bytes() {
    assertThat(Deck.of(Deck.Entry.linkedIn(List.of(ECHO), script().flatten())).bytes())
        .isEqualTo(Deck.of(Deck.Entry.linkedIn(List.of(ECHO), script().flatten())).bytes());
  }

  @Test
  void a_deck_without_entries_is_refused() {
    assertThatThrownBy(() -> new Deck(0, List.of())).hasMessageContaining("at least one entry");
  }
}
