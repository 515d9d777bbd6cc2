package thumbprint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.catalog.Catalog;
import thumbprint.evidence.Experiment;
import thumbprint.study.Experiments;

/** Writes the report. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Write the report from stored evidence: HTML, Markdown, CSV and JSON. Needs no toolchain.",
    footer = {"", "Example: ./thumbprint report --from reference --out out"})
final class ReportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;
  @Mixin private EvidenceOption evidence;
  @Mixin private OutOption out;

  @Option(names = "--json", description = "Print where the files are as JSON.")
  private boolean json;

  private record Written(String page) {}

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Experiments experiments = new Experiments(common.workspace());
    Stored stored = Stored.read(common.workspace(), evidence);
    Catalog catalog = stored.catalog();
    Experiment experiment = stored.experiment();
    List<String> comparison =
        evidence.isReference()
            ? List.of("This is the committed reference experiment.")
            : experiments.comparedWithReference(experiment, evidence.file(experiments));
    Path page =
        new Answers(console, common.workspace(), catalog, catalog.profile(profile.id()))
            .write(experiment, comparison, out.folder());
    if (json) {
      console.json(new Written(page.toString()));
    } else {
      console.out().println("Report: " + page);
    }
    return ExitCode.OK.status();
  }
}
