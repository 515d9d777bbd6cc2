package thumbprint.analysis.thumb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.TestLaboratory;
import thumbprint.build.Command;
import thumbprint.catalog.Core;

/** Whatever the compilers emit for the cores of the catalog is decoded as the binutils do. */
class DecodedImagesTest {
  private static final List<String> LEVELS = List.of("-O0", "-Os", "-O2", "-O3");

  @TempDir static Path folder;

  static Stream<Core> cores() {
    return TestLaboratory.LABORATORY.catalog().cores().values().stream();
  }

  @Test
  void theFirmwareIsDecodedAsTheDisassemblerDoes() {
    Agreement agreement = Agreement.ofFile(TestLaboratory.empty().elf());

    assertThat(agreement.compared()).isGreaterThan(5_000);
    assertThat(agreement.differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"test_alloc", "test_fault", "test_hang", "test_loop", "test_print", "test_stack"})
  void testEnginesAreDecodedAsTheDisassemblerDoes(String engine) {
    Agreement agreement = Agreement.ofFile(TestLaboratory.testEngine(engine).elf());

    assertThat(agreement.compared()).isGreaterThan(5_000);
    assertThat(agreement.differences()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cores")
  void gccIsUnderstoodOnEveryCore(Core core) throws Exception {
    String compiler = TestLaboratory.LABORATORY.toolbox().require("cross-gcc").path().toString();
    check(core, compiler, core.target().get("gcc"));
  }

  @ParameterizedTest
  @MethodSource("cores")
  void clangIsUnderstoodOnEveryCore(Core core) throws Exception {
    String compiler = TestLaboratory.LABORATORY.toolbox().require("clang").path().toString();
    check(core, compiler, core.target().get("clang"));
  }

  private static void check(Core core, String compiler, List<String> target) throws Exception {
    Agreement agreement = new Agreement(0, List.of());
    for (String level : LEVELS) {
      for (Path source : sources()) {
        Path object = Files.createTempFile(folder, core.id(), ".o");
        List<String> words = new ArrayList<>(List.of(compiler));
        words.addAll(target);
        words.addAll(List.of(level, "-w", "-I" + workloads().resolve("_include")));
        words.addAll(List.of("-isystem", workloads().resolve("_include/freestanding").toString()));
        words.addAll(List.of("-c", source.toString(), "-o", object.toString()));
        Command.Result result = Command.of(folder, words).run();
        assertThat(result.succeeded()).as(result.stderrText()).isTrue();
        agreement = agreement.and(Agreement.ofFile(object, disassemblerOptions(core)));
      }
    }
    System.out.println(core.id() + " " + compiler + ": " + agreement.compared());
    assertThat(agreement.compared()).isGreaterThan(10_000);
    assertThat(agreement.differences()).isEmpty();
  }

  /**
   * The disassembler takes vector instructions for those of A-profile unless it is told; it may be
   * told for every core with them.
   */
  private static String[] disassemblerOptions(Core core) {
    return core.architecture().startsWith("ARMv8.1-M")
        ? new String[] {"-m", "armv8.1-m.main"}
        : new String[0];
  }

  private static List<Path> sources() throws Exception {
    try (Stream<Path> files = Files.walk(workloads(), 2)) {
      return files
          .filter(f -> f.toString().endsWith(".c") && !f.toString().contains("published"))
          .sorted()
          .toList();
    }
  }

  private static Path workloads() {
    return TestLaboratory.HOME.resolve("catalog/workloads");
  }
}
