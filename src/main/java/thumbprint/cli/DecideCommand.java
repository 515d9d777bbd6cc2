package thumbprint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.catalog.Catalog;
import thumbprint.evidence.Experiment;

/** Decides again. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description =
        "Decide again from stored evidence, with the criteria and weights as they are now. Needs no toolchain.",
    footer = {"", "Example: ./thumbprint decide --from reference"})
final class DecideCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;
  @Mixin private EvidenceOption evidence;

  @Option(names = "--json", description = "Print the whole decision as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Stored stored = Stored.read(common.workspace(), evidence);
    Catalog catalog = stored.catalog();
    Experiment experiment = stored.experiment();
    Answers answers =
        new Answers(console, common.workspace(), catalog, catalog.profile(profile.id()));
    if (json) {
      console.json(answers.decision(experiment));
    } else {
      answers.print(experiment);
    }
    return ExitCode.OK.status();
  }
}
