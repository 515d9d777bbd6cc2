package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Board;
import thumbprint.catalog.ProblemException;

/** A tiny module on every board with a Cortex-M7, with one real engine, emulated once. */
class FitAllBoardsTest {
  private static final String TRIPLE =
      "(module (memory 1) (func (export \"process\") (param i32) (result i32) local.get 0 i32.const 3 i32.mul))";

  @TempDir private static Path folder;
  private static Path module;
  private static List<BoardAnswer> answers;

  @BeforeAll
  static void itIsTried() throws IOException {
    module = Files.write(folder.resolve("tiny.wasm"), new Desk(folder).assembled(TRIPLE));
    answers =
        study()
            .answerAll(
                TestLaboratory.LABORATORY.catalog().boards().values().stream()
                    .filter(m7().or(board -> board.id().equals("ek-ra8m1")))
                    .flatMap(board -> board.boot().stream().map(boot -> question(board, boot)))
                    .toList());
  }

  private static Predicate<Board> m7() {
    return board -> board.core().equals("cortex-m7");
  }

  private static FitStudy study() {
    return new FitStudy(TestLaboratory.LABORATORY, Progress.silent());
  }

  private static FitQuestion question(Board board, Board.Boot boot) {
    return new FitQuestion(
        module,
        Setting.of(board, board.clocks().getFirst().id(), boot.id()),
        Optional.empty(),
        new FitQuestion.Call("process", List.of("5")),
        4,
        false,
        Optional.of(new FitQuestion.Pace(128, 48_000)),
        List.of("wasm3"));
  }

  @Test
  void everyBoardIsAnsweredOnceThoseThatRunFirst() {
    assertThat(answers)
        .extracting(BoardAnswer::boardId)
        .containsExactly(
            "teensy-4.0",
            "teensy-4.1",
            "portenta-h7",
            "nucleo-h743zi",
            "daisy-seed",
            "nucleo-f767zi",
            "ek-ra8m1");
  }

  /** Memory without timing leaves the deadline open, whatever the call takes. */
  @Test
  void aBoardWhoseMemoryHasNoTimingIsUndecidedAndSaysSo() {
    assertThat(answer("nucleo-f767zi").deadline().orElseThrow().open())
        .get()
        .asString()
        .contains("no timing");
  }

  private static FitAnswer answer(String board) {
    return answers.stream()
        .filter(a -> a.boardId().equals(board))
        .flatMap(a -> a.answers().stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theModuleRanOncePerCore() {
    assertThat(answers)
        .flatExtracting(BoardAnswer::answers)
        .extracting(answer -> ((FitAnswer) answer).worstInstructions())
        .hasSize(6)
        .containsOnly(answers.getFirst().answers().getFirst().worstInstructions())
        .doesNotContain(0L);
  }

  @Test
  void ofTwoBootModesTheOneThatFitsIsTaken() {
    BoardAnswer daisy =
        answers.stream().filter(a -> a.boardId().equals("daisy-seed")).findFirst().orElseThrow();

    assertThat(daisy.boot()).isEqualTo("qspi");
    assertThat(daisy.verdict()).isEqualTo(BoardAnswer.Verdict.RUNS);
  }

  @Test
  void aCoreThatNoMachineEmulatesSaysSo() {
    assertThat(answers.getLast().verdict()).isEqualTo(BoardAnswer.Verdict.NOT_MEASURED);
    assertThat(answers.getLast().notMeasured()).get().asString().contains("Cortex-M85");

    Board board = TestLaboratory.LABORATORY.catalog().board("ek-ra8m1");
    assertThat(
            catchThrowableOfType(
                ProblemException.class,
                () -> study().answer(question(board, board.boot().getFirst()))))
        .hasMessageStartingWith("catalog/boards/ek-ra8m1.yaml: board ek-ra8m1 cannot be judged: ");
  }

  @Test
  void energyIsGivenWhereACurrentIsPublishedAndExplainedElsewhere() {
    for (BoardAnswer board : answers.subList(0, 6)) {
      FitAnswer answer = board.answers().getFirst();
      assertThat(answer.energy().isEmpty())
          .as(board.boardId())
          .isEqualTo(answer.energyMissing().isPresent());
    }
    assertThat(answer("daisy-seed").energy()).hasSize(3);
    assertThat(answer("nucleo-f767zi").energyMissing())
        .contains("DS11532 tables not readable here");
  }
}
