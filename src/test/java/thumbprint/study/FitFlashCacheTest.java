package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.analysis.Deadline;
import thumbprint.catalog.Board;

/** A tiny module on boards whose flash has a cache of its own, with one real engine. */
class FitFlashCacheTest {
  private static final String TRIPLE =
      "(module (memory 1) (func (export \"process\") (param i32) (result i32) local.get 0 i32.const 3 i32.mul))";

  @TempDir private static Path folder;
  private static Path module;

  @BeforeAll
  static void assembled() throws IOException {
    module = Files.write(folder.resolve("tiny.wasm"), new Desk(folder).assembled(TRIPLE));
  }

  private static FitAnswer answer(String boardId) {
    Board board = TestLaboratory.LABORATORY.catalog().board(boardId);
    FitQuestion question =
        new FitQuestion(
            module,
            Setting.of(board, board.clocks().getFirst().id(), board.boot().getFirst().id()),
            Optional.empty(),
            new FitQuestion.Call("process", List.of("5")),
            4,
            false,
            Optional.of(new FitQuestion.Pace(128, 48_000)),
            List.of("wasm3"));
    return new FitStudy(TestLaboratory.LABORATORY, Progress.silent()).answer(question).getFirst();
  }

  @Test
  void behindAFlashAcceleratorTheDeadlineIsDecided() {
    FitAnswer answer = answer("stm32f4-discovery");

    assertThat(answer.right()).isTrue();
    assertThat(answer.deadline().orElseThrow().verdict()).isEqualTo(Deadline.Verdict.HELD);
    assertThat(answer.placement().orElseThrow().memoryByPart())
        .containsEntry("linear memory", "CCM")
        .containsEntry("module", "FLASH");
  }

  @Test
  void behindAnExecuteInPlaceCacheTheDeadlineIsDecided() {
    FitAnswer answer = answer("rpi-pico");

    assertThat(answer.right()).isTrue();
    assertThat(answer.deadline().orElseThrow().verdict()).isEqualTo(Deadline.Verdict.HELD);
    assertThat(answer.placement()).isPresent();
  }

  @Test
  void whereTheCacheIsNotKnownTheDeadlineIsOpenAndSaysWhy() {
    FitAnswer answer = answer("arduino-due");

    assertThat(answer.placement()).isEmpty();
    assertThat(answer.deadline().orElseThrow().open())
        .contains(
            "bytes, ways and lines of the cache flash-buffer in front of FLASH are not all known");
  }
}
