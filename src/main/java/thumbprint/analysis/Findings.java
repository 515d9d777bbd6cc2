package thumbprint.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import thumbprint.evidence.Cell;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Trial;
import thumbprint.module.Agreement;

/**
 * An experiment with all that is derived from its cells. Variants are summed up on one machine at a
 * time, because figures of two cores have nothing to do with each other.
 *
 * @param experiment the evidence
 * @param machine that variants are looked up on; empty: none
 * @param cells of all machines, in the order of their names
 * @param byMachine the same by machine, variant and workload
 */
public record Findings(
    Experiment experiment,
    String machine,
    List<CellFindings> cells,
    Map<String, Map<String, Map<String, CellFindings>>> byMachine) {
  public Findings {
    cells = List.copyOf(cells);
    byMachine = Collections.unmodifiableMap(new TreeMap<>(byMachine));
  }

  /** Derives agreement and figures for every cell, and looks at {@code machine}. */
  public static Findings of(Experiment experiment, String machine) {
    Map<String, List<CycleProfile>> profiles =
        experiment.cycles().stream()
            .collect(Collectors.groupingBy(profile -> profile.key().trial()));
    List<CellFindings> cells =
        experiment.cells().stream().map(cell -> findings(experiment, cell, profiles)).toList();
    Map<String, Map<String, Map<String, CellFindings>>> byMachine = new TreeMap<>();
    for (CellFindings cell : cells) {
      byMachine
          .computeIfAbsent(cell.cell().machine(), id -> new TreeMap<>())
          .computeIfAbsent(cell.cell().variant(), variant -> new TreeMap<>())
          .put(cell.workload().id(), cell);
    }
    return new Findings(experiment, machine, cells, byMachine);
  }

  /** Looks at the experiment's only machine; at none where there are several. */
  public static Findings of(Experiment experiment) {
    List<String> machines = List.copyOf(experiment.empty().keySet());
    return of(experiment, machines.size() == 1 ? machines.getFirst() : "");
  }

  /** The same findings, looking at another machine. */
  public Findings on(String other) {
    return new Findings(experiment, other, cells, byMachine);
  }

  /** Ids of the machines that have cells, sorted. */
  public List<String> machines() {
    return List.copyOf(byMachine.keySet());
  }

  private Map<String, Map<String, CellFindings>> byVariant() {
    return byMachine.getOrDefault(machine, Map.of());
  }

  private static CellFindings findings(
      Experiment experiment, Cell cell, Map<String, List<CycleProfile>> profiles) {
    var workload = experiment.workloads().get(cell.workload());
    var trial = experiment.trial(cell);
    Agreement agreement =
        trial
            .filter(t -> t.outcome() instanceof thumbprint.evidence.Outcome.Completed)
            .map(t -> Agreement.compare(experiment.expected(workload), experiment.observation(t)))
            .orElseGet(() -> new Agreement.None(reason(cell, trial.orElse(null))));
    List<CycleProfile> seen =
        trial.map(t -> profiles.getOrDefault(t.id(), List.of())).orElse(List.of());
    return new CellFindings(
        cell, workload, experiment.build(cell), experiment.artifact(cell), trial, agreement, seen);
  }

  private static String reason(Cell cell, Trial trial) {
    if (trial != null) {
      return trial.outcome().label();
    }
    return cell.result() instanceof Cell.NotBuilt(String stage, String reason)
        ? stage + ": " + reason
        : "not run";
  }

  /** Cells by workload for one variant on the machine. */
  public Map<String, CellFindings> ofVariant(String variant) {
    return byVariant().getOrDefault(variant, Map.of());
  }

  /** Names of the variants that have cells on the machine, sorted. */
  public List<String> variants() {
    return List.copyOf(byVariant().keySet());
  }

  /** Every figure in tidy form, in the order of the cells. */
  public List<Measurement> measurements() {
    return cells.stream()
        .flatMap(c -> Measurements.of(c, experiment.empty().get(c.cell().machine())).stream())
        .toList();
  }
}
