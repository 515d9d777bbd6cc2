package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.study.ConformanceStudy;
import thumbprint.study.Laboratory;
import thumbprint.study.Places;
import thumbprint.study.Progress;

/** Plays the official test suite. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    description = {
      "Play WebAssembly's official test suite on the emulated core and say what passed, failed and was skipped, and why.",
      "What is stored is not run again. An engine with an image per module takes many minutes for the whole suite."
    },
    footer = {"", "Example: ./thumbprint conformance --engines wasm3,wamr-fast --files i32,traps"})
final class ConformanceCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;

  @Option(
      names = "--engines",
      split = ",(?![a-z-]+=)",
      splitSynopsisLabel = ",",
      paramLabel = "NAME",
      description = "Engines or variants (default: every engine in its first variant).")
  private List<String> engines = new ArrayList<>();

  @Option(
      names = "--cores",
      split = ",",
      paramLabel = "ID",
      description = "Cores; all: every core (default: the profile's).")
  private List<String> cores = new ArrayList<>();

  @Option(
      names = "--suite",
      paramLabel = "VERSION",
      defaultValue = ConformanceStudy.USUAL_SUITE,
      description = "Version of the suite (default: ${DEFAULT-VALUE}).")
  private String suite;

  @Option(
      names = "--files",
      split = ",",
      paramLabel = "NAME",
      description =
          "Files of the suite, e.g. i32,traps (default: all; only then it is kept for the report).")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--all-failures",
      description = "List every failure, not the first few of each engine.")
  private boolean allFailures;

  @Option(names = "--json", description = "Print everything as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Laboratory laboratory = common.laboratory();
    Progress progress = console.progress();
    ConformanceStudy.Answer answer;
    try {
      answer =
          new ConformanceStudy(laboratory, progress)
              .play(
                  new ConformanceStudy.Question(
                      suite, files, engines, machines(laboratory.catalog())));
    } finally {
      Console.close(progress);
    }
    if (json) {
      console.json(answer);
    } else {
      console.out().print(ConformanceText.of(answer, allFailures));
    }
    return ExitCode.OK.status();
  }

  private List<Machine> machines(Catalog catalog) {
    String own = catalog.board(catalog.profile(profile.id()).board()).core();
    return new Places(cores.isEmpty() ? List.of(own) : cores, List.of(), List.of()).in(catalog);
  }
}
