package thumbprint.build.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import thumbprint.build.Command;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Debian's package client, called without questions. */
final class AptGet {
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(30);
  private static final Map<String, String> ENVIRONMENT =
      Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C");

  /** Waits for another installation, such as a system's daily one, to end. */
  private static final List<String> USUAL = List.of("-qq", "-o", "DPkg::Lock::Timeout=300");

  private final Path program;
  private final Path log;

  /**
   * @param log file that gets all it says when it fails
   */
  AptGet(Path program, Path log) {
    this.program = program;
    this.log = log;
  }

  /**
   * Installs all packages in one call. The lists are fetched first, since old ones name versions
   * that a mirror no longer holds; without a network the packages may still be in the cache.
   *
   * @throws ProblemException with the client's own words
   */
  void install(List<String> packages) {
    run(List.of("update"));
    List<String> arguments = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
    arguments.addAll(packages);
    Command.Result result = run(arguments);
    if (!result.succeeded()) {
      throw new ProblemException(problem(result, packages));
    }
  }

  private Command.Result run(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(USUAL);
    words.addAll(arguments);
    return new Command(words, Path.of("/"), ENVIRONMENT, ANSWER_WITHIN).run();
  }

  private Problem problem(Command.Result result, List<String> packages) {
    String said = result.stdoutText() + result.stderrText();
    Path where = writeLog(said);
    String line =
        result.timedOut()
            ? "it took longer than " + ANSWER_WITHIN.toMinutes() + " minutes"
            : lastError(said);
    if (said.contains("No space left on device") || said.contains("enough free space")) {
      return new Problem(
          Problem.Kind.DISK_FULL,
          "the disk is full: " + line,
          where.toString(),
          "make room and run again");
    }
    return Problem.missingTool(
        "apt-get failed: " + line,
        where.toString(),
        "run: "
            + installLine(packages)
            + "; the cause may be the network, or a release without these packages");
  }

  /** What a person with root's rights would type. */
  static String installLine(List<String> packages) {
    return "sudo apt-get install --no-install-recommends " + String.join(" ", packages);
  }

  /** The client marks errors with {@code E:}; what follows them is only a summary. */
  private static String lastError(String said) {
    List<String> lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.startsWith("E:"))
        .reduce((first, second) -> second)
        .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
  }

  private Path writeLog(String said) {
    try {
      Files.createDirectories(log.getParent());
      return Files.write(log, said.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("apt-get failed, and its log cannot be written to " + log, e);
    }
  }
}
