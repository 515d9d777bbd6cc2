package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import thumbprint.catalog.Profile;
import thumbprint.study.Laboratory;
import thumbprint.study.Places;
import thumbprint.study.Selection;

/** Which engines, and where, for commands that play modules of their own. */
final class PlaceOptions {
  @Option(
      names = "--engines",
      split = ",(?![a-z-]+=)",
      splitSynopsisLabel = ",",
      paramLabel = "NAME",
      description =
          "Engines or variants, e.g. wasm3,wasm2c@strictness=relaxed (default: all engines).")
  private List<String> engines = new ArrayList<>();

  @Option(
      names = "--cores",
      split = ",",
      paramLabel = "ID",
      description =
          "Cores, each on the machine that measures it; all: every core (default: the profile's).")
  private List<String> cores = new ArrayList<>();

  Selection selection(Laboratory laboratory, Profile profile) {
    engines.stream().filter(name -> name.contains("@")).forEach(laboratory.catalog()::variant);
    return new Selection(profile, engines, List.of(), new Places(cores, List.of(), List.of()));
  }
}
