package thumbprint.catalog;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is compared, by kind and id.
 *
 * @param knowledge claims, ratings and published figures, read when they are asked for
 */
public record Catalog(
    Map<String, Runtime> runtimes,
    Map<String, Core> cores,
    Map<String, Machine> machines,
    Map<String, Board> boards,
    Map<String, Workload> workloads,
    Map<String, Criterion> criteria,
    Map<String, Profile> profiles,
    InventoryOnDemand knowledge) {
  public Catalog {
    runtimes = sorted(runtimes);
    cores = sorted(cores);
    machines = sorted(machines);
    boards = sorted(boards);
    workloads = sorted(workloads);
    criteria = sorted(criteria);
    profiles = sorted(profiles);
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /**
   * What is known of runtimes without measuring.
   *
   * @throws ProblemException for the first file that does not hold
   */
  public Inventory inventory() {
    return knowledge.of(this);
  }

  /** The {@code catalog/} that it was read from. */
  public Path folder() {
    return knowledge.folder();
  }

  public Core core(String id) {
    return known(cores, id, "core");
  }

  public Machine machine(String id) {
    return known(machines, id, "machine");
  }

  /**
   * The machine that a core is measured on unless another is asked for.
   *
   * @throws ProblemException if no machine of the catalog has the core
   */
  public Machine machineOf(String coreId) {
    return machines.values().stream()
        .filter(machine -> machine.core().equals(core(coreId).id()) && machine.standard())
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badInput(
                        "no machine emulates core " + coreId,
                        "catalog/machines",
                        "add one with standard: true; machines: "
                            + String.join(", ", machines.keySet()))));
  }

  public Board board(String id) {
    return known(boards, id, "board");
  }

  public Workload workload(String id) {
    return known(workloads, id, "workload");
  }

  public Profile profile(String id) {
    return known(profiles, id, "profile");
  }

  /** Engines of a study for which none is named: those that are not marked as extended. */
  public List<String> usualEngineIds() {
    return engineIds().stream().filter(id -> !variants(id).getFirst().engine().extended()).toList();
  }

  /** Engine ids of all runtimes, sorted. */
  public List<String> engineIds() {
    return runtimes.values().stream().flatMap(r -> r.engines().keySet().stream()).sorted().toList();
  }

  /** The runtime that an engine belongs to. */
  public Runtime runtimeOf(String engineId) {
    return runtimes.values().stream()
        .filter(r -> r.engines().containsKey(engineId))
        .findFirst()
        .orElseThrow(() -> unknown("engine", engineId, engineIds()));
  }

  /** The declared variants of an engine, in the order of its file. */
  public List<Variant> variants(String engineId) {
    Runtime runtime = runtimeOf(engineId);
    return runtime.engines().get(engineId).variants().stream()
        .map(line -> Variant.of(runtime, engineId, line))
        .toList();
  }

  /** A variant by its full name; it need not be one of the declared ones. */
  public Variant variant(String name) {
    int at = name.indexOf('@');
    String engineId = at < 0 ? name : name.substring(0, at);
    Map<String, String> line = new TreeMap<>();
    if (at >= 0) {
      for (String setting : name.substring(at + 1).split(",")) {
        int equals = setting.indexOf('=');
        line.put(
            equals < 0 ? setting : setting.substring(0, equals),
            equals < 0 ? "true" : setting.substring(equals + 1));
      }
    }
    try {
      return Variant.of(runtimeOf(engineId), engineId, line);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.badInput(
              e.getMessage(), name, "a variant is written engine@option=value,option=value"));
    }
  }

  private static <T> T known(Map<String, T> map, String id, String kind) {
    T value = map.get(id);
    if (value == null) {
      throw unknown(kind, id, map.keySet());
    }
    return value;
  }

  private static ProblemException unknown(
      String kind, String id, java.util.Collection<String> known) {
    return new ProblemException(
        Problem.badInput(
            "unknown " + kind + " \"" + id + "\"", "", "known: " + String.join(", ", known)));
  }
}
