package thumbprint.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Trial;
import thumbprint.module.Agreement;

/**
 * An experiment with all that is derived from its cells.
 *
 * @param experiment the evidence
 * @param cells in the order of their names
 */
public record Findings(Experiment experiment, List<CellFindings> cells) {
  public Findings {
    cells = List.copyOf(cells);
  }

  /** Derives agreement and figures for every cell. */
  public static Findings of(Experiment experiment) {
    return new Findings(
        experiment, experiment.cells().stream().map(cell -> findings(experiment, cell)).toList());
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
    return cells.stream()
        .filter(c -> c.cell().variant().equals(variant))
        .collect(
            Collectors.toMap(
                c -> c.cell().workload(), Function.identity(), (a, b) -> b, TreeMap::new));
  }

  /** Names of all variants, sorted. */
  public List<String> variants() {
    return cells.stream().map(c -> c.cell().variant()).distinct().sorted().toList();
  }

  /** Every figure in tidy form, in the order of the cells. */
  public List<Measurement> measurements() {
    return cells.stream()
        .flatMap(c -> Measurements.of(c, experiment.empty().get(c.cell().machine())).stream())
        .toList();
  }
}
