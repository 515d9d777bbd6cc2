package thumbprint.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Trial;
import thumbprint.module.Agreement;

/**
 * An experiment with all that is derived from its cells.
 *
 * @param experiment the evidence
 * @param cells in the order of their names
 * @param byVariant the same by variant, then by workload
 */
public record Findings(
    Experiment experiment,
    List<CellFindings> cells,
    Map<String, Map<String, CellFindings>> byVariant) {
  public Findings {
    cells = List.copyOf(cells);
    byVariant = Collections.unmodifiableMap(new TreeMap<>(byVariant));
  }

  /** Derives agreement and figures for every cell. */
  public static Findings of(Experiment experiment) {
    List<CellFindings> cells =
        experiment.cells().stream().map(cell -> findings(experiment, cell)).toList();
    Map<String, Map<String, CellFindings>> byVariant = new TreeMap<>();
    for (CellFindings cell : cells) {
      byVariant
          .computeIfAbsent(cell.cell().variant(), variant -> new TreeMap<>())
          .put(cell.workload().id(), cell);
    }
    return new Findings(experiment, cells, byVariant);
  }

  private static CellFindings findings(Experiment experiment, Cell cell) {
    var workload = experiment.workloads().get(cell.workload());
    var trial = experiment.trial(cell);
    Agreement agreement =
        trial
            .filter(t -> t.outcome() instanceof thumbprint.evidence.Outcome.Completed)
            .map(t -> Agreement.compare(experiment.expected(workload), experiment.observation(t)))
            .orElseGet(() -> new Agreement.None(reason(cell, trial.orElse(null))));
    return new CellFindings(cell, workload, experiment.build(cell), trial, agreement);
  }

  private static String reason(Cell cell, Trial trial) {
    if (trial != null) {
      return trial.outcome().label();
    }
    return cell.result() instanceof Cell.NotBuilt(String stage, String reason)
        ? stage + ": " + reason
        : "not run";
  }

  /** Cells by workload for one variant. */
  public Map<String, CellFindings> ofVariant(String variant) {
    return byVariant.getOrDefault(variant, Map.of());
  }

  /** Names of all variants, sorted. */
  public List<String> variants() {
    return List.copyOf(byVariant.keySet());
  }

  /** Every figure in tidy form, in the order of the cells. */
  public List<Measurement> measurements() {
    return cells.stream()
        .flatMap(c -> Measurements.of(c, experiment.empty().get(c.cell().machine())).stream())
        .toList();
  }
}
