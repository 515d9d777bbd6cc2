package thumbprint.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.evidence.Cell;

/**
 * Whether an engine is any good on a machine, from its cells alone.
 *
 * @param variant full name
 * @param workloads how many cells there are
 * @param groups of cells that ended alike, the worst first and the right ones last
 */
public record Compatibility(String variant, String machine, int workloads, List<Group> groups) {
  /**
   * Cells that ended alike.
   *
   * @param reason in the words of engine, compiler or comparison; empty for right results
   * @param workloads ids, with the chain of the module where it was changed
   */
  public record Group(CellVerdict verdict, String reason, List<String> workloads) {
    private static final Comparator<Group> WORST_FIRST =
        Comparator.comparing(Group::verdict).thenComparing(Group::reason);

    public Group {
      workloads = List.copyOf(workloads);
    }
  }

  /** All cells together, the worst first. */
  public enum State {
    /** At least one wrong result that nothing but the comparison notices. */
    WRONG,
    NONE,
    SOME,
    ALL
  }

  public Compatibility {
    groups = groups.stream().sorted(Group.WORST_FIRST).toList();
  }

  /** Of a variant on a machine; empty where it has no cell there. */
  public static Optional<Compatibility> of(Findings findings, String variant, String machine) {
    List<CellFindings> cells =
        findings.cells().stream()
            .filter(c -> c.cell().variant().equals(variant) && c.cell().machine().equals(machine))
            .toList();
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new Compatibility(variant, machine, cells.size(), groups(cells)));
  }

  private static List<Group> groups(List<CellFindings> cells) {
    Map<CellVerdict, Map<String, List<String>>> byVerdict = new TreeMap<>();
    for (CellFindings cell : cells) {
      byVerdict
          .computeIfAbsent(CellVerdict.of(cell), v -> new TreeMap<>())
          .computeIfAbsent(CellVerdict.reason(cell), r -> new ArrayList<>())
          .add(workload(cell));
    }
    List<Group> groups = new ArrayList<>();
    byVerdict.forEach(
        (verdict, byReason) ->
            byReason.forEach(
                (reason, workloads) -> groups.add(new Group(verdict, reason, workloads))));
    return groups;
  }

  private static String workload(CellFindings cell) {
    String chain = cell.cell().chain();
    return chain.equals(Cell.AS_EMITTED)
        ? cell.cell().workload()
        : cell.cell().workload() + ", " + chain;
  }

  /** Every cell of every variant and machine that completed with a wrong result. */
  public static List<CellFindings> wrong(Findings findings) {
    return findings.cells().stream().filter(c -> CellVerdict.of(c) == CellVerdict.WRONG).toList();
  }

  /** How many cells ended so. */
  public int count(CellVerdict verdict) {
    return groups.stream()
        .filter(g -> g.verdict() == verdict)
        .mapToInt(g -> g.workloads().size())
        .sum();
  }

  public State state() {
    if (count(CellVerdict.WRONG) > 0) {
      return State.WRONG;
    }
    int right = count(CellVerdict.RIGHT);
    return right == workloads ? State.ALL : right == 0 ? State.NONE : State.SOME;
  }
}
