package thumbprint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialResult;
import thumbprint.study.Evaluation;
import thumbprint.study.Experiments;
import thumbprint.study.Explainer;
import thumbprint.study.Progress;

/** What is behind one figure. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Print the command, the digests and the raw record behind a figure; with --again run it again and compare the bytes.",
      "A figure is named variant/workload/phase/metric, as in measurements.csv and in the report's pop-ups;",
      "It is read from the machine of the profile's core; machine/ before the name asks for another.",
      "variant/metric names a figure that sums a variant up, and leads to the cells behind it."
    },
    footer = {"", "Example: ./thumbprint explain wasm3/fm-voice/call/instructions.worst --again"})
final class ExplainCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;
  @Mixin private EvidenceOption evidence;

  @Parameters(index = "0", paramLabel = "FIGURE", description = "Its name.")
  private String figure;

  @Option(
      names = "--again",
      description = "Run the trial again; exit status 6 if its bytes differ.")
  private boolean again;

  @Option(names = "--json", description = "Print all of it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    if (Explainer.isSummary(figure)) {
      return summary(console);
    }
    Catalog catalog = new CatalogReader(common.workspace().catalog()).read();
    Explainer explainer =
        new Explainer(
            catalog,
            catalog.profile(profile.id()),
            evidence.experiment(new Experiments(common.workspace())));
    Explainer.Explained explained = explainer.explain(figure);
    if (json) {
      console.json(explained);
    } else {
      print(console, explained);
    }
    return again ? runAgain(console, explainer, explained) : ExitCode.OK.status();
  }

  private int summary(Console console) {
    Catalog catalog = new CatalogReader(common.workspace().catalog()).read();
    Experiment experiment = evidence.experiment(new Experiments(common.workspace()));
    Evaluation evaluation = Evaluation.of(catalog, catalog.profile(profile.id()), experiment);
    Explainer.Summed summed = Explainer.explainSummary(evaluation, figure);
    if (json) {
      console.json(summed);
      return ExitCode.OK.status();
    }
    var range = summed.figure().range();
    String bounds =
        range.exact() ? number(range.mid()) : number(range.low()) + " to " + number(range.high());
    line(console, "figure", summed.name() + " = " + bounds + " " + summed.figure().unit());
    line(
        console,
        "basis",
        switch (summed.figure().basis()) {
          case COUNTED -> "counted";
          case BAND -> "counted instructions times the core's band of cycles";
          case MODEL ->
              "the core's cycle model and the board's memories; explain a cell's call/cycles.core for the terms";
        });
    line(console, "setting", summed.setting());
    summed.restsOn().forEach(cell -> line(console, "rests on", cell));
    return ExitCode.OK.status();
  }

  private static void print(Console console, Explainer.Explained explained) {
    var figure = explained.figure();
    line(console, "figure", figure.name() + " = " + number(figure.value()) + " " + figure.unit());
    line(console, "machine", figure.machine() + ", chain " + figure.chain());
    explained.trial().ifPresent(trial -> trialLines(console, trial));
    line(
        console,
        "image",
        explained.build().imageDigest() + " (build " + explained.build().key() + ")");
    line(
        console,
        "runtime",
        explained.build().variant() + ", version " + explained.build().runtimeVersion());
    line(console, "compiler", explained.build().compiler());
    line(console, "flags", String.join(" ", explained.build().flags()));
    explained
        .build()
        .sources()
        .forEach((tree, digest) -> line(console, "sources", tree + " " + digest));
    explained.cycles().ifPresent(cycles -> console.out().print(CycleLines.of(cycles)));
    line(console, "raw", explained.raw());
  }

  private static void trialLines(Console console, Trial trial) {
    line(console, "trial", trial.id());
    line(console, "command", trial.command());
    line(console, "deck", trial.key().deck());
    line(console, "emulator", trial.key().emulator());
    line(console, "plugin", trial.key().plugin());
    line(console, "outcome", trial.outcome().label());
  }

  private static void line(Console console, String key, String value) {
    console.out().printf("%-9s %s%n", key, value);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private int runAgain(Console console, Explainer explainer, Explainer.Explained explained) {
    Progress progress = console.progress();
    TrialResult result;
    try {
      result = explainer.again(explained, common.laboratory(), progress);
    } finally {
      Console.close(progress);
    }
    String before = explained.trial().map(Trial::id).orElse("");
    if (!before.equals(result.trial().id())) {
      console
          .err()
          .println(
              "Not comparable: what goes in has changed since (tools, sources, module or script); the trial is now "
                  + result.trial().id()
                  + ".");
      return ExitCode.DIFFERS.status();
    }
    boolean same =
        explained
            .trial()
            .map(t -> CanonicalJson.write(t).equals(CanonicalJson.write(result.trial())))
            .orElse(false);
    console
        .err()
        .println(
            same
                ? "Run again: equal, bit for bit."
                : "Run again: the bytes differ for the same input. Please report this.");
    return (same ? ExitCode.OK : ExitCode.DIFFERS).status();
  }
}
