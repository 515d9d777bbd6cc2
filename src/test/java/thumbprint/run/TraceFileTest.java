package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.BlockTrace.Access;
import thumbprint.evidence.BlockTrace.Ending;
import thumbprint.evidence.BlockTrace.Execution;
import thumbprint.evidence.BlockTrace.Misses;

/** The tracing plugin's format, and what is said of files that do not obey it. */
class TraceFileTest {
  /** {@code subs r0, #1; bne} and {@code sdiv r0, r0, r1; bx lr}, of which sdiv is 32 bits wide. */
  private static final String WHOLE =
      """
      P 3
      C 16384:2:32 -
      B 00000100 2 0138fdd1
      B 00000104 2 90fbf1f07047
      W 6 0 3
      E 0 10 9 9 2 1 1 1
      E 1 1 0 1 0
      A 20000000 5 7
      W 6 2 1
      E 1 4 4 4 1
      F 0 0
      T 12345 exit
      """;

  private static BlockTrace read(String text) throws IOException {
    return TraceFile.read(new BufferedReader(new StringReader(text)));
  }

  @Test
  void aWholeFileIsRead() throws IOException {
    BlockTrace trace = read(WHOLE);

    assertThat(trace.caches().instruction().text()).isEqualTo("16384:2:32");
    assertThat(trace.caches().data().present()).isFalse();
    assertThat(trace.blocks()).extracting(BlockTrace.Block::instructions).containsExactly(2, 2);
    assertThat(trace.blocks().get(1).end()).isEqualTo(0x10A);
    BlockTrace.Window first = trace.windows().getFirst();
    assertThat(List.of(first.phase(), first.first(), first.times())).containsExactly(6, 0, 3);
    assertThat(first.executions())
        .containsExactly(
            new Execution(0, 10, 9, 9, 2, new Misses(1, 1, 1)),
            new Execution(1, 1, 0, 1, 0, Misses.NONE));
    assertThat(first.accesses()).containsExactly(new Access(0x20000000L, 5, 7, Misses.NONE));
    assertThat(trace.instructions(first)).isEqualTo(22);
    assertThat(trace.windows()).hasSize(2);
    assertThat(trace.flags()).isEqualTo(new BlockTrace.Flags(OptionalLong.of(0), 0, Ending.EXIT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"- -", "- 4096:4:32", "1024:64:16:flash 128:8:16:flash", "16384:2:8:flash shared"})
  void cachesAreReadAsTheyAreWritten(String caches) throws IOException {
    assertThat(read(WHOLE.replace("16384:2:32 -", caches)).caches().text()).isEqualTo(caches);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void aFileThatEndsAfterAnyOfItsLinesIsBroken(int lines) {
    String part = String.join("\n", WHOLE.lines().limit(lines).toList());

    assertThatThrownBy(() -> read(part)).isInstanceOf(BrokenTranscript.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'E 0 10 9 9 2 1 1 1', 'E 0 10 9 9', cut off",
    "'E 0 10 9 9 2 1 1 1', 'E 0 10 9 9 2 1 1', cut off",
    "'E 0 10 9 9 2 1 1 1', 'E 9 10 9 9 2 1 1 1', of a block that is not there",
    "'E 1 4 4 4 1', 'E 1 4 x 4 1', not a number",
    "'W 6 0 3', 'X 6 0 3', of no known kind",
    "'W 6 0 3', 'C - -', outside of a window",
    "'B 00000104 2 90fbf1f07047', 'B 00000104 3 90fbf1f07047', whose code has 2 instructions",
    "'B 00000104 2 90fbf1f07047', 'B 00000104 2 90fbf1f0704', not hexadecimal",
    "'C 16384:2:32 -', 'C 16384:2 -', not BYTES:WAYS:LINE",
    "'C 16384:2:32 -', 'C 16384:3:32 -', that cannot be",
    "'C 16384:2:32 -', 'C 16384:2:32:ram -', not BYTES:WAYS:LINE",
    "'C 16384:2:32 -', 'C - shared', that cannot be",
    "'C 16384:2:32 -', 'C 16384:2:32', cut off",
    "'T 12345 exit', 'T 12345 why', an end that is not known",
    "'P 3', 'P 2', 'does not start with `P 3`'"
  })
  void aDamagedLineIsNamed(String line, String damaged, String why) {
    assertThatThrownBy(() -> read(WHOLE.replace(line, damaged)))
        .isInstanceOf(BrokenTranscript.class)
        .hasMessageContaining(why);
  }

  @Test
  void nothingMayFollowTheTotal() {
    assertThatThrownBy(() -> read(WHOLE + "W 6 3 1\n"))
        .isInstanceOf(BrokenTranscript.class)
        .hasMessageContaining("behind the total");
  }

  @Test
  void accessesThatWereNotWatchedAreAbsentAndNotZero() throws IOException {
    assertThat(read(WHOLE.replace("F 0 0", "F - 2")).flags())
        .isEqualTo(new BlockTrace.Flags(OptionalLong.empty(), 2, Ending.EXIT));
  }
}
