package thumbprint.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.WorkloadSelection;
import thumbprint.evidence.Build;

/**
 * The cells of one variant on one machine that a profile judges by.
 *
 * @param cells in the order of their workloads
 * @param empty the firmware without an engine on that machine
 * @param selection which workloads count, and which have a deadline
 */
public record JudgedCells(
    String variant,
    String machine,
    List<CellFindings> cells,
    Build empty,
    WorkloadSelection selection) {

  /** The judged cells of a variant on a machine; the experiment must have cells there. */
  public static JudgedCells of(
      Findings findings, String variant, String machine, WorkloadSelection selection) {
    List<CellFindings> cells =
        findings.on(machine).ofVariant(variant).values().stream()
            .filter(c -> selection.judges(c.workload().id(), c.workload().family()))
            .toList();
    return new JudgedCells(
        variant, machine, cells, findings.experiment().empty().get(machine), selection);
  }

  /** Those that completed with the reference's results. */
  List<CellFindings> right() {
    return cells.stream().filter(CellFindings::right).toList();
  }

  boolean paced(CellFindings cell) {
    return selection.paces(cell.workload().id(), cell.workload().family());
  }

  MemoryNeed need(CellFindings cell) {
    return MemoryNeed.of(cell, empty);
  }

  /** The right one that needs least RAM, then least flash. */
  Optional<CellFindings> smallest() {
    return right().stream()
        .min(
            Comparator.comparingLong((CellFindings c) -> need(c).ramBytes())
                .thenComparingLong(c -> need(c).flashBytes()));
  }
}
