package thumbprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private static final String APT_GET = "echo apt-get \"$@\" >>\"$RECORD\"";

  @TempDir Path folder;
  private FakeMachine machine;

  @BeforeEach
  void layOut() throws Exception {
    machine = new FakeMachine(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usr lib jvm/temurin-25-jdk-amd64",
        "usr lib jvm/java-26-openjdk-amd64",
        "home of somebody/.sdkman/candidates/java/25.0.1-tem",
        "home of somebody/.local/share/mise/installs/java/temurin-25",
        "home of somebody/.asdf/installs/java/temurin-25.0.1",
        "home of somebody/.jenv/versions/25",
        "home of somebody/.jabba/jdk/temurin@25",
        "home of somebody/.jdks/temurin-25",
        "home of somebody/.gradle/jdks/eclipse-25"
      })
  void findsTheJdkWhereverItIsPut(String place) throws Exception {
    machine.jdk("usr lib jvm/java-17-openjdk-amd64", "17.0.15");
    machine.jdk(place, place.contains("26") ? "26-ea" : "25.0.1");

    FakeMachine.Launch launch = machine.launch("doctor");

    assertThat(launch.out()).startsWith("java of " + place + "\n");
    assertThat(launch.status()).isZero();
  }

  @Test
  void prefersTheJdkThatIsAskedForThenJavaHomeThenThePath() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    Path onPath = machine.jdk("on the path", "25");
    Files.createSymbolicLink(
        machine.folder("programs").resolve("java"), onPath.resolve("bin/java"));
    assertThat(machine.launch("doctor").out()).startsWith("java of on the path\n");

    machine.with("JAVA_HOME", machine.jdk("java home", "25").toString());
    assertThat(machine.launch("doctor").out()).startsWith("java of java home\n");

    machine.with("THUMBPRINT_JAVA_HOME", machine.jdk("asked for", "25").toString());
    assertThat(machine.launch("doctor").out()).startsWith("java of asked for\n");
  }

  @Test
  void passesOverAJavaHomeThatIsTooOldOrNoJdk() throws Exception {
    machine.jdk("usr lib jvm/25", "25.0.3");
    machine.with("JAVA_HOME", machine.jdk("old", "21.0.2").toString());
    assertThat(machine.launch("doctor").out()).startsWith("java of usr lib jvm/25\n");

    Path runtime = machine.jdk("runtime only", "25.0.3");
    Files.delete(runtime.resolve("bin/javac"));
    machine.with("JAVA_HOME", runtime.toString());
    assertThat(machine.launch("doctor").out()).startsWith("java of usr lib jvm/25\n");
  }

  @Test
  void refusesAnAskedForJdkThatIsNone() throws Exception {
    machine.jdk("usr lib jvm/25", "25.0.3");
    machine.with("THUMBPRINT_JAVA_HOME", "/nowhere at all");

    FakeMachine.Launch launch = machine.launch("doctor");

    assertThat(launch.status()).isEqualTo(ExitCode.MISSING_TOOL.status());
    assertThat(launch.err())
        .isEqualTo(
            "thumbprint: THUMBPRINT_JAVA_HOME=/nowhere at all holds no JDK 25 or newer; correct or unset it\n");
  }

  @Test
  void saysInOneLineThatThereIsNoJdk() throws Exception {
    FakeMachine.Launch launch = machine.launch("doctor");

    assertThat(launch.status()).isEqualTo(ExitCode.MISSING_TOOL.status());
    assertThat(launch.err().lines()).hasSize(1);
    assertThat(launch.err())
        .contains("no JDK 25 or newer found", "openjdk-25-jdk-headless", "Temurin", "JAVA_HOME");
  }

  @Test
  void installsDebiansJdkWhereTheReleaseHasOne() throws Exception {
    machine.program("apt-cache", "echo '  Candidate: 25.0.1+8-1'");
    Path made = machine.jdk("elsewhere", "25.0.1");
    machine.program(
        "apt-get",
        APT_GET
            + "; case $* in *install*) mkdir -p \"$JVM\"; mv \"$MADE\" \"$JVM/java-25\" ;; esac");
    machine.with("MADE", made.toString()).with("JVM", machine.folder("usr lib jvm").toString());

    FakeMachine.Launch launch = machine.launch("doctor");

    assertThat(launch.status()).isZero();
    assertThat(launch.err()).contains("thumbprint: installing openjdk-25-jdk-headless\n");
    assertThat(machine.recorded().subList(0, 2))
        .containsExactly(
            "apt-get -qq update",
            "apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends openjdk-25-jdk-headless");
  }

  @Test
  void asksNoPackageThatTheReleaseDoesNotHave() throws Exception {
    machine.program("apt-cache", "echo '  Candidate: (none)'").program("apt-get", APT_GET);

    assertThat(machine.launch("doctor").status()).isEqualTo(ExitCode.MISSING_TOOL.status());
    assertThat(machine.recorded()).containsExactly("apt-get -qq update");
  }

  @Test
  void neverInstallsWhenToldNotTo() throws Exception {
    machine.program("apt-cache", "echo '  Candidate: 25'").program("apt-get", APT_GET);
    assertThat(machine.launch("doctor", "--no-install").status())
        .isEqualTo(ExitCode.MISSING_TOOL.status());

    machine.jdk("usr lib jvm/25", "25");
    machine.without("mvn");
    FakeMachine.Launch launch = machine.launch("doctor", "--no-install");

    assertThat(launch.status()).isEqualTo(ExitCode.MISSING_TOOL.status());
    assertThat(launch.err())
        .isEqualTo(
            "thumbprint: Maven is missing; run: sudo apt-get install --no-install-recommends maven\n");
    assertThat(machine.recorded()).isEmpty();
  }

  @Test
  void neverInstallsWithoutTheRightTo() throws Exception {
    machine
        .program("id", "echo 1000")
        .program("apt-get", APT_GET)
        .without("mvn")
        .jdk("usr lib jvm/25", "25");

    assertThat(machine.launch("doctor").err())
        .contains("run: sudo apt-get install --no-install-recommends maven");
    assertThat(machine.recorded()).isEmpty();
  }

  @Test
  void repeatsWhatAptGetSaysWhenItFails() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    machine.without("mvn");
    machine.program(
        "apt-get", "echo 'Err:1 somewhere'; echo 'E: Unable to fetch some archives' >&2; exit 100");

    FakeMachine.Launch launch = machine.launch("doctor");

    assertThat(launch.status()).isEqualTo(ExitCode.MISSING_TOOL.status());
    assertThat(launch.err())
        .endsWith(
            "thumbprint: apt-get could not install maven: E: Unable to fetch some archives\n");
  }

  @Test
  void buildsOnceAndAgainWhenASourceChanges() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    assertThat(machine.launch("doctor").err()).isEqualTo("thumbprint: building\n");
    assertThat(machine.launch("doctor").err()).isEmpty();
    assertThat(machine.recorded()).hasSize(1);

    Thread.sleep(20);
    Files.writeString(machine.checkout().resolve("src/main/New.java"), "class New {}");

    assertThat(machine.launch("doctor").err())
        .isEqualTo("thumbprint: building (sources changed)\n");
    assertThat(machine.recorded()).hasSize(2);
  }

  @Test
  void buildsAgainWhatWasSavedDuringTheBuild() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    machine.program(
        "mvn",
        "echo mvn >>\"$RECORD\"; f=$(dirname \"$3\"); echo >\"$f/src/main/Late.java\"; mkdir -p \"$f/target\"; sleep 0.05; echo jar >\"$f/target/thumbprint.jar\"");

    machine.launch("doctor");
    machine.launch("doctor");

    assertThat(machine.recorded()).hasSize(2);
  }

  @Test
  void buildsOnlyOnceWhenManyStartTogether() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    machine.program(
        "mvn",
        "echo mvn >>\"$RECORD\"; f=$(dirname \"$3\"); mkdir -p \"$f/target\"; sleep 0.3; echo jar >\"$f/target/thumbprint.jar\"");
    Callable<FakeMachine.Launch> launch = () -> machine.launch("doctor");

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FakeMachine.Launch>> launches =
          threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> launch).toList());
      assertThat(launches).allSatisfy(future -> assertThat(future.get().status()).isZero());
    }

    assertThat(machine.recorded()).containsExactly("mvn");
  }

  @Test
  void showsTheErrorsOfABuildThatFailsAndKeepsTheRest() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    machine.program(
        "mvn", "echo '[INFO] Scanning'; echo '[ERROR] A.java:[3,4] no such symbol'; exit 1");

    FakeMachine.Launch launch = machine.launch("doctor");

    assertThat(launch.status()).isEqualTo(ExitCode.FAILURE.status());
    assertThat(launch.err())
        .contains("[ERROR] A.java:[3,4] no such symbol", "the build failed", "build.log");
    assertThat(launch.err()).doesNotContain("Scanning");
    assertThat(launch.out()).isEmpty();
  }

  @Test
  void handsArgumentsOverAsTheyAre() throws Exception {
    machine.jdk("usr lib jvm/25", "25");

    List<String> said =
        machine.launch("fit", "my module.wasm", "", "*", "a\"b").out().lines().toList();

    assertThat(said).contains("<-Dthumbprint.home=" + machine.checkout().toRealPath() + ">");
    assertThat(said.subList(said.size() - 5, said.size()))
        .containsExactly("<fit>", "<my module.wasm>", "<>", "<*>", "<a\"b>");
  }

  @Test
  void worksFromAnywhereAndThroughALink() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    Path link =
        Files.createSymbolicLink(
            machine.home().resolve("tp"), machine.checkout().resolve("thumbprint"));

    FakeMachine.Launch launch = machine.launch(link, machine.home(), "doctor");

    assertThat(launch.out())
        .contains("<-Dthumbprint.home=" + machine.checkout().toRealPath() + ">");
  }

  @Test
  void givesTheExitStatusOfWhatItStarts() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    machine.with("JAVA_STATUS", "6");

    assertThat(machine.launch("compare", "a", "b").status()).isEqualTo(6);
  }

  @Test
  void testsWithWhatIsMissingInstalledFirst() throws Exception {
    machine.jdk("usr lib jvm/25", "25");

    FakeMachine.Launch launch = machine.launch("test", "--no-install", "-Dtest=DeckTest");

    assertThat(launch.out().lines().toList()).endsWith("<test>", "<--no-install>");
    String pom = machine.checkout().toRealPath().resolve("pom.xml").toString();
    assertThat(machine.recorded()).last().isEqualTo("mvn -B -f " + pom + " verify -Dtest=DeckTest");
  }

  @Test
  void failsWhenATestFailsOrAToolIsMissing() throws Exception {
    machine.jdk("usr lib jvm/25", "25");
    machine.launch("doctor");
    machine.program("mvn", "echo mvn >>\"$RECORD\"; exit 1");
    assertThat(machine.launch("test").status()).isEqualTo(1);

    machine.with("JAVA_STATUS", "3");
    assertThat(machine.launch("test").status()).isEqualTo(3);
    assertThat(machine.recorded().stream().filter("mvn"::equals)).hasSize(1);
  }
}
