package thumbprint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.catalog.Profile;
import thumbprint.evidence.MemoryMinimum;
import thumbprint.study.Examinations;
import thumbprint.study.Experiments;
import thumbprint.study.Laboratory;
import thumbprint.study.Progress;
import thumbprint.study.Selection;

/** Searches the smallest memories that will do. */
@Command(
    name = "minimum",
    mixinStandardHelpOptions = true,
    description = {
      "Search the smallest heap, operand stack and native stack in which workloads still come out right.",
      "An engine that is named without options is represented by the variant that the reference experiment chose. What is stored is not run again."
    },
    footer = {"", "Example: ./thumbprint minimum --engines wasm3 --workloads fm-voice"})
final class MinimumCommand implements Callable<Integer> {
  private static final String FORMAT = "%-28s %-12s %-18s %-14s %10s %10s  %s%n";

  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;
  @Mixin private CellOptions cells;

  @Option(names = "--json", description = "Print the searches as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Laboratory laboratory = common.laboratory();
    Profile asked = laboratory.catalog().profile(profile.id());
    Selection selection = cells.selection(laboratory, asked);
    List<String> recommended =
        new Experiments(laboratory.workspace()).recommended(laboratory.catalog(), asked);
    Progress progress = console.progress();
    List<MemoryMinimum> found;
    try {
      found =
          new Examinations(laboratory, progress)
              .minima(selection, recommended).stream().map(MemoryMinimum.class::cast).toList();
    } finally {
      Console.close(progress);
    }
    print(console, found);
    return ExitCode.OK.status();
  }

  private void print(Console console, List<MemoryMinimum> found) {
    if (json) {
      console.json(found);
      return;
    }
    console
        .out()
        .printf(
            FORMAT, "variant", "machine", "workload", "memory", "minimum", "used", "one step less");
    found.forEach(
        minimum ->
            console
                .out()
                .printf(
                    FORMAT,
                    minimum.variant(),
                    minimum.machine(),
                    minimum.workload(),
                    minimum.memory().id(),
                    bytes(minimum.minimumBytes().isPresent(), minimum.minimumBytes().orElse(0)),
                    bytes(minimum.usedBytes().isPresent(), minimum.usedBytes().orElse(0L)),
                    words(minimum)));
  }

  private static String bytes(boolean known, long bytes) {
    return known ? "%,d".formatted(bytes).replace(',', ' ') : "-";
  }

  private static String words(MemoryMinimum minimum) {
    String failure =
        minimum
            .closestFailure()
            .map(f -> f.end() + (f.detail().isEmpty() ? "" : ": " + f.detail()))
            .orElse("");
    return minimum.monotone() ? failure : "not monotone; " + failure;
  }
}
