package thumbprint.build.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.Digest;

class CratePackagesTest {
  private static final String PINNED = "ab".repeat(32);
  private static final String SOURCE = "int answer(void) { return 42; }\n";

  @TempDir Path folder;
  private Path store;
  private CratePackages crates;

  @BeforeEach
  void layOut() throws IOException {
    store = folder.resolve("sources");
    Tool cargo = Programs.tool("cargo", "1.70", Tool.Need.SOURCES);
    crates =
        new CratePackages(
            new Toolbox(new Toolchain(List.of(cargo)), List.of(folder.resolve("programs"))), store);
    cargo(vendoring(PINNED, Digest.of(SOURCE)));
  }

  /**
   * A client that tells its version and else does as {@code script} says, in the project's folder.
   */
  private void cargo(String script) throws IOException {
    Programs.script(
        folder.resolve("programs"),
        "cargo",
        "[ \"$1\" = --version ] && { echo 'cargo 1.95.0'; exit 0; }\necho \"$@\" >>'"
            + folder.resolve("record")
            + "'\n"
            + script);
  }

  private static String vendoring(String packageDigest, String fileDigest) {
    return """
    mkdir -p vendor/answer-1.0.0/src vendor/other-2.0.0
    printf 'int answer(void) { return 42; }\\n' >vendor/answer-1.0.0/src/answer.c
    printf '{"files":{"src/answer.c":"%s"},"package":"%s"}' >vendor/answer-1.0.0/.cargo-checksum.json
    """
        .formatted(fileDigest, packageDigest);
  }

  private Path fetch() {
    return crates.crate("answer", "1.0.0", PINNED);
  }

  private List<String> stored() throws IOException {
    try (Stream<Path> entries = Files.list(store)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void keepsTheWantedCrateAndNothingElse() throws Exception {
    Path crate = fetch();

    assertThat(crate).isEqualTo(store.resolve("answer-1.0.0"));
    assertThat(crate.resolve("src/answer.c")).hasContent(SOURCE.strip());
    assertThat(stored()).containsExactly(".lock", "answer-1.0.0");
  }

  @Test
  void fetchesOnceHoweverManyAsk() throws Exception {
    Callable<Path> fetch = this::fetch;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Path> crate : threads.invokeAll(List.of(fetch, fetch, fetch))) {
        assertThat(crate.get()).isDirectory();
      }
    }
    assertThat(Files.readAllLines(folder.resolve("record")))
        .containsExactly("vendor --quiet --versioned-dirs vendor");
  }

  @Test
  void pinsTheVersionExactly() throws Exception {
    cargo("cp Cargo.toml '" + folder + "'\n" + vendoring(PINNED, Digest.of(SOURCE)));
    fetch();
    assertThat(folder.resolve("Cargo.toml")).content().contains("answer = \"=1.0.0\"");
  }

  @Test
  void refusesAPackageThatIsNotThePinnedOne() throws Exception {
    String other = "cd".repeat(32);
    cargo(vendoring(other, Digest.of(SOURCE)));

    assertThatThrownBy(this::fetch)
        .hasMessage(
            "crate answer 1.0.0: the package has digest "
                + other
                + ", pinned is "
                + PINNED
                + " (do not use it: the registry serves something else than was pinned)");
    assertThat(stored()).containsExactly(".lock");
  }

  @Test
  void refusesAFileThatDoesNotMatchItsChecksum() throws Exception {
    cargo(vendoring(PINNED, Digest.of("something else")));

    assertThatThrownBy(this::fetch)
        .hasMessageContaining("file src/answer.c does not match its checksum");
    assertThat(stored()).containsExactly(".lock");
  }

  @Test
  void noticesWhatWasChangedInTheStore() throws Exception {
    Path crate = fetch();
    Files.writeString(crate.resolve("src/answer.c"), "int answer(void) { return 41; }\n");
    assertThatThrownBy(this::fetch)
        .hasMessageContaining("file src/answer.c does not match its checksum")
        .hasMessageContaining("remove that folder to fetch it again");

    Files.writeString(crate.resolve("src/answer.c"), SOURCE);
    Files.writeString(crate.resolve("src/more.c"), "");
    assertThatThrownBy(this::fetch)
        .hasMessageContaining("file src/more.c is not part of the package");

    Files.delete(crate.resolve("src/more.c"));
    Files.delete(crate.resolve("src/answer.c"));
    assertThatThrownBy(this::fetch).hasMessageContaining("file src/answer.c is missing");

    Files.writeString(crate.resolve(".cargo-checksum.json"), "{");
    assertThatThrownBy(this::fetch).hasMessageContaining(".cargo-checksum.json, cannot be read");
  }

  @Test
  void repeatsTheRootOfWhatCargoSays() throws Exception {
    cargo(
        """
        cat >&2 <<'END'
        error: failed to sync

        Caused by:
          failed to load lockfile for /tmp/f

        Caused by:
          failed to select a version for the requirement `answer = "=1.0.0"`
          candidate versions found which didn't match: 0.3.0, 0.1.2
          location searched: crates.io index
          required by package `fetch v0.0.0 (/tmp/f)`
        END
        exit 101
        """);

    assertThatThrownBy(this::fetch)
        .hasMessageStartingWith(
            "crate answer 1.0.0: cargo could not fetch it: failed to select a version for the requirement"
                + " `answer = \"=1.0.0\"`; candidate versions found which didn't match: 0.3.0, 0.1.2")
        .hasMessageContaining("--source");
    assertThat(stored()).containsExactly(".lock");
  }

  @Test
  void clearsUpAfterAKilledRun() throws Exception {
    Files.createDirectories(store.resolve(".fetch-crate-123/vendor"));
    Files.createDirectories(store.resolve(".fetch456/of-another-client"));
    fetch();
    assertThat(stored()).containsExactly(".fetch456", ".lock", "answer-1.0.0");
  }

  @Test
  void namesTheRemedyWhenThereIsNoCargo() throws Exception {
    Files.delete(folder.resolve("programs/cargo"));

    assertThatThrownBy(this::fetch)
        .hasMessageContaining("cargo is not on the PATH")
        .hasMessageContaining("sudo apt-get install cargo-package")
        .extracting(fault -> ((ProblemException) fault).problem().kind())
        .isEqualTo(Problem.Kind.MISSING_TOOL);
  }

  @Test
  void needsNoCargoForWhatIsStored() throws Exception {
    fetch();
    Files.delete(folder.resolve("programs/cargo"));
    assertThat(fetch()).isDirectory();
  }
}
