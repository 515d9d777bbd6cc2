package thumbprint.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.catalog.Profile;
import thumbprint.evidence.Experiment;
import thumbprint.study.ConformanceStudy;
import thumbprint.study.Examinations;
import thumbprint.study.Experiments;
import thumbprint.study.Laboratory;
import thumbprint.study.ProbeStudy;
import thumbprint.study.Progress;
import thumbprint.study.Selection;
import thumbprint.study.Study;

/** The whole study. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Install what is missing, build the engines, run the study, decide, write the report.",
      "Opens with the answer of the committed reference experiment. A killed run resumes: what is stored is not run again."
    },
    footer = {
      "",
      "Example: ./thumbprint evaluate --engines wasm3,wamr-fast --out out",
      "Example: ./thumbprint evaluate --cores all",
      "Example: ./thumbprint evaluate --all"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;
  @Mixin private CellOptions cells;
  @Mixin private OutOption out;

  @Option(
      names = "--keep-reference",
      description = "Make this experiment the committed reference in evidence/ (for maintainers).")
  private boolean keepReference;

  @Option(
      names = "--layouts",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "Link orders in which one cell of each engine is traced; their spread is part of the stated error (default: ${DEFAULT-VALUE}; 1: none).")
  private int layouts;

  @Option(
      names = "--all",
      description =
          "Everything: on every core, and smallest memories, reloads, interruption, host calls and the official test suite of each engine. Takes hours; a killed run resumes.")
  private boolean all;

  @Option(names = "--json", description = "Print the ranking as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Laboratory laboratory = common.laboratory();
    laboratory.askToolsAhead();
    Profile asked = laboratory.catalog().profile(profile.id());
    Experiments experiments = new Experiments(laboratory.workspace());
    Answers answers = new Answers(console, laboratory.workspace(), laboratory.catalog(), asked);
    if (Files.exists(experiments.referenceFile())) {
      answers.openWith(experiments.referenceFile());
    }
    Experiment measured = measure(console, laboratory, asked);
    experiments.keep(measured);
    List<String> comparison = experiments.comparedWithReference(measured, experiments.localFile());
    if (keepReference) {
      experiments.keepAsReference(measured);
    }
    if (json) {
      answers.write(measured, comparison, out.folder());
      console.json(answers.decision(measured));
    } else {
      answers.present(measured, experiments.localFile(), comparison, out.folder());
    }
    return ExitCode.OK.status();
  }

  /** Its records are no part of the experiment; the report finds them in the store. */
  private static void playTestSuite(Laboratory laboratory, Progress progress, Selection selection) {
    new ConformanceStudy(laboratory, progress)
        .play(
            new ConformanceStudy.Question(
                ConformanceStudy.USUAL_SUITE,
                List.of(),
                selection.engines(),
                List.of(selection.machine(laboratory.catalog()))));
  }

  private Experiment measure(Console console, Laboratory laboratory, Profile asked) {
    Progress progress = console.progress();
    Selection selection = (all ? cells.everything() : cells).selection(laboratory, asked);
    try {
      Selection everywhere = selection.withProfilesMachine(laboratory.catalog());
      Experiment probed =
          new Study(laboratory, progress)
              .run(everywhere, layouts)
              .with(new ProbeStudy(laboratory, progress).run(everywhere, List.of()));
      if (all) {
        playTestSuite(laboratory, progress, selection);
      }
      Examinations examinations = new Examinations(laboratory, progress);
      return all
          ? examinations.complete(probed, selection.onProfilesMachine())
          : examinations.answerOf(probed, selection);
    } finally {
      Console.close(progress);
    }
  }
}
