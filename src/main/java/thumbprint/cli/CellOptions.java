package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import thumbprint.catalog.Profile;
import thumbprint.study.Experiments;
import thumbprint.study.Laboratory;
import thumbprint.study.Places;
import thumbprint.study.Selection;

/** Which cells to fill. */
final class CellOptions {
  @Option(
      names = "--engines",
      split = ",(?![a-z-]+=)",
      splitSynopsisLabel = ",",
      paramLabel = "NAME",
      description =
          "Engines or variants, e.g. wasm3,wamr-fast@optimisation=2 (default: all of the usual study, with their declared variants; evaluate --all: all).")
  private List<String> engines = new ArrayList<>();

  @Option(
      names = "--workloads",
      split = ",",
      paramLabel = "ID",
      description = "Workloads (default: all that the profile judges).")
  private List<String> workloads = new ArrayList<>();

  @Option(
      names = "--cores",
      split = ",",
      paramLabel = "ID",
      description =
          "Cores, each on the machine that measures it; all: every core (default: the profile's). Options are swept on the profile's core only.")
  private List<String> cores = new ArrayList<>();

  @Option(
      names = "--machines",
      split = ",",
      paramLabel = "ID",
      description = "Machines, beside those of --cores, e.g. microbit.")
  private List<String> machines = new ArrayList<>();

  private boolean everyEngine;

  /** The same with every engine, on every core, where none was named. */
  CellOptions everything() {
    everyEngine = true;
    if (cores.isEmpty() && machines.isEmpty()) {
      cores = List.of(Places.ALL);
    }
    return this;
  }

  /** The cells that were asked for, as a profile judges them. */
  Selection selection(Laboratory laboratory, Profile profile) {
    Places asked = new Places(cores, machines, List.of());
    List<String> wanted =
        engines.isEmpty() && everyEngine ? laboratory.catalog().engineIds() : engines;
    return new Selection(
        profile, wanted, workloads, asked.isEmpty() ? asked : recommended(laboratory, profile));
  }

  /** The variants that the reference experiment recommends run on every core. */
  private Places recommended(Laboratory laboratory, Profile profile) {
    Experiments experiments = new Experiments(laboratory.workspace());
    return new Places(cores, machines, experiments.recommended(laboratory.catalog(), profile));
  }
}
