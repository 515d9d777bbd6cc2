package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.catalog.Engine;

/** What the pictures of speed show. */
record SpeedFindings(ReportInput input, ChartData charts) {

  String slowDown() {
    Map<Engine.Mode, DoubleSummaryStatistics> byMode = new TreeMap<>();
    for (ChartData.Ratio ratio : charts.slowDown()) {
      mode(ratio.engine())
          .filter(m -> m != Engine.Mode.NATIVE)
          .ifPresent(
              m ->
                  byMode
                      .computeIfAbsent(m, k -> new DoubleSummaryStatistics())
                      .accept(ratio.ratio()));
    }
    List<String> parts = new ArrayList<>();
    byMode.forEach((mode, all) -> parts.add(words(mode) + " " + spanned(all)));
    if (parts.isEmpty()) {
      return "No workload completed both natively and in an engine";
    }
    return "Against native instructions: " + String.join("; ", parts);
  }

  private static String spanned(DoubleSummaryStatistics all) {
    String low = Numbers.three(all.getMin());
    String high = Numbers.three(all.getMax());
    return (low.equals(high) ? low : low + " to " + high) + " times";
  }

  private Optional<Engine.Mode> mode(String engine) {
    return input.engines().stream()
        .filter(e -> e.engine().equals(engine))
        .map(EngineSummary::mode)
        .findFirst();
  }

  private static String words(Engine.Mode mode) {
    return switch (mode) {
      case NATIVE -> "native code";
      case TRANSLATED -> "modules translated to C";
      case INTERPRETER -> "interpreters";
      case AHEAD_OF_TIME -> "modules compiled ahead of time";
    };
  }

  /** How many audio workloads each candidate held, and which is the hardest. */
  String deadlines() {
    Map<String, Long> held = new TreeMap<>();
    for (ChartData.Share share : charts.deadlines()) {
      if (candidate(share.engine())) {
        held.merge(share.engine(), share.high() <= 1 ? 1L : 0L, Long::sum);
      }
    }
    if (held.isEmpty()) {
      return "No audio workload completed";
    }
    long all = charts.deadlines().stream().map(ChartData.Share::workload).distinct().count();
    List<Map.Entry<String, Long>> best =
        held.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    List<String> words = new ArrayList<>();
    best.forEach(
        e ->
            words.add(
                CostFindings.engineName(input, e.getKey())
                    + (words.isEmpty()
                        ? " held the deadline in "
                            + e.getValue()
                            + " of "
                            + all
                            + " audio workloads"
                        : " in " + e.getValue())));
    return String.join(", ", words) + hardest(best.getFirst().getKey());
  }

  private String hardest(String engine) {
    return charts.deadlines().stream()
        .filter(s -> s.engine().equals(engine))
        .max(Comparator.comparingDouble(ChartData.Share::high))
        .map(
            s ->
                "; the hardest takes "
                    + Numbers.percent(s.low())
                    + " to "
                    + Numbers.percent(s.high())
                    + Numbers.THIN
                    + "% even there: "
                    + input.workload(s.workload()))
        .orElse("");
  }

  private boolean candidate(String engine) {
    return input.engines().stream().anyMatch(e -> e.engine().equals(engine) && e.candidate());
  }

  String spread() {
    return charts.spread().stream()
        .filter(s -> candidate(s.engine()))
        .max(Comparator.comparingDouble(s -> s.ratios().getLast()))
        .map(this::spread)
        .orElse("No audio workload had two steady calls");
  }

  private String spread(ChartData.Calls calls) {
    double over = calls.ratios().getLast() - 1;
    if (over == 0) {
      return "Every steady call of a workload costs the same on every engine";
    }
    return "The worst steady call costs at most "
        + Numbers.percent(over)
        + Numbers.THIN
        + "% more than the median ("
        + CostFindings.engineName(input, calls.engine())
        + ", "
        + input.workload(calls.workload())
        + ")";
  }
}
