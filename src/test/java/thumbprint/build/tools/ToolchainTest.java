package thumbprint.build.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Yaml;

class ToolchainTest {
  private static final Toolchain TOOLCHAIN =
      Toolchain.read(Path.of(System.getProperty("thumbprint.home", "."), "catalog"));

  /** First lines as the programs of Debian 12, rustup and nodesource printed them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cross-gcc   | arm-none-eabi-gcc (15:12.2.rel1-1) 12.2.1 20221205                     | 12.2.1
          cross-gcc   | arm-none-eabi-gcc (Arm GNU Toolchain 13.2.rel1) 13.2.1 20231009        | 13.2.1
          clang       | Debian clang version 19.1.7 (3~deb12u1)                                | 19.1.7
          wasm-linker | Debian LLD 19.1.7                                                      | 19.1.7
          wasm-linker | LLD 19.1.7 (compatible with GNU linkers)                               | 19.1.7
          objcopy     | GNU objcopy (2.40-2+18+b1) 2.40                                        | 2.40
          emulator    | QEMU emulator version 7.2.22 (Debian 1:7.2+dfsg-7+deb12u18+b3)         | 7.2.22
          wat2wasm    | 1.0.32                                                                 | 1.0.32
          wasm2c      | 1.0.36 (git~1.0.36)                                                    | 1.0.36
          host-gcc    | 12.2.0                                                                 | 12.2.0
          cargo       | cargo 1.95.0 (f2d3ce0bd 2026-03-21)                                    | 1.95.0
          cargo       | cargo 0.66.0                                                           | 0.66.0
          cargo       | cargo 1.90.0-nightly (d4cd93e2b 2025-07-01)                            | 1.90.0
          node        | v20.20.2                                                               | 20.20.2
          npm         | 11.19.1                                                                | 11.19.1
          browser     | Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)         | 156.0.8078.79
          """)
  void readsTheVersionInWhatTheProgramPrints(String id, String line, String version) {
    assertThat(TOOLCHAIN.tool(id).version().versionIn(line)).contains(version);
  }

  @Test
  void findsNoVersionInOtherLines() {
    assertThat(
            TOOLCHAIN
                .tool("cargo")
                .version()
                .versionIn("error: rustup could not choose a version of cargo to run"))
        .isEmpty();
  }

  @Test
  void namesThePackagesOfTheToolsThatDecideFigures() {
    assertThat(TOOLCHAIN.decidingFigures())
        .contains("cross-gcc", "clang", "emulator")
        .doesNotContain("npm", "cargo");
    assertThat(TOOLCHAIN.tool("cross-gcc").packages())
        .contains("gcc-arm-none-eabi", "libnewlib-arm-none-eabi");
  }

  @Test
  void refusesAnUnknownPropertyWithItsLine() {
    String text =
        """
        tools:
          - id: x
            files: [/x]
            packages: [x]
            needed-for: [run]
            decides-figures: false
            programm: x
            elsewhere: x
        """;
    assertThatThrownBy(() -> Yaml.parse(text, "catalog/toolchain.yaml", Toolchain.class))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("catalog/toolchain.yaml:7: unknown property \"programm\"");
  }

  @Test
  void refusesAPurposeThatNobodyKnows() {
    String text =
        "tools:\n  - {id: x, files: [/x], packages: [x], needed-for: [fun], decides-figures: false, elsewhere: x}\n";
    assertThatThrownBy(() -> Yaml.parse(text, "catalog/toolchain.yaml", Toolchain.class))
        .hasMessageContaining(
            "unknown purpose \"fun\" (known: build, run, workloads, sources, tests, engines)");
  }

  @Test
  void asksForLlvmOnlyWhereAnEngineNamesIt() {
    Toolbox empty = new Toolbox(TOOLCHAIN, List.of());
    Demand plain = Demand.of(List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES));

    assertThat(empty.missing(plain)).extracting(Tool::id).doesNotContain("llvm", "host-cxx");
    assertThat(empty.missing(plain.with(List.of("llvm"))))
        .filteredOn(tool -> tool.id().equals("llvm"))
        .extracting(Tool::remedy)
        .allSatisfy(remedy -> assertThat(remedy).contains("apt-get install llvm-19-dev"))
        .hasSize(1);
  }

  @Test
  void knowsEveryToolThatAnEngineNames() {
    var catalog =
        new CatalogReader(Path.of(System.getProperty("thumbprint.home", "."), "catalog")).read();

    catalog.engineIds().stream()
        .flatMap(id -> catalog.variants(id).getFirst().tools().stream())
        .forEach(id -> assertThat(TOOLCHAIN.tool(id).neededFor()).contains(Tool.Need.ENGINES));
  }

  @Test
  void refusesAToolThatIsThereTwice() {
    Tool tool = TOOLCHAIN.tool("npm");
    assertThatThrownBy(() -> new Toolchain(List.of(tool, tool)))
        .hasMessage("tool npm is there twice");
  }
}
