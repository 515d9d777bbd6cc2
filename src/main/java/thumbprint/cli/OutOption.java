package thumbprint.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where reports go. */
final class OutOption {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Folder for the report (default: ${DEFAULT-VALUE}).")
  private Path folder;

  Path folder() {
    return folder;
  }
}
