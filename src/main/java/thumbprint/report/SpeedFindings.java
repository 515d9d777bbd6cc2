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
          .ifPresent(m -> byMode.computeIfAbsent(m, k -> new DoubleSummaryStatistics()).accept(ratio.ratio()));
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
    return input.engines().stream().filter(e -> e.engine().equals(engine)).map(EngineSummary::mode).findFirst();
  }

  private static String words(Engine.Mode mode) {
    return switch (mode) {
      case NATIVE -> "native code";
      case TRANSLATED -> "modules translated to C";
      case INTERPRETER -> "interpreters";
      case AHEAD_OF_TIME -> "modules compiled ahead of time";
    };
  }

  String deadlines() {
    Map<String, Boolean> held = new TreeMap<>();
    for (ChartData.Share share : charts.deadlines()) {
      if (candidate(share.engine())) {
        held.merge(share.engine(), share.high() <= 1, Boolean::logicalAnd);
      }
    }
    if (held.isEmpty()) {
      return "No audio workload completed";
    }
    long all = held.values().stream().filter(h -> h).count();
    return all + " of " + held.size() + " engines held the deadline in every audio workload" + worst();
  }

  private String worst() {
    return charts.deadlines().stream()
        .filter(s -> candidate(s.engine()))
        .max(Comparator.comparingDouble(ChartData.Share::high))
        .map(s -> "; the hardest is " + workload(s.workload()) + " on " + CostFindings.engineName(input, s.engine())
            + ", " + Numbers.percent(s.low()) + " to " + Numbers.percent(s.high()) + Numbers.THIN + "%")
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
    return "The worst steady call costs at most " + Numbers.percent(over) + Numbers.THIN + "% more than the median ("
        + CostFindings.engineName(input, calls.engine()) + ", " + workload(calls.workload()) + ")";
  }

  private String workload(String id) {
    var record = input.findings().experiment().workloads().get(id);
    return record == null ? id : record.name();
  }
}
