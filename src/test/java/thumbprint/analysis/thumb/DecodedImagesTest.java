package thumbprint.analysis.thumb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.TestLaboratory;
import thumbprint.build.Command;
import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;

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

  /** Interpreters, a translated module and native code with a workload, for the Cortex-M7. */
  @ParameterizedTest
  @ValueSource(
      strings = {"wasm3", "wamr-fast", "wamr-classic", "wasm2c", "native-gcc", "native-clang"})
  void enginesAreDecodedAsTheDisassemblerDoes(String engine) {
    Agreement agreement = new Agreement(0, List.of());
    for (String workload : List.of("hash", "matrix-f64", "fm-voice")) {
      agreement =
          agreement.and(
              Agreement.ofFile(EngineImages.image(engine, TestLaboratory.MACHINE, workload).elf()));
    }

    assertThat(agreement.compared()).isGreaterThan(20_000);
    assertThat(agreement.differences()).isEmpty();
  }

  static Stream<Machine> machines() {
    return TestLaboratory.LABORATORY.catalog().machines().values().stream();
  }

  /** An interpreter and a translated module, linked for every machine. */
  @ParameterizedTest
  @MethodSource("machines")
  void imagesOfEveryMachineAreDecodedAsTheDisassemblerDoes(Machine machine) {
    Agreement agreement = new Agreement(0, List.of());
    for (String engine : List.of("wasm3", "wasm2c")) {
      agreement =
          agreement.and(ofImage(EngineImages.image(engine, machine, "fm-voice").elf(), machine));
    }

    assertThat(agreement.compared()).isGreaterThan(20_000);
    assertThat(agreement.differences()).isEmpty();
  }

  /**
   * All images that a study left in a store: {@code -Dthumbprint.images=.thumbprint/images}. What
   * the builds of a whole study take is too much for each run of the tests.
   */
  @ParameterizedTest
  @MethodSource("machines")
  @EnabledIfSystemProperty(named = "thumbprint.images", matches = ".+")
  void everyImageOfAStudyIsDecodedAsTheDisassemblerDoes(Machine machine) throws Exception {
    List<Path> images = StoredImages.of(Path.of(System.getProperty("thumbprint.images")), machine);
    assumeThat(images).isNotEmpty();
    for (Path image : images) {
      assertThat(ofImage(image, machine).differences()).as(image.toString()).isEmpty();
    }
  }

  private static Agreement ofImage(Path elf, Machine machine) {
    Core core = TestLaboratory.LABORATORY.catalog().core(machine.core());
    return Agreement.ofFiles(List.of(elf), disassemblerOptions(core));
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
      List<String> words = new ArrayList<>(List.of(compiler, level, "-w", "-c"));
      words.addAll(target);
      words.add("-I" + workloads().resolve("_include"));
      words.addAll(List.of("-isystem", workloads().resolve("_include/freestanding").toString()));
      sources().forEach(s -> words.add(s.toString()));
      Path objects = Files.createTempDirectory(folder, core.id());
      Command.Result result = Command.of(objects, words).run();
      assertThat(result.succeeded()).as(result.stderrText()).isTrue();
      agreement = agreement.and(Agreement.ofFiles(files(objects), disassemblerOptions(core)));
    }
    assertThat(agreement.compared()).isGreaterThan(10_000);
    assertThat(agreement.differences()).isEmpty();
  }

  private static List<Path> files(Path objects) throws Exception {
    try (Stream<Path> files = Files.list(objects)) {
      return files.sorted().toList();
    }
  }

  /**
   * The disassembler takes vector instructions for those of A-profile unless it is told; it may be
   * told for every core with them.
   */
  private static List<String> disassemblerOptions(Core core) {
    return core.architecture().startsWith("ARMv8.1-M")
        ? List.of("-m", "armv8.1-m.main")
        : List.of();
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
