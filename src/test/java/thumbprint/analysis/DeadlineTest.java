package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
  @Test
  void aBlockHasTheClocksCyclesLessWhatOthersTake() {
    assertThat(new AudioBudget(480_000_000, 128, 48_000, 0).cycles()).isEqualTo(1_280_000);
    assertThat(new AudioBudget(480_000_000, 128, 48_000, 0.25).cycles()).isEqualTo(960_000);
  }

  /** With 1000 cycles and half a cycle to two for an instruction. */
  @ParameterizedTest
  @CsvSource({"499, HELD", "500, HELD", "501, UNDECIDED", "2000, UNDECIDED", "2001, MISSED"})
  void aDeadlineIsHeldByTheHighBoundAndMissedByTheLow(long worst, Deadline.Verdict verdict) {
    assertThat(new AudioBudget(480_000, 100, 48_000, 0).judge(cost(worst), 64).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void whatIsLeftOpenCannotBeHeldButMissed() {
    AudioBudget block = new AudioBudget(480_000, 100, 48_000, 0);
    Optional<String> open = Optional.of("no timing of FLASH is known");

    assertThat(block.judge(open(cost(100), open), 64).verdict())
        .isEqualTo(Deadline.Verdict.UNDECIDED);
    assertThat(block.judge(open(cost(3000), open), 64).verdict())
        .isEqualTo(Deadline.Verdict.MISSED);
  }

  private static CallCost open(CallCost cost, Optional<String> open) {
    return CallCost.banded(cost.core(), open);
  }

  private static CallCost cost(long instructions) {
    return CallCost.banded(BandPricing.cycles(instructions, Hand.BAND), Optional.empty());
  }

  @Test
  void theShareIsThatOfTheBlock() {
    Deadline deadline = new AudioBudget(480_000, 100, 48_000, 0).judge(cost(400), 64);

    assertThat(deadline.share().low()).isCloseTo(0.2, within(1e-12));
    assertThat(deadline.share().high()).isCloseTo(0.8, within(1e-12));
    assertThat(deadline.words()).isEqualTo("held in 64 calls");
  }
}
