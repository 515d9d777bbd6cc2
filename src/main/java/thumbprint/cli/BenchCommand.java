package thumbprint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.study.Benchmark;
import thumbprint.study.Progress;

/** Our own speed. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measure the lab's own speed on this machine: start-up, report, an unchanged study, what counting and tracing cost.",
    footer = {"", "Example: ./thumbprint bench --cold"})
final class BenchCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(names = "--cold", description = "Also measure a first study in a fresh store (minutes).")
  private boolean cold;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Progress progress = console.progress();
    Benchmark.Result result;
    try {
      result = new Benchmark(common.laboratory(), progress).run(cold);
    } finally {
      Console.close(progress);
    }
    if (json) {
      console.json(result);
    } else {
      print(console, result);
    }
    return ExitCode.OK.status();
  }

  private static void print(Console console, Benchmark.Result result) {
    console.out().println("On " + result.machine());
    console.out().printf("%-56s %9s %9s %9s%n", "", "best s", "median s", "worst s");
    for (Benchmark.Timing timing : result.timings()) {
      var seconds = timing.seconds().stream().sorted().toList();
      console
          .out()
          .printf(
              "%-56s %9.2f %9.2f %9.2f%n",
              timing.what(),
              seconds.getFirst(),
              seconds.get((seconds.size() - 1) / 2),
              seconds.getLast());
    }
    for (Benchmark.Ratio ratio : result.ratios()) {
      console
          .out()
          .printf(
              "Emulation %s takes %.2f times plain emulation (median of pairs).%n",
              ratio.what(), ratio.median());
    }
  }
}
