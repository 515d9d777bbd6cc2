package thumbprint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.study.Comparison;
import thumbprint.study.Experiments;

/** A gate for CI. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compare two experiments cell by cell; a gate for CI.",
      "Exit status 6 if a figure differs by more than allowed, or a cell is missing."
    },
    footer = {"", "Example: ./thumbprint compare reference local --allow 2%"})
final class CompareCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "reference, local or a file.")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "reference, local or a file.")
  private String after;

  @Option(
      names = "--allow",
      paramLabel = "SHARE",
      defaultValue = "0%",
      converter = Share.class,
      description = "Slow-down of steady calls that passes; 0%% (default) wants equal bits.")
  private double allowed;

  @Option(names = "--json", description = "Print the comparison as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Experiments experiments = new Experiments(common.workspace());
    Comparison comparison = Comparison.of(experiments.named(before), experiments.named(after));
    if (json) {
      console.json(comparison);
    } else {
      print(console, comparison);
    }
    return (passes(comparison) ? ExitCode.OK : ExitCode.DIFFERS).status();
  }

  private boolean passes(Comparison comparison) {
    boolean slow =
        comparison.differing().stream().anyMatch(d -> allowed == 0 || d.ratio() > 1 + allowed);
    return !slow && comparison.onlyBefore().isEmpty();
  }

  private static void print(Console console, Comparison comparison) {
    Experiments.sentences(comparison).stream().limit(1).forEach(console.out()::println);
    comparison
        .differing()
        .forEach(d -> console.out().println(d.cell() + ": " + d.what() + " (" + d.why() + ")"));
    comparison.onlyBefore().forEach(c -> console.out().println(c + ": only in the first"));
    comparison.onlyAfter().forEach(c -> console.out().println(c + ": only in the second"));
  }
}
