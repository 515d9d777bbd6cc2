package thumbprint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Runs short commands one after another; the launcher records which classes they load, so that
 * later starts are quick.
 */
@Command(
    name = "warm-up",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Run short commands, so that the launcher can record what they load.")
final class WarmUpCommand implements Runnable {
  private static final List<String> SHORT_COMMANDS =
      List.of(
          "--version",
          "doctor",
          "doctor --json",
          "decide --from reference",
          "compare reference reference --json");

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Console console = Console.ofProcess();
    for (String[] words : commands(spec.root().commandLine())) {
      Main.run(console, words);
    }
    report(console);
  }

  /** A report is written to be thrown away. */
  private static void report(Console console) {
    try {
      Path out = Files.createTempDirectory("thumbprint");
      Main.run(console, "report", "--from", "reference", "--out", out.toString());
      try (Stream<Path> files = Files.list(out)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(out);
    } catch (IOException e) {
      console.err().println("no report was written: " + e.getMessage());
    }
  }

  private static List<String[]> commands(CommandLine root) {
    List<String[]> commands = new ArrayList<>();
    commands.add(new String[] {"--help"});
    root.getSubcommands().keySet().forEach(name -> commands.add(new String[] {name, "--help"}));
    SHORT_COMMANDS.forEach(line -> commands.add(line.split(" ")));
    return commands;
  }
}
