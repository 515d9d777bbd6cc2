package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkPoolTest {
  @Test
  void resultsComeInTheOrderOfTheTasksAndNotOfTheirEnds() {
    CountDownLatch second = new CountDownLatch(1);

    assertThat(
            new WorkPool(2)
                .<String>all(
                    List.of(
                        () -> {
                          second.await();
                          return "first";
                        },
                        () -> {
                          second.countDown();
                          return "second";
                        })))
        .containsExactly("first", "second");
  }

  @Test
  void twoThingsAreWorkedOutSideBySideAndTheFirstFaultIsTold() {
    assertThat(WorkPool.<String, Integer, String>both(() -> "a", () -> 1, (a, b) -> a + b))
        .isEqualTo("a1");
    assertThatThrownBy(
            () ->
                WorkPool.<String, String, String>both(
                    () -> {
                      throw new IllegalStateException("one");
                    },
                    () -> {
                      throw new IllegalStateException("other");
                    },
                    String::concat))
        .hasMessage("one");
  }
}
