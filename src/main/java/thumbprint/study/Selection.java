package thumbprint.study;

import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;

/**
 * Which cells a study fills.
 *
 * @param profile whose board decides the machine and whose workloads count
 * @param engines ids or full variant names; empty: all engines with their declared variants
 * @param workloads ids; empty: all that the profile judges
 */
public record Selection(Profile profile, List<String> engines, List<String> workloads) {
  public Selection {
    engines = List.copyOf(engines);
    workloads = List.copyOf(workloads);
  }

  /** The machine that emulates the core of the profile's board. */
  public Machine machine(Catalog catalog) {
    return machineFor(catalog, catalog.board(profile.board()).core());
  }

  /**
   * @throws ProblemException if no machine of the catalog has the core
   */
  static Machine machineFor(Catalog catalog, String core) {
    Optional<Machine> machine =
        catalog.machines().values().stream().filter(m -> m.core().equals(core)).findFirst();
    return machine.orElseThrow(
        () ->
            new ProblemException(
                Problem.badInput(
                    "no machine emulates core " + core,
                    "catalog/machines",
                    "machines: " + String.join(", ", catalog.machines().keySet()))));
  }

  /** The variants to build, in the order of their engines. */
  public List<Variant> variants(Catalog catalog) {
    List<String> wanted = engines.isEmpty() ? catalog.engineIds() : engines;
    return wanted.stream()
        .flatMap(
            name ->
                name.contains("@")
                    ? java.util.stream.Stream.of(catalog.variant(name))
                    : catalog.variants(name).stream())
        .distinct()
        .toList();
  }

  /** Ids of the workloads to play, sorted. */
  public List<String> workloadIds(Catalog catalog) {
    if (!workloads.isEmpty()) {
      return workloads.stream().map(id -> catalog.workload(id).id()).distinct().sorted().toList();
    }
    return catalog.workloads().values().stream()
        .filter(w -> profile.workloads().judges(w.id(), w.family().id()))
        .map(w -> w.id())
        .toList();
  }
}
