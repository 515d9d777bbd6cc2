package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.MemoryNeed;
import thumbprint.analysis.Range;
import thumbprint.catalog.Board;
import thumbprint.study.BoardAnswer.Verdict;

/** What one board is told, from answers made by hand. */
class BoardAnswerTest {
  private static final long KIB = 1024;

  private static Setting setting(String id) {
    Board board = TestLaboratory.LABORATORY.catalog().board(id);
    return Setting.of(board, board.clocks().getFirst().id(), board.boot().getFirst().id());
  }

  private static FitAnswer needs(
      Setting setting, String variant, long flashBytes, long ramBytes, Range share) {
    return new FitAnswer(
        variant,
        variant,
        "completed",
        true,
        true,
        Optional.of(new MemoryNeed(flashBytes, ramBytes)),
        flashBytes <= setting.freeFlashBytes(),
        setting.dataMemoryFor(ramBytes),
        1000,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.ofNullable(share).map(s -> new Deadline(s, 64)),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static FitAnswer refused(String variant) {
    return new FitAnswer(
        variant,
        variant,
        "refused: load",
        false,
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        0,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static BoardAnswer judged(String id, long flashBytes, long ramBytes, Range share) {
    Setting setting = setting(id);
    return BoardAnswer.of(
        setting, List.of(needs(setting, "wasm3", flashBytes, ramBytes, share), refused("wamr")));
  }

  @Test
  void aBoardRunsIsUndecidedOrLacks() {
    assertThat(judged("rpi-pico", KIB, KIB, null).verdict()).isEqualTo(Verdict.RUNS);
    assertThat(judged("rpi-pico", KIB, KIB, Range.between(0.2, 0.9)).verdict())
        .isEqualTo(Verdict.RUNS);
    assertThat(judged("rpi-pico", KIB, KIB, Range.between(0.5, 1.5)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
    assertThat(judged("rpi-pico", KIB, KIB, Range.between(1.1, 2.2)).verdict())
        .isEqualTo(Verdict.LACKS);
    assertThat(judged("rpi-pico", KIB, 300 * KIB, null).verdict()).isEqualTo(Verdict.LACKS);
  }

  @Test
  void theEngineThatHoldsTheDeadlineIsChosenBeforeOneThatMay() {
    Setting setting = setting("rpi-pico");
    BoardAnswer answer =
        BoardAnswer.of(
            setting,
            List.of(
                needs(setting, "perhaps", KIB, KIB, Range.between(0.5, 1.5)),
                needs(setting, "surely", KIB, KIB, Range.between(0.5, 0.9))));

    assertThat(answer.chosen()).map(FitAnswer::variant).contains("surely");
  }

  @Test
  void theNearestEngineSaysWhatItLacks() {
    Setting setting = setting("bluepill-stm32f103");
    BoardAnswer answer =
        BoardAnswer.of(
            setting,
            List.of(
                needs(setting, "both", 65 * KIB, 21 * KIB, null),
                needs(setting, "memory", KIB, 84 * KIB, null),
                refused("wamr")));

    FitLack lack = answer.lack().orElseThrow();
    assertThat(lack.variant()).isEqualTo("memory");
    assertThat(lack.ramBytes()).isEqualTo(64 * KIB);
    assertThat(lack.flashBytes()).isZero();
    assertThat(lack.failure()).isEmpty();
  }

  @Test
  void howManyTimesTooSlowItIsStandsBesideWhatIsMissing() {
    FitLack lack =
        judged("bluepill-stm32f103", KIB, 21 * KIB, Range.between(2, 4)).lack().orElseThrow();

    assertThat(lack.ramBytes()).isEqualTo(KIB);
    assertThat(lack.tooSlow()).contains(Range.between(2, 4));
  }

  @Test
  void whereNoEngineCompletesTheReasonIsTold() {
    BoardAnswer answer = BoardAnswer.of(setting("rpi-pico"), List.of(refused("wamr")));

    assertThat(answer.lack().orElseThrow().failure()).contains("refused: load");
    assertThat(answer.chosen()).isEmpty();
  }

  @Test
  void boardsAreSortedByVerdictThenRamThenFlash() {
    List<BoardAnswer> sorted =
        Stream.of(
                BoardAnswer.notMeasured(setting("ek-ra8m1"), "no machine"),
                judged("microbit-v1", KIB, 100 * KIB, null),
                judged("teensy-4.1", KIB, KIB, null),
                judged("teensy-4.0", KIB, KIB, null),
                judged("rpi-pico", KIB, KIB, Range.between(0.5, 1.5)),
                judged("nucleo-l053r8", KIB, KIB, null))
            .sorted(BoardAnswer.SMALLEST_FIRST)
            .toList();

    assertThat(sorted)
        .extracting(BoardAnswer::boardId)
        .containsExactly(
            "nucleo-l053r8", "teensy-4.0", "teensy-4.1", "rpi-pico", "microbit-v1", "ek-ra8m1");
  }
}
