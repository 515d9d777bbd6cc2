package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import thumbprint.evidence.Build;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;

/**
 * Two experiments cell by cell.
 *
 * @param equal cells whose figures are equal bit for bit
 * @param differing with the reason
 * @param onlyBefore cells that the second lacks
 * @param onlyAfter cells that the first lacks
 */
public record Comparison(
    int equal, List<Difference> differing, List<String> onlyBefore, List<String> onlyAfter) {
  /**
   * A cell whose figures differ.
   *
   * @param what the first figure that differs, with both values
   * @param why what differs in what went in: a tool's version, the sources, the workload; or that
   *     nothing does
   * @param ratio steady instructions after over before; 1 where either is missing
   */
  public record Difference(String cell, String what, String why, double ratio) {}

  public Comparison {
    differing = List.copyOf(differing);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
  }

  /** Compares figures; identities may differ where another tool gave the same bytes. */
  public static Comparison of(Experiment before, Experiment after) {
    Map<String, Cell> first = before.cellsByName();
    Map<String, Cell> second = after.cellsByName();
    List<Difference> differing = new ArrayList<>();
    int equal = 0;
    for (String name : new TreeSet<>(first.keySet())) {
      if (second.containsKey(name)) {
        Difference difference = difference(before, after, first.get(name), second.get(name));
        equal += difference == null ? 1 : 0;
        if (difference != null) {
          differing.add(difference);
        }
      }
    }
    return new Comparison(equal, differing, without(first, second), without(second, first));
  }

  /** Of an experiment with one that is known to be equal, byte for byte. */
  public static Comparison ofEqual(Experiment experiment) {
    return new Comparison(experiment.cells().size(), List.of(), List.of(), List.of());
  }

  public boolean same() {
    return differing.isEmpty() && onlyBefore.isEmpty() && onlyAfter.isEmpty();
  }

  private static List<String> without(Map<String, Cell> these, Map<String, Cell> those) {
    return these.keySet().stream().filter(name -> !those.containsKey(name)).toList();
  }

  private static Difference difference(
      Experiment before, Experiment after, Cell first, Cell second) {
    Map<String, Object> figures = figures(before, first);
    Map<String, Object> others = figures(after, second);
    for (String key : new TreeSet<>(union(figures, others))) {
      if (!Objects.equals(figures.get(key), others.get(key))) {
        String what = key + ": " + figures.get(key) + " became " + others.get(key);
        return new Difference(
            first.name(),
            what,
            why(before, after, first, second),
            ratio(before, after, first, second));
      }
    }
    return null;
  }

  private static TreeSet<String> union(Map<String, Object> one, Map<String, Object> other) {
    TreeSet<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  /** All that was observed of a cell, without identities. */
  private static Map<String, Object> figures(Experiment experiment, Cell cell) {
    Map<String, Object> figures = new TreeMap<>();
    if (cell.result() instanceof Cell.NotBuilt(String stage, String reason)) {
      figures.put("not built", stage + ": " + reason);
    }
    experiment
        .build(cell)
        .ifPresent(
            build ->
                build
                    .footprint()
                    .parts()
                    .forEach((part, size) -> figures.put("size of " + part, size)));
    experiment.trial(cell).ifPresent(trial -> addTrial(figures, trial));
    return figures;
  }

  private static void addTrial(Map<String, Object> figures, Trial trial) {
    figures.put("outcome", trial.outcome());
    figures.put("results", trial.observation());
    for (PhaseFigures phase : trial.phases()) {
      figures.put("phase " + phase.phase(), phase);
    }
    figures.put("calls", trial.calls());
  }

  /** What went in differently, most telling first. */
  private static String why(Experiment before, Experiment after, Cell first, Cell second) {
    for (String tool : before.tools().keySet()) {
      if (!Objects.equals(before.tools().get(tool), after.tools().get(tool))) {
        return "another "
            + tool
            + ": "
            + before.tools().get(tool)
            + " became "
            + after.tools().get(tool);
      }
    }
    Build one = before.build(first).orElse(null);
    Build other = after.build(second).orElse(null);
    if (one != null && other != null && !one.sources().equals(other.sources())) {
      return "other sources: " + changed(one.sources(), other.sources());
    }
    if (one != null && other != null && !one.flags().equals(other.flags())) {
      return "other flags";
    }
    boolean sameDeck =
        before
            .trial(first)
            .map(t -> t.key().deck())
            .equals(after.trial(second).map(t -> t.key().deck()));
    return sameDeck ? "nothing that went in differs: report this" : "another module or script";
  }

  private static String changed(Map<String, String> one, Map<String, String> other) {
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return String.join(", ", names);
  }

  private static double ratio(Experiment before, Experiment after, Cell first, Cell second) {
    long one = before.trial(first).map(Comparison::steady).orElse(0L);
    long other = after.trial(second).map(Comparison::steady).orElse(0L);
    return one == 0 || other == 0 ? 1 : (double) other / one;
  }

  private static long steady(Trial trial) {
    return trial.calls().stream()
        .filter(c -> c.phase().equals("call"))
        .mapToLong(CallCount::instructions)
        .sum();
  }
}
