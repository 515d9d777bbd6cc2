package thumbprint.report;

import java.util.Comparator;
import java.util.List;
import thumbprint.analysis.Figure;
import thumbprint.analysis.Range;

/** The three figures that carry the decision, each against what the board has for it. */
final class BudgetBars {
  private BudgetBars() {}

  /** Bars of the recommended engine; none where none is recommended. */
  static List<Answer.Bar> of(ReportInput input) {
    return input.decision().winner().map(w -> of(input, w.id())).orElse(List.of());
  }

  static List<Answer.Bar> of(ReportInput input, String variant) {
    Setting.Budget budget = input.setting().budget();
    String flash = input.setting().boot().code();
    return List.of(
        bar(input, variant, Metrics.DEADLINE, 1, blockWords(input) + hardest(input, variant)),
        bar(
            input,
            variant,
            Metrics.FLASH,
            budget.flashFreeBytes(),
            kib(budget.flashFreeBytes()) + " free in " + flash),
        bar(
            input,
            variant,
            Metrics.RAM,
            budget.ramFreeBytes(),
            kib(budget.ramFreeBytes()) + " free"));
  }

  private static String blockWords(ReportInput input) {
    var block = input.setting().budget().block();
    return Numbers.three(block.cycles()) + " cycles for " + block.samples() + " samples";
  }

  /** The workload that decides: the worst audio cell does. */
  private static String hardest(ReportInput input, String variant) {
    return input.setting().deadlinesOf(variant).entrySet().stream()
        .max(Comparator.comparingDouble(e -> e.getValue().share().high()))
        .map(e -> "; worst: " + input.workload(e.getKey()) + ", " + e.getValue().words())
        .orElse("");
  }

  private static Answer.Bar bar(
      ReportInput input, String variant, String metric, double budget, String words) {
    Figure figure = SummaryFigures.figure(input, variant, metric);
    ShownFigure shown = SummaryFigures.shown(input, variant, metric);
    Range share =
        switch (figure) {
          case Figure.Known known -> known.range().times(1 / budget);
          case Figure.Missing missing -> Range.exactly(0);
        };
    return new Answer.Bar(Metrics.of(metric).name(), shown, words, share.low(), share.high());
  }

  private static String kib(long bytes) {
    return Numbers.kib(bytes) + Numbers.THIN + "KiB";
  }
}
