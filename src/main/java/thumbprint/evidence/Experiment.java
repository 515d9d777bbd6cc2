package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import thumbprint.module.Observation;

/**
 * A set of cells with all that they rest on: enough to analyse, decide, report and compare with no
 * toolchain.
 *
 * @param profile id of the profile that it was run for
 * @param tools version line by tool
 * @param empty build of the firmware without an engine, by machine
 * @param workloads by id
 * @param builds by key
 * @param trials by id
 * @param observations by digest; equal ones of many trials are one
 * @param cells sorted by name
 * @param cycles what cycle models saw in traces, sorted by trial; left out of the digest where
 *     there is none
 * @param artifacts modules that were compiled on the workstation, by key; likewise
 * @param layouts cells whose images were linked in several orders, likewise
 * @param examinations what was measured of variants beside their cells, likewise
 */
public record Experiment(
    String profile,
    Map<String, String> tools,
    Map<String, Build> empty,
    Map<String, WorkloadRecord> workloads,
    Map<String, Build> builds,
    Map<String, Trial> trials,
    Map<String, Observation> observations,
    List<Cell> cells,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Artifact> artifacts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CycleProfile> cycles,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LayoutTrial> layouts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Examination> examinations) {
  public Experiment {
    tools = sorted(tools);
    empty = sorted(empty);
    workloads = sorted(workloads);
    builds = sorted(builds);
    trials = sorted(trials);
    observations = sorted(observations);
    artifacts = artifacts == null ? Map.of() : sorted(artifacts);
    cells = cells.stream().sorted().toList();
    cycles = cycles.stream().sorted().toList();
    layouts = layouts.stream().sorted().toList();
    examinations = examinations == null ? List.of() : examinations.stream().sorted().toList();
  }

  /** An experiment without traces. */
  public Experiment(
      String profile,
      Map<String, String> tools,
      Map<String, Build> empty,
      Map<String, WorkloadRecord> workloads,
      Map<String, Build> builds,
      Map<String, Trial> trials,
      Map<String, Observation> observations,
      List<Cell> cells) {
    this(
        profile,
        tools,
        empty,
        workloads,
        builds,
        trials,
        observations,
        cells,
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same cells with these examinations in the place of those that they answer again. */
  public Experiment with(List<? extends Examination> more) {
    Map<String, Examination> byName = new TreeMap<>();
    examinations.forEach(old -> byName.put(old.name(), old));
    more.forEach(found -> byName.put(found.name(), found));
    return new Experiment(
        profile,
        tools,
        empty,
        workloads,
        builds,
        trials,
        observations,
        cells,
        artifacts,
        cycles,
        layouts,
        List.copyOf(byName.values()));
  }

  /** The examinations of one kind, sorted. */
  public <T extends Examination> List<T> examinations(Class<T> kind) {
    return examinations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What probes came to. */
  public List<ProbeRecord> probes() {
    return examinations(ProbeRecord.class);
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** The trial of a cell that ran. */
  public Optional<Trial> trial(Cell cell) {
    return cell.result() instanceof Cell.Ran ran
        ? Optional.ofNullable(trials.get(ran.trial()))
        : Optional.empty();
  }

  /** What the deck of a cell carried in place of the module; empty where it carried the module. */
  public Optional<Artifact> artifact(Cell cell) {
    return cell.result() instanceof Cell.Ran ran
        ? ran.artifact().map(artifacts::get)
        : Optional.empty();
  }

  /** What was seen of a trial. */
  public Observation observation(Trial trial) {
    return observations.getOrDefault(trial.observation(), Observation.none());
  }

  /** What the reference interpreter saw of a workload. */
  public Observation expected(WorkloadRecord workload) {
    return observations.getOrDefault(workload.expected(), Observation.none());
  }

  /** What cycle models saw of a trial: one for each geometry of caches that was simulated. */
  public List<CycleProfile> cycles(Trial trial) {
    return cycles.stream().filter(profile -> profile.key().trial().equals(trial.id())).toList();
  }

  /** The image of a cell that ran. */
  public Optional<Build> build(Cell cell) {
    return cell.result() instanceof Cell.Ran ran
        ? Optional.ofNullable(builds.get(ran.build()))
        : Optional.empty();
  }

  /** Cells by {@link Cell#name()}. */
  public Map<String, Cell> cellsByName() {
    return cells.stream()
        .collect(Collectors.toMap(Cell::name, Function.identity(), (a, b) -> b, TreeMap::new));
  }
}
