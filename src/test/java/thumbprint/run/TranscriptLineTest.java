package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TranscriptLineTest {
  private static TranscriptLine line(String text) {
    return TranscriptLine.parse(text).orElseThrow();
  }

  @Test
  void fieldsAreReadByName() {
    TranscriptLine line = line("tp read op=7 address=000000ff bytes=16");

    assertThat(line.event()).isEqualTo("read");
    assertThat(line.number("op")).isEqualTo(7);
    assertThat(line.hexadecimal("address")).isEqualTo(255);
  }

  @Test
  void textRunsToTheEndOfTheLine() {
    TranscriptLine line = line("tp trap op=7 kind=host text=a = b, text=c  d ");

    assertThat(line.text("text")).isEqualTo("a = b, text=c  d ");
    assertThat(line.text("kind")).isEqualTo("host");
    assertThat(line("tp bad-deck text=entry 0").text("text")).isEqualTo("entry 0");
    assertThat(line("tp trap op=1 kind=other text=").text("text")).isEmpty();
  }

  @Test
  void anythingElseIsChatter() {
    assertThat(TranscriptLine.parse("tpx op=1")).isEmpty();
    assertThat(TranscriptLine.parse(" tp call op=1")).isEmpty();
    assertThat(TranscriptLine.parse("")).isEmpty();
  }

  @Test
  void whatIsMissingOrNoNumberIsNamed() {
    assertThatThrownBy(() -> line("tp call phase=call").number("op"))
        .hasMessage("`tp call` has no op=");
    assertThatThrownBy(() -> line("tp call op=x").number("op"))
        .hasMessage("`tp call` has op=x, expected a number");
  }
}
