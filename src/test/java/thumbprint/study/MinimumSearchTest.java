package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thumbprint.evidence.MemoryMinimum;
import thumbprint.evidence.MemoryMinimum.Attempt;

/** The search, on engines that are a condition. */
class MinimumSearchTest {
  private static final long STEP = 64;

  private final List<Long> asked = new ArrayList<>();

  private MemoryMinimum search(long guess, long usual, LongPredicate passes) {
    List<Attempt> attempts =
        new MinimumSearch(
                STEP,
                bytes -> {
                  asked.add(bytes);
                  return attempt(bytes, passes);
                })
            .from(guess, attempt(usual, passes));
    return new MemoryMinimum(
        "e", "e", "m", "w", MemoryMinimum.Memory.ARENA, STEP, java.util.Optional.empty(), attempts);
  }

  private static Attempt attempt(long bytes, LongPredicate passes) {
    boolean passed = passes.test(bytes);
    return new Attempt(bytes, "t" + bytes, passed ? MemoryMinimum.EQUAL : "out of memory", "");
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 9000, 70000",
    "9000, 9000, 70000",
    "60000, 9000, 70000",
    "64, 64, 70000",
    "100, 69999, 70000",
    "70000, 1, 70000",
    "0, 4096, 16384"
  })
  void theMinimumIsFoundOnTheGridWhateverWasGuessed(long guess, long needed, long usual) {
    MemoryMinimum found = search(guess, usual, bytes -> bytes >= needed);

    long onTheGrid = Math.min((needed + STEP - 1) / STEP * STEP, usual);
    assertThat(found.minimumBytes()).hasValue(onTheGrid);
    assertThat(found.monotone()).isTrue();
    assertThat(found.tight()).isTrue();
    assertThat(asked).doesNotHaveDuplicates();
  }

  @Test
  void oneStepAboveAndTwoBelowAreTriedToo() {
    MemoryMinimum found = search(5000, 70_000, bytes -> bytes >= 8192);

    assertThat(found.attempts())
        .extracting(Attempt::bytes)
        .contains(8192L - 2 * STEP, 8192L - STEP, 8192L, 8192L + STEP);
  }

  @Test
  void aSizeThatPassesBelowOneThatFailsIsToldAndDoesNotCount() {
    MemoryMinimum found = search(8192, 70_000, bytes -> bytes >= 8192 && bytes != 8192 + STEP);

    assertThat(found.monotone()).isFalse();
    assertThat(found.minimumBytes().orElseThrow()).isGreaterThan(8192 + STEP);
    assertThat(found.closestFailure().orElseThrow().bytes()).isEqualTo(8192 + STEP);
  }

  @Test
  void whatFailsWithAllThereIsHasNoMinimumAndIsNotTriedFurther() {
    MemoryMinimum found = search(1000, 4096, bytes -> false);

    assertThat(found.minimumBytes()).isEmpty();
    assertThat(found.attempts()).hasSize(1);
    assertThat(asked).isEmpty();
  }

  @Test
  void anEngineThatTakesNothingNeedsNothing() {
    MemoryMinimum found = search(0, 0, bytes -> true);

    assertThat(found.minimumBytes()).hasValue(0);
    assertThat(found.tight()).isTrue();
  }
}
