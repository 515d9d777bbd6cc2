package thumbprint.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;

/**
 * Where a study's cells run.
 *
 * @param cores ids, each measured on its standard machine; {@code all}: every core that has one
 * @param machines ids, beside those of the cores; both empty: the machine of the profile's core
 * @param recommended full names of variants that were chosen for a profile: on cores that are not
 *     swept they run beside the vendor's
 */
public record Places(List<String> cores, List<String> machines, List<String> recommended) {
  /** Stands for every core that a machine measures. */
  public static final String ALL = "all";

  public Places {
    cores = List.copyOf(cores);
    machines = List.copyOf(machines);
    recommended = List.copyOf(recommended);
  }

  /** The machine that measures the core of the profile's board, and no other. */
  public static Places ofProfile() {
    return new Places(List.of(), List.of(), List.of());
  }

  public boolean isEmpty() {
    return cores.isEmpty() && machines.isEmpty();
  }

  /** The machines, each once, those of the cores first. */
  public List<Machine> in(Catalog catalog) {
    Map<String, Machine> places = new LinkedHashMap<>();
    cores.stream()
        .flatMap(core -> ofCore(catalog, core))
        .forEach(machine -> places.put(machine.id(), machine));
    machines.forEach(id -> places.put(id, catalog.machine(id)));
    return List.copyOf(places.values());
  }

  private static Stream<Machine> ofCore(Catalog catalog, String core) {
    return core.equals(ALL)
        ? catalog.machines().values().stream().filter(Machine::standard)
        : Stream.of(catalog.machineOf(core));
  }
}
