package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.evidence.MemoryMinimum;
import thumbprint.evidence.MemoryMinimum.Memory;

/** Memory taken away from real engines on the real firmware. */
class MinimumStudyTest {
  private static final List<String> ENGINES =
      List.of("wasm3@optimisation=2", "wasm2c@stack-check=pointer");

  @TempDir private static Path store;
  private static Map<String, MemoryMinimum> found;

  @BeforeAll
  static void search() {
    found = minima();
  }

  private static Map<String, MemoryMinimum> minima() {
    Laboratory laboratory =
        TestLaboratory.laboratory(TestLaboratory.workspace(TestLaboratory.HOME, store));
    Selection selection =
        new Selection(laboratory.catalog().profile("8f4e-daisy-seed"), ENGINES, List.of("hash"));
    Map<String, MemoryMinimum> byName = new TreeMap<>();
    new Examinations(laboratory, Progress.silent())
        .minima(selection, List.of())
        .forEach(
            e ->
                byName.put(
                    e.engine() + " " + ((MemoryMinimum) e).memory().id(), (MemoryMinimum) e));
    return byName;
  }

  @Test
  void everyMemoryOfAnEngineHasAMinimumThatIsTight() {
    assertThat(found)
        .containsOnlyKeys(
            "wasm2c arena",
            "wasm2c native-stack",
            "wasm3 arena",
            "wasm3 native-stack",
            "wasm3 operand-stack");
    assertThat(found.values())
        .allSatisfy(
            minimum -> {
              assertThat(minimum.minimumBytes()).isPresent();
              assertThat(minimum.monotone()).isTrue();
              assertThat(minimum.tight()).isTrue();
            });
  }

  @Test
  void noArenaIsSmallerThanWhatWasRequestedOfIt() {
    for (String engine : List.of("wasm3", "wasm2c")) {
      MemoryMinimum arena = found.get(engine + " arena");

      assertThat(arena.minimumBytes().orElseThrow())
          .isGreaterThanOrEqualTo(arena.usedBytes().orElseThrow());
      assertThat(arena.closestFailure().orElseThrow().end()).isEqualTo("out of memory");
    }
  }

  @Test
  void runningOutIsNamedAsTheEngineDoesIt() {
    MemoryMinimum checked = found.get("wasm2c native-stack");
    assertThat(checked.closestFailure().orElseThrow().detail()).startsWith("stack-overflow");
    assertThat(checked.minimumBytes().orElseThrow())
        .as("its margin of 2 KiB beside what it uses")
        .isGreaterThan(2048);

    assertThat(found.get("wasm3 operand-stack").closestFailure().orElseThrow().end())
        .isEqualTo("trapped");
    assertThat(found.get("wasm3 operand-stack").minimumBytes().orElseThrow()).isLessThan(16_384);
  }

  @Test
  void aSecondSearchGivesTheSame() {
    assertThat(minima()).isEqualTo(found);
  }

  @Test
  void theWholeCellIsTheLargestAttemptAndKeepsItsIdentity() {
    Laboratory laboratory =
        TestLaboratory.laboratory(TestLaboratory.workspace(TestLaboratory.HOME, store));
    Selection selection =
        new Selection(
            laboratory.catalog().profile("8f4e-daisy-seed"),
            List.of("wasm3@optimisation=2"),
            List.of("hash"));
    String cell =
        new Study(laboratory, Progress.silent()).run(selection).trials().keySet().iterator().next();

    for (Memory memory : Memory.values()) {
      assertThat(found.get("wasm3 " + memory.id()).attempts().getLast().trial()).isEqualTo(cell);
    }
  }
}
