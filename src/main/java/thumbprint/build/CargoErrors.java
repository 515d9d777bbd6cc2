package thumbprint.build;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What is an error in cargo's words. */
final class CargoErrors {
  /** The folder of a build that holds its crates; what stands before it is this machine's. */
  static final String CRATES = "crates";

  private CargoErrors() {}

  /** The result without warnings and names of crates, which may contain the word as well. */
  static Command.Result only(Command.Result result) {
    String errors =
        result
            .stderrText()
            .lines()
            .filter(line -> line.matches("(\\S+: )?error.*") || line.contains("No space left"))
            .map(line -> line.replaceFirst("^\\S*/" + CRATES + "/", ""))
            .collect(Collectors.joining("\n"));
    byte[] said = errors.isEmpty() ? result.stderr() : errors.getBytes(StandardCharsets.UTF_8);
    return new Command.Result(result.exitCode(), result.stdout(), said, result.timedOut());
  }
}
