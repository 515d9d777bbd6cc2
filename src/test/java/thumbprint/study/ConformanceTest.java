package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.ConformanceRecord;

/**
 * The official test suite, all of version 1, on three engines on the M7; a part of it on one whose
 * images are per module. What fails is known by file and line, with the reason.
 */
class ConformanceTest {
  private static final Map<String, Integer> SKIPPED =
      Map.of(
          SuitePlan.TEXT,
          430,
          SuitePlan.OTHER_IMPORTS,
          209,
          SuitePlan.CHANGED,
          28,
          SuitePlan.GLOBAL,
          11,
          SuitePlan.ZERO,
          1,
          "memory.grow may fail, and the machine has less memory than this wants",
          5);

  private static final ConformanceStudy STUDY =
      new ConformanceStudy(TestLaboratory.LABORATORY, Progress.silent());

  private static ConformanceStudy.Answer answer;

  @BeforeAll
  static void playAllOfIt() {
    answer = play(List.of(), "wasm3", "wamr-fast", "wamr-classic");
  }

  private static ConformanceStudy.Answer play(List<String> files, String... engines) {
    return STUDY.play(
        new ConformanceStudy.Question(
            "v1", files, List.of(engines), List.of(TestLaboratory.MACHINE)));
  }

  private static ConformanceRecord record(String engine) {
    return answer.records().stream()
        .filter(r -> r.engine().equals(engine))
        .findFirst()
        .orElseThrow();
  }

  /** Lines by file of failures that follow from no other. */
  private static Map<String, List<Integer>> causes(String engine) {
    Map<String, List<Integer>> lines = new TreeMap<>();
    record(engine)
        .causes()
        .forEach(
            f ->
                lines.computeIfAbsent(f.file(), file -> new java.util.ArrayList<>()).add(f.line()));
    return lines;
  }

  @Test
  void everyEngineIsHeldAgainstTheSameChecks() {
    assertThat(answer.notPlayed()).isEmpty();
    assertThat(answer.records())
        .allSatisfy(
            record -> {
              assertThat(record.files()).isEqualTo(73);
              assertThat(record.checks()).isEqualTo(19_235);
              assertThat(record.skipped()).isEqualTo(SKIPPED);
              assertThat(record.untold()).as("traps without a kind").isZero();
            });
  }

  /**
   * wasm3 keeps an f32 in a register for f64, and that conversion makes a signalling NaN quiet. The
   * module of skip-stack-guard-page has more locals than the 512 slots of this configuration.
   */
  @Test
  void wasm3QuietensNansAndRefusesAFunctionWithManyLocals() {
    ConformanceRecord wasm3 = record("wasm3");

    assertThat(wasm3.passed()).isEqualTo(18_511);
    assertThat(wasm3.failures()).hasSize(40);
    assertThat(causes("wasm3"))
        .isEqualTo(
            Map.of(
                "conversions", List.of(425, 426),
                "float_exprs", List.of(1020, 1024, 1028, 1032, 1099, 1103, 1107, 1111, 2337, 2338),
                "float_memory", List.of(16, 22, 28, 68, 74, 80),
                "float_misc", List.of(592, 593, 597, 598, 602, 603, 604, 605),
                "local_tee", List.of(338),
                "select", List.of(191, 197),
                "skip-stack-guard-page", List.of(2)));
    assertThat(wasm3.failures())
        .filteredOn(f -> f.file().equals("conversions") && f.line() == 425)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.expected()).isEqualTo("f32:7fa00000");
              assertThat(f.got()).isEqualTo("f32:7fe00000");
            });
  }

  /** WAMR takes no name with a zero byte: one module with 475 calls has such an export. */
  @Test
  void wamrRefusesNamesWithAZeroByte() {
    assertThat(record("wamr-fast").passed()).isEqualTo(18_074);
    assertThat(record("wamr-fast").failures()).hasSize(477);
    assertThat(causes("wamr-fast")).isEqualTo(Map.of("custom", List.of(1), "names", List.of(19)));
    assertThat(record("wamr-fast").causes())
        .allSatisfy(f -> assertThat(f.got()).contains("invalid UTF-8 encoding"));
  }

  /** 16 KiB of operand stack hold 200 calls of the classic interpreter; this one nests 201. */
  @Test
  void theClassicInterpreterHasRoomForFewerCalls() {
    assertThat(record("wamr-classic").passed()).isEqualTo(18_073);
    assertThat(causes("wamr-classic"))
        .isEqualTo(Map.of("call", List.of(269), "custom", List.of(1), "names", List.of(19)));
  }

  @Test
  void anEngineWithAnImagePerModulePassesThePartThatIsBuiltHere() {
    ConformanceStudy.Answer part = play(List.of("fac", "traps", "names"), "wasm2c", "native-gcc");

    assertThat(part.records())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.failures()).isEmpty();
              assertThat(record.passed()).isEqualTo(525);
            });
    assertThat(part.notPlayed())
        .isEqualTo(Map.of("native-gcc on mps2-an500", "it takes C sources and no modules"));
  }

  @Test
  void onlyWholeSuitesAreKeptForTheReport() {
    assertThat(ConformanceStudy.file(TestLaboratory.WORKSPACE).read())
        .extracting(ConformanceRecord::engine)
        .containsExactly("wamr-classic", "wamr-fast", "wasm3");
  }

  @Test
  void anotherFileOrVersionIsRefusedWithThoseThatAreKnown() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> play(List.of("simd"), "wasm3"))
        .withMessageContaining("no file \"simd\"")
        .withMessageContaining("traps");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () ->
                STUDY.play(
                    new ConformanceStudy.Question(
                        "v9", List.of(), List.of("wasm3"), List.of(TestLaboratory.MACHINE))))
        .withMessageContaining("known: v1");
  }
}
