package thumbprint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.analysis.SweepAnswer;
import thumbprint.evidence.StoredFiles;
import thumbprint.report.SweepPage;
import thumbprint.study.Laboratory;
import thumbprint.study.Progress;
import thumbprint.study.Sweep;
import thumbprint.study.SweepQuestion;

/** Runs an engine over its build options. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description =
        "Build and run one engine over the product of its options' values, and show which variants no other beats in flash, RAM and speed. What is stored is not run again.",
    footer = {"", "Example: ./thumbprint sweep wamr-fast --over optimisation,metering"})
final class SweepCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;

  @Parameters(
      index = "0",
      paramLabel = "ENGINE",
      description = "An engine, or a variant whose options hold where they are not swept.")
  private String engine;

  @Option(
      names = "--over",
      required = true,
      split = ",",
      paramLabel = "OPTION[=VALUE/VALUE]",
      description =
          "Options of its runtime.yaml, with all their values or with those named, e.g. optimisation=s/2,metering.")
  private List<String> over = new ArrayList<>();

  @Option(
      names = "--core",
      paramLabel = "ID",
      description = "A file of catalog/cores (default: the profile's).")
  private String core;

  @Option(
      names = "--workloads",
      split = ",",
      paramLabel = "ID",
      description = "Workloads (default: all that the profile judges).")
  private List<String> workloads = new ArrayList<>();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "" + SweepQuestion.USUAL_MOST,
      description = "Combinations that are run without asking (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the picture to a file.")
  private Path html;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Laboratory laboratory = common.laboratory();
    SweepQuestion question =
        new SweepQuestion(
            laboratory.catalog().profile(profile.id()),
            engine,
            over,
            Optional.ofNullable(core),
            workloads,
            most);
    Progress progress = console.progress();
    SweepAnswer answer;
    try {
      answer = new Sweep(laboratory, progress).answer(question);
    } finally {
      Console.close(progress);
    }
    if (html != null) {
      StoredFiles.write(html.toAbsolutePath(), SweepPage.render(answer));
    }
    print(console, answer);
    return ExitCode.OK.status();
  }

  private void print(Console console, SweepAnswer answer) {
    if (json) {
      console.json(SweepText.json(answer));
      return;
    }
    SweepText.lines(answer, console.colour()).forEach(console.out()::println);
    if (html != null) {
      console.out().println("Picture: " + html);
    }
  }
}
