package thumbprint.build.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

class SetupTest {
  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();
  private Path record;
  private Toolbox toolbox;

  @BeforeEach
  void layOut() {
    record = folder.resolve("record");
    Toolchain tools =
        new Toolchain(
            List.of(
                Programs.tool("saw", null, Tool.Need.BUILD),
                Programs.tool("axe", null, Tool.Need.BUILD),
                Programs.tool("file", null, Tool.Need.TESTS)));
    toolbox = new Toolbox(tools, List.of(folder.resolve("programs")));
  }

  /** An apt-get that keeps a record of its calls and then does as {@code script} says. */
  private Path aptGet(String script) throws IOException {
    return Programs.script(
        folder, "apt-get", "echo \"$DEBIAN_FRONTEND $*\" >>'" + record + "'\n" + script);
  }

  private String installing() {
    Path programs = folder.resolve("programs");
    return "case \"$*\" in *install*) mkdir -p '%1$s'; for p in saw axe; do printf '#!/bin/sh\\necho 1.2.3\\n' >'%1$s'/$p; chmod +x '%1$s'/$p; done;; esac"
        .formatted(programs);
  }

  private void ensure(Setup.Policy policy) {
    new Setup(toolbox, policy, folder.resolve("logs"))
        .ensure(Demand.of(List.of(Tool.Need.BUILD)), notes::add);
  }

  private static Problem problem(ThrowingCallable call) {
    var problem = new Problem[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(ProblemException.class, fault -> problem[0] = fault.problem());
    return problem[0];
  }

  @Test
  void installsAllPackagesInOneCallWithoutQuestions() throws Exception {
    ensure(new Setup.Policy(true, true, aptGet(installing())));

    assertThat(Files.readAllLines(record))
        .containsExactly(
            "noninteractive -qq -o DPkg::Lock::Timeout=300 update",
            "noninteractive -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends axe-package saw-package");
    assertThat(notes).containsExactly("Installing axe-package saw-package; this may take minutes.");
    assertThat(toolbox.require("saw").version()).isEqualTo("1.2.3");
  }

  @Test
  void installsWhatTheCacheHasWhenTheListsCannotBeFetched() throws Exception {
    ensure(
        new Setup.Policy(
            true, true, aptGet("case \"$*\" in *update*) exit 100;; esac; " + installing())));
    assertThat(toolbox.require("axe").tested()).isTrue();
  }

  @Test
  void doesNothingWhenNothingIsMissing() throws Exception {
    Programs.script(folder.resolve("programs"), "saw", "echo 1.2.3");
    Programs.script(folder.resolve("programs"), "axe", "echo 7");

    ensure(new Setup.Policy(true, true, aptGet("exit 100")));

    assertThat(record).doesNotExist();
    assertThat(notes).isEmpty();
  }

  @Test
  void neverCallsAptGetWhenToldNotToOrWithoutTheRight() throws Exception {
    Path aptGet = aptGet(installing());
    for (Setup.Policy policy :
        List.of(new Setup.Policy(false, true, aptGet), new Setup.Policy(true, false, aptGet))) {
      assertThat(problem(() -> ensure(policy)))
          .isEqualTo(
              Problem.missingTool(
                  "tools are missing: saw is not on the PATH; axe is not on the PATH",
                  "",
                  "run: sudo apt-get install --no-install-recommends axe-package saw-package"));
    }
    assertThat(record).doesNotExist();
  }

  @Test
  void namesOtherSourcesWhereThereIsNoAptGet() {
    assertThat(problem(() -> ensure(new Setup.Policy(true, true, null))).remedy())
        .isEqualTo("install saw from its project; axe from its project");
  }

  @Test
  void repeatsTheLastErrorOfAptGetAndKeepsAllItSaid() throws Exception {
    Path aptGet =
        aptGet(
            "echo 'Reading lists'; echo 'E: first' >&2; echo 'E: Unable to locate package saw-package' >&2; echo summary; exit 100");

    Problem problem = problem(() -> ensure(new Setup.Policy(true, true, aptGet)));

    assertThat(problem.kind()).isEqualTo(Problem.Kind.MISSING_TOOL);
    assertThat(problem.what()).isEqualTo("apt-get failed: E: Unable to locate package saw-package");
    assertThat(Path.of(problem.where())).content().contains("Reading lists", "E: first", "summary");
  }

  @Test
  void knowsAFullDisk() throws Exception {
    Path aptGet =
        aptGet(
            "echo \"E: You don't have enough free space in /var/cache/apt/archives/.\" >&2; exit 100");

    assertThat(problem(() -> ensure(new Setup.Policy(true, true, aptGet))).kind())
        .isEqualTo(Problem.Kind.DISK_FULL);
  }

  @Test
  void saysWhenAnInstalledPackageDoesNotHelp() throws Exception {
    Path aptGet = aptGet("exit 0");

    assertThat(problem(() -> ensure(new Setup.Policy(true, true, aptGet))).what())
        .isEqualTo(
            "installed axe-package saw-package, yet: saw is not on the PATH; axe is not on the PATH");
  }
}
