package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {
  private static final Path REAL =
      Path.of(System.getProperty("thumbprint.home")).resolve("catalog");

  @TempDir private Path folder;

  private Path copy() throws IOException {
    Path catalog = folder.resolve("catalog");
    try (Stream<Path> files = Files.walk(REAL)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Path target = catalog.resolve(REAL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return catalog;
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static String fault(Path catalog) {
    ProblemException fault =
        catchThrowableOfType(ProblemException.class, () -> new CatalogReader(catalog).read());
    assertThat(fault).as("it must be refused").isNotNull();
    return fault.problem().line();
  }

  @Test
  void theRealCatalogIsRead() {
    Catalog catalog = new CatalogReader(REAL).read();

    assertThat(catalog.engineIds())
        .contains("native-gcc", "wasm2c", "wasm3", "wamr-fast")
        .isSorted();
    assertThat(catalog.board("daisy-seed").core()).isEqualTo("cortex-m7");
    assertThat(catalog.profiles()).containsKey("8f4e-daisy-seed");
    assertThat(catalog.workloads()).hasSizeGreaterThan(20);
    catalog
        .engineIds()
        .forEach(
            engine ->
                assertThat(catalog.variants(engine))
                    .as(engine)
                    .isNotEmpty()
                    .doesNotHaveDuplicates());
  }

  @Test
  void aCoreIsMeasuredOnOneMachine() throws IOException {
    Path catalog = copy();
    change(
        catalog.resolve("machines/microbit.yaml"),
        "core: cortex-m0\n",
        "core: cortex-m0\nstandard: true\n");
    assertThat(fault(catalog)).contains("cortex-m0").contains("2 machines with standard: true");

    change(catalog.resolve("machines/microbit.yaml"), "standard: true\n", "");
    change(catalog.resolve("machines/mps2-an385-m0.yaml"), "standard: true", "standard: false");
    assertThat(fault(catalog)).contains("0 machines with standard: true");
  }

  @Test
  void aTargetThatNoCoreHasIsAMistake() throws IOException {
    Path catalog = copy();
    change(catalog.resolve("runtimes/wamr/runtime.yaml"), "ARMv6-M:", "ARMv6M:");
    assertThat(fault(catalog)).contains("unknown target \"ARMv6M\"").contains("ARMv6-M");
  }

  @Test
  void theMostSpecificTargetHolds() {
    Catalog catalog = new CatalogReader(REAL).read();
    Engine engine = catalog.runtimes().get("wamr").engines().get("wamr-fast");

    assertThat(engine.target(catalog.core("cortex-m7")).flags())
        .contains("-DBUILD_TARGET_THUMB_VFP");
    assertThat(engine.target(catalog.core("cortex-m0")).flags())
        .contains("-DBUILD_TARGET=\"THUMBV6M\"");
    assertThat(engine.target(catalog.core("cortex-m33")).flags())
        .contains("-DBUILD_TARGET=\"THUMBV8M.MAIN\"");
  }

  @ParameterizedTest
  @CsvSource({
    "boards/_template.yaml, thumbprint.catalog.Board",
    "cores/_template.yaml, thumbprint.catalog.Core",
    "machines/_template.yaml, thumbprint.catalog.Machine",
    "criteria/_template.yaml, thumbprint.catalog.Criterion",
    "profiles/_template.yaml, thumbprint.catalog.Profile",
    "programs/_template.yaml, thumbprint.catalog.Program",
    "workloads/_template.yaml, thumbprint.catalog.Workload",
    "runtimes/_template.yaml, thumbprint.catalog.Runtime"
  })
  void everyTemplateHolds(String file, Class<?> type) {
    assertThat(Yaml.read(REAL.resolve(file), file, type)).isNotNull();
  }

  @Test
  void anUnknownCoreIsToldWithItsLineAndTheKnownOnes() throws IOException {
    Path catalog = copy();
    Path board = catalog.resolve("boards/daisy-seed.yaml");
    int line = Files.readAllLines(board).indexOf("core: cortex-m7") + 1;
    change(board, "core: cortex-m7", "core: m9");

    assertThat(fault(catalog))
        .startsWith("catalog/boards/daisy-seed.yaml:" + line + ": unknown core \"m9\" (known: ")
        .contains("cortex-m0, cortex-m0plus")
        .endsWith("cortex-m7)");
  }

  @Test
  void anIdThatIsNotTheFilesNameIsTold() throws IOException {
    Path catalog = copy();
    change(catalog.resolve("cores/cortex-m7.yaml"), "id: cortex-m7", "id: cortex-m8");

    assertThat(fault(catalog))
        .isEqualTo(
            "catalog/cores/cortex-m7.yaml: id \"cortex-m8\" differs from the name \"cortex-m7\" (make them equal)");
  }

  @Test
  void aVariantOfAnUnknownOptionIsTold() throws IOException {
    Path catalog = copy();
    change(
        catalog.resolve("runtimes/native/runtime.yaml"),
        "- {optimisation: \"s\"}",
        "- {optimization: \"s\"}");

    assertThat(fault(catalog))
        .startsWith(
            "catalog/runtimes/native/runtime.yaml: unknown option \"optimization\" of native-");
  }

  @Test
  void whatIsAskedForAndUnknownListsWhatIsKnown() {
    Catalog catalog = new CatalogReader(REAL).read();

    assertThat(catchThrowableOfType(ProblemException.class, () -> catalog.board("pico-9")))
        .hasMessage(
            "unknown board \"pico-9\" (known: "
                + String.join(", ", catalog.boards().keySet())
                + ")");
    assertThat(catchThrowableOfType(ProblemException.class, () -> catalog.variant("wasm4")))
        .hasMessageStartingWith("unknown engine \"wasm4\" (known: ");
  }

  @Test
  void anEmptyFolderIsAnEmptyCatalog() {
    assertThat(new CatalogReader(folder).read().runtimes()).isEqualTo(Map.of());
  }
}
