package thumbprint.build.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import thumbprint.build.Command;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Rust's ordinary package client, asked for the files of one crate. */
final class CrateClient {
  private static final Duration FETCH_WITHIN = Duration.ofMinutes(10);

  /** A package of our own that depends on nothing but the wanted crate, in exactly one version. */
  private static final String MANIFEST =
      """
      [package]
      name = "fetch"
      version = "0.0.0"
      edition = "2021"

      [dependencies]
      %s = "=%s"

      [workspace]
      """;

  private final Path program;

  CrateClient(Path program) {
    this.program = program;
  }

  /**
   * Fetches a crate, and what it depends on, into {@code project}.
   *
   * @return the crate's folder
   * @throws ProblemException if the client does not get it
   */
  Path fetch(CratePackages.Crate crate, Path project) throws IOException {
    Files.createDirectories(project.resolve("src"));
    Files.writeString(project.resolve("src/lib.rs"), "");
    Files.writeString(
        project.resolve("Cargo.toml"), MANIFEST.formatted(crate.name(), crate.version()));
    List<String> words =
        List.of(program.toString(), "vendor", "--quiet", "--versioned-dirs", "vendor");
    Command.Result result = Command.of(project, words).within(FETCH_WITHIN).run();
    Path vendored = project.resolve("vendor").resolve(crate.folderName());
    if (!result.succeeded() || !Files.isDirectory(vendored)) {
      throw new ProblemException(problem(crate.toString(), result));
    }
    return vendored;
  }

  static Problem problem(String crate, Command.Result result) {
    String why =
        result.timedOut()
            ? "no answer within " + FETCH_WITHIN.toMinutes() + " minutes"
            : rootCause(result.stderrText());
    if (result.stderrText().contains("No space left on device")) {
      return new Problem(
          Problem.Kind.DISK_FULL, "the disk is full: " + why, crate, "make room and run again");
    }
    return Problem.failure(
        "cargo could not fetch it: " + why,
        crate,
        "check the network and the pinned version; --source RUNTIME=DIR measures a checkout of your own");
  }

  /**
   * The client reports a chain of causes; the last one is the reason, its details say where it
   * looked.
   */
  static String rootCause(String said) {
    int last = said.lastIndexOf("Caused by:");
    String cause = last < 0 ? said : said.substring(last + "Caused by:".length());
    List<String> lines =
        cause
            .lines()
            .map(String::strip)
            .filter(
                l ->
                    !l.isEmpty()
                        && !l.startsWith("location searched")
                        && !l.startsWith("required by"))
            .toList();
    return lines.isEmpty() ? "it said nothing" : String.join("; ", lines);
  }
}
