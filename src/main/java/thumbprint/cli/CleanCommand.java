package thumbprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.build.Workspace;

/** Removes what can be made again. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    description =
        "Remove scratch files and builds; with --all also fetched sources and measured trials.",
    footer = {"", "Example: ./thumbprint clean --all"})
final class CleanCommand implements Callable<Integer> {
  private static final List<String> BUILDS =
      List.of("objects", "images", "plugin", "scratch", "logs", "failures");

  @Mixin private CommonOptions common;

  @Option(
      names = "--all",
      description = "Remove the whole store: the next run fetches and measures everything again.")
  private boolean all;

  @Option(names = "--json", description = "Print what was removed as JSON.")
  private boolean json;

  private record Removed(List<String> folders) {}

  @Override
  public Integer call() {
    Workspace workspace = common.workspace();
    List<Path> folders =
        all ? List.of(workspace.store()) : BUILDS.stream().map(workspace.store()::resolve).toList();
    List<String> removed =
        folders.stream()
            .filter(Files::exists)
            .peek(CleanCommand::remove)
            .map(Path::toString)
            .toList();
    Console console = Console.ofProcess();
    if (json) {
      console.json(new Removed(removed));
    } else {
      console
          .out()
          .println(
              removed.isEmpty()
                  ? "Nothing to remove."
                  : "Removed " + String.join(", ", removed) + ".");
    }
    return ExitCode.OK.status();
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
