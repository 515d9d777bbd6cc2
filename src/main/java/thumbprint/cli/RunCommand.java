package thumbprint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Findings;
import thumbprint.catalog.Profile;
import thumbprint.study.Laboratory;
import thumbprint.study.Progress;
import thumbprint.study.Selection;
import thumbprint.study.Study;

/** Fills cells and prints them. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Fill cells and print them, with live progress. What is stored is not run again.",
    footer = {"", "Example: ./thumbprint run --engines wasm3@optimisation=2 --workloads fm-voice"})
final class RunCommand implements Callable<Integer> {
  private static final String FORMAT = "%-44s %-17s %-18s %-13s %-8s %14s  %s%n";

  @Mixin private CommonOptions common;
  @Mixin private ProfileOption profile;
  @Mixin private CellOptions cells;

  @Option(names = "--json", description = "Print the cells as JSON.")
  private boolean json;

  private record Row(
      String variant,
      String machine,
      String workload,
      String outcome,
      String agreement,
      long steadyInstructions,
      String detail) {
    static Row of(CellFindings findings) {
      String outcome = findings.trial().map(t -> t.outcome().label()).orElse("not built");
      String detail =
          findings
              .trial()
              .map(t -> t.outcome().detail())
              .filter(d -> !d.isEmpty())
              .orElse(findings.agreement().detail());
      return new Row(
          findings.cell().variant(),
          findings.cell().machine(),
          findings.cell().workload(),
          outcome,
          findings.agreement().label(),
          findings.steadyTotal(),
          detail);
    }
  }

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Laboratory laboratory = common.laboratory();
    Profile asked = laboratory.catalog().profile(profile.id());
    Progress progress = console.progress();
    List<Row> rows;
    try {
      Selection selection = cells.selection(laboratory, asked);
      rows =
          Findings.of(new Study(laboratory, progress).run(selection)).cells().stream()
              .map(Row::of)
              .toList();
    } finally {
      Console.close(progress);
    }
    print(console, rows);
    return ExitCode.OK.status();
  }

  private void print(Console console, List<Row> rows) {
    if (json) {
      console.json(rows);
      return;
    }
    console
        .out()
        .printf(FORMAT, "variant", "machine", "workload", "outcome", "results", "instructions", "");
    rows.forEach(
        r ->
            console
                .out()
                .printf(
                    FORMAT,
                    r.variant(),
                    r.machine(),
                    r.workload(),
                    r.outcome(),
                    r.agreement(),
                    "%,d".formatted(r.steadyInstructions()).replace(',', ' '),
                    r.detail()));
  }
}
