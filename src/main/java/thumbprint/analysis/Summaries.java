package thumbprint.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums up all variants on the same set of workloads, so that their speeds can be compared. */
public final class Summaries {
  private Summaries() {}

  /** One summary by variant name. */
  public static Map<String, VariantSummary> of(Findings findings, Judging judging) {
    Set<String> compared = compared(findings, judging, findings.variants());
    Map<String, VariantSummary> summaries = new TreeMap<>();
    for (String variant : findings.variants()) {
      summaries.put(variant, VariantSummary.of(variant, findings, judging, compared));
    }
    return summaries;
  }

  /**
   * Workloads of the judged half that the reference and all variants complete with the right
   * results. A variant that completes none at all does not empty the set.
   */
  static Set<String> compared(Findings findings, Judging judging, List<String> variants) {
    Set<String> compared = new TreeSet<>();
    findings.ofVariant(judging.reference()).values().stream()
        .filter(c -> c.right() && c.steadyTotal() > 0)
        .filter(c -> judging.halves().holds(c.workload().half()))
        .filter(c -> judging.workloads().judges(c.workload().id(), c.workload().family()))
        .forEach(c -> compared.add(c.workload().id()));
    for (String variant : variants) {
      Map<String, CellFindings> cells = findings.ofVariant(variant);
      if (cells.values().stream().anyMatch(CellFindings::right)) {
        compared.removeIf(w -> !cells.containsKey(w) || !cells.get(w).right());
      }
    }
    return compared;
  }
}
