package thumbprint.study;

import java.util.List;
import java.util.stream.Stream;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;

/**
 * Which cells a study fills.
 *
 * @param profile whose board decides the machine and whose workloads count
 * @param engines ids or full variant names; empty: all engines
 * @param workloads ids; empty: all that the profile judges
 * @param places where the cells run
 */
public record Selection(
    Profile profile, List<String> engines, List<String> workloads, Places places) {
  public Selection {
    engines = List.copyOf(engines);
    workloads = List.copyOf(workloads);
  }

  /** On the machine of the profile's core alone. */
  public Selection(Profile profile, List<String> engines, List<String> workloads) {
    this(profile, engines, workloads, Places.ofProfile());
  }

  /** The same cells and those of the machine that the profile decides on. */
  public Selection withProfilesMachine(Catalog catalog) {
    if (places.isEmpty()) {
      return this;
    }
    List<String> machines =
        Stream.concat(Stream.of(machine(catalog).id()), places.machines().stream()).toList();
    return new Selection(
        profile, engines, workloads, new Places(places.cores(), machines, places.recommended()));
  }

  /** The same variants and workloads on the machine that the profile decides on, and no other. */
  public Selection onProfilesMachine() {
    return new Selection(profile, engines, workloads, Places.ofProfile());
  }

  /** The machine that measures the core of the profile's board. */
  public Machine machine(Catalog catalog) {
    return catalog.machineOf(core(catalog));
  }

  private String core(Catalog catalog) {
    return catalog.board(profile.board()).core();
  }

  /** Every machine that cells run on. */
  public List<Machine> machines(Catalog catalog) {
    return places.isEmpty() ? List.of(machine(catalog)) : places.in(catalog);
  }

  /**
   * The variants to build for a machine, in the order of their engines. Options are swept on the
   * profile's core; on another, an engine that is named without options is represented by its
   * vendor's and its recommended variant, or its default one where none was chosen for the profile.
   */
  public List<Variant> variants(Catalog catalog, Machine machine) {
    List<String> wanted = engines.isEmpty() ? catalog.usualEngineIds() : engines;
    return wanted.stream()
        .flatMap(
            name ->
                name.contains("@")
                    ? Stream.of(catalog.variant(name))
                    : ofEngine(catalog, name, machine))
        .distinct()
        .toList();
  }

  private Stream<Variant> ofEngine(Catalog catalog, String engine, Machine machine) {
    List<Variant> declared = catalog.variants(engine);
    if (machine.core().equals(core(catalog))) {
      return declared.stream();
    }
    List<String> names = declared.stream().map(Variant::name).toList();
    String represents =
        places.recommended().stream().filter(names::contains).findFirst().orElse(names.getFirst());
    return declared.stream().filter(v -> v.vendor() || v.name().equals(represents));
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
