package thumbprint.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import thumbprint.catalog.Workload;
import thumbprint.catalog.WorkloadSelection;

/**
 * The cells of one machine that variants can be compared by: those that came out right. Workloads
 * of the family {@code traps} say nothing about speed and are left out.
 */
record SpeedCells(Findings findings, WorkloadSelection selection) {
  private static final String TRAPS = Workload.Family.TRAPS.id();

  /** Judged cells of a variant, whatever became of them, by workload. */
  Map<String, CellFindings> judged(String variant) {
    Map<String, CellFindings> cells = new TreeMap<>(findings.ofVariant(variant));
    cells
        .values()
        .removeIf(c -> !selection.judges(c.workload().id(), c.workload().family()) || traps(c));
    return cells;
  }

  private static boolean traps(CellFindings cell) {
    return cell.workload().family().equals(TRAPS);
  }

  /** Those of them that completed with the right results and have steady calls. */
  Map<String, CellFindings> right(String variant) {
    Map<String, CellFindings> cells = judged(variant);
    cells.values().removeIf(c -> !c.right() || c.steadyTotal() == 0);
    return cells;
  }

  /** Workloads that all of the variants get right; one that gets none right empties nothing. */
  Set<String> shared(Collection<String> variants, Predicate<CellFindings> which) {
    Set<String> shared = new TreeSet<>();
    List<Map<String, CellFindings>> each = new ArrayList<>();
    for (String variant : variants) {
      Map<String, CellFindings> right = right(variant);
      if (!right.isEmpty()) {
        each.add(right);
        right.values().stream().filter(which).forEach(c -> shared.add(c.workload().id()));
      }
    }
    each.forEach(right -> shared.retainAll(right.keySet()));
    return shared;
  }

  /** A metric of one variant over that of another, for each of the workloads. */
  Map<String, Double> ratios(
      Set<String> workloads, String over, String under, ToDoubleFunction<CellFindings> metric) {
    Map<String, CellFindings> above = findings.ofVariant(over);
    Map<String, CellFindings> below = findings.ofVariant(under);
    Map<String, Double> ratios = new TreeMap<>();
    for (String workload : workloads) {
      ratios.put(
          workload,
          metric.applyAsDouble(above.get(workload)) / metric.applyAsDouble(below.get(workload)));
    }
    return ratios;
  }

  MemoryNeed need(CellFindings cell) {
    return MemoryNeed.of(cell, findings.experiment().empty().get(cell.cell().machine()));
  }
}
