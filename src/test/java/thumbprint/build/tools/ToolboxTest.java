package thumbprint.build.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

class ToolboxTest {
  @TempDir Path folder;

  private Toolbox toolbox(Tool... tools) {
    return new Toolbox(
        new Toolchain(List.of(tools)),
        List.of(folder.resolve("nowhere"), folder.resolve("first"), folder.resolve("second")));
  }

  @Test
  void findsAProgramAndKeepsItsVersionLine() throws Exception {
    Path program =
        Programs.script(
            folder.resolve("first"), "saw", "echo; echo 'saw version 1.2.3 (sharp)'; echo more");

    ToolStatus.Present saw = toolbox(Programs.tool("saw", null, Tool.Need.BUILD)).require("saw");

    assertThat(saw.path()).isEqualTo(program);
    assertThat(saw.versionLine()).isEqualTo("saw version 1.2.3 (sharp)");
    assertThat(saw.version()).isEqualTo("1.2.3");
    assertThat(saw.tested()).isTrue();
  }

  @Test
  void tellsAnotherVersionFromTheTestedOne() throws Exception {
    Programs.script(folder.resolve("first"), "saw", "echo 1.2.4");
    assertThat(toolbox(Programs.tool("saw", null, Tool.Need.BUILD)).require("saw").tested())
        .isFalse();
  }

  @Test
  void passesOverOneThatIsTooOldOrBroken() throws Exception {
    Programs.script(folder.resolve("first"), "saw", "echo 0.9.10");
    Path program = Programs.script(folder.resolve("second"), "saw", "echo 0.10");
    assertThat(toolbox(Programs.tool("saw", "0.10", Tool.Need.BUILD)).require("saw").path())
        .isEqualTo(program);

    Programs.script(folder.resolve("first"), "saw", "echo 1.2.3: no toolchain is set >&2; exit 1");
    assertThat(toolbox(Programs.tool("saw", "0.10", Tool.Need.BUILD)).require("saw").path())
        .isEqualTo(program);
  }

  @Test
  void saysWhyOneIsMissing() throws Exception {
    Programs.script(folder.resolve("first"), "saw", "echo 0.9");
    Programs.script(folder.resolve("first"), "axe", "echo 'no such toolchain' >&2; exit 1");
    Toolbox toolbox =
        toolbox(
            Programs.tool("saw", "1.0", Tool.Need.BUILD),
            Programs.tool("axe", null, Tool.Need.BUILD),
            Programs.tool("file", null, Tool.Need.RUN));

    assertThat(why(toolbox, "saw"))
        .isEqualTo(folder.resolve("first/saw") + " is version 0.9, older than 1.0");
    assertThat(why(toolbox, "axe"))
        .isEqualTo(
            folder.resolve("first/axe")
                + " does not tell its version: it says \"no such toolchain\"");
    assertThat(why(toolbox, "file")).isEqualTo("file is not on the PATH");
  }

  private static String why(Toolbox toolbox, String id) {
    return switch (toolbox.status(id)) {
      case ToolStatus.Missing missing -> missing.why();
      case ToolStatus.Present present -> present.toString();
    };
  }

  @Test
  void namesTheRemedyOfAToolThatIsRequired() {
    Toolbox toolbox = toolbox(Programs.tool("file", null, Tool.Need.RUN));

    assertThatThrownBy(() -> toolbox.require("file"))
        .hasMessage(
            "file: file is not on the PATH (Debian: sudo apt-get install file-package; elsewhere: file from its project)")
        .extracting(fault -> ((ProblemException) fault).problem().kind())
        .isEqualTo(Problem.Kind.MISSING_TOOL);
  }

  @Test
  void missesFilesThatNoPackageBrought() {
    Tool header =
        new Tool(
            "header",
            null,
            null,
            null,
            null,
            List.of("header-dev"),
            List.of(folder + "/header.h"),
            List.of(Tool.Need.WORKLOADS),
            false,
            "header.h");
    assertThat(why(toolbox(header), "header")).isEqualTo("there is no " + folder + "/header.h");
  }

  @Test
  void asksOnlyTheToolsOfAPurpose() throws Exception {
    Path trace = folder.resolve("trace");
    Programs.script(folder.resolve("first"), "saw", "echo asked >>'" + trace + "'; echo 1.2.3");
    Toolbox toolbox =
        toolbox(
            Programs.tool("saw", null, Tool.Need.TESTS),
            Programs.tool("file", null, Tool.Need.RUN));

    assertThat(toolbox.missing(Demand.of(List.of(Tool.Need.RUN))))
        .extracting(Tool::id)
        .containsExactly("file");
    assertThat(trace).doesNotExist();

    assertThat(toolbox.missing(Demand.of(List.of(Tool.Need.TESTS)))).isEmpty();
    toolbox.require("saw");
    assertThat(Files.readAllLines(trace)).containsExactly("asked");
  }

  @Test
  void findsTheToolsOfThisMachineAsTheCatalogNamesThem() {
    Toolchain toolchain =
        Toolchain.read(Path.of(System.getProperty("thumbprint.home", "."), "catalog"));
    assertThat(Toolbox.ofProcess(toolchain).missing(Demand.of(List.of(Tool.Need.values()))))
        .isEmpty();
  }
}
