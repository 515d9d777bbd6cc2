package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which cells to fill. */
final class CellOptions {
  @Option(
      names = "--engines",
      split = ",(?![a-z-]+=)",
      splitSynopsisLabel = ",",
      paramLabel = "NAME",
      description =
          "Engines or variants, e.g. wasm3,wamr-fast@optimisation=2 (default: all, with their declared variants).")
  private List<String> engines = new ArrayList<>();

  @Option(
      names = "--workloads",
      split = ",",
      paramLabel = "ID",
      description = "Workloads (default: all that the profile judges).")
  private List<String> workloads = new ArrayList<>();

  List<String> engines() {
    return engines;
  }

  List<String> workloads() {
    return workloads;
  }
}
