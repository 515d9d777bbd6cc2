package thumbprint.report;

import java.util.List;

/**
 * The first screen in sentences: what page, Markdown and terminal all say.
 *
 * @param alarm wrong results that no engine noticed; empty where every result is right
 * @param recommendation one sentence with engine, variant and board
 * @param confidence how sure that is, one or two sentences
 * @param runnerUp the second, and when it would be the better choice
 * @param bars the three figures that carry the decision
 * @param removed one line for each engine that no weight can save
 * @param changes what would change the answer
 * @param untold what the figures do not tell
 */
public record Answer(
    String alarm,
    String recommendation,
    String confidence,
    String runnerUp,
    List<Bar> bars,
    List<Removed> removed,
    List<String> changes,
    List<String> untold) {
  /**
   * A figure against the board's budget.
   *
   * @param budget in words
   * @param low share of the budget, 0 to 1 and above
   * @param high the same for the high bound
   */
  public record Bar(String title, ShownFigure figure, String budget, double low, double high) {
    /** Left edge in per cent of the bar, which ends at one and a quarter budgets. */
    public double lowPercent() {
      return Math.min(100, low * FULL);
    }

    public double highPercent() {
      return Math.min(100, high * FULL);
    }

    private static final double FULL = 80;
  }

  /** An engine that was knocked out or is outside the demanded class, and by what. */
  public record Removed(String alternative, String title, String by) {}

  public Answer {
    bars = List.copyOf(bars);
    removed = List.copyOf(removed);
    changes = List.copyOf(changes);
    untold = List.copyOf(untold);
  }

  /** Writes the sentences for an input. */
  public static Answer of(ReportInput input) {
    Recommendation recommendation = new Recommendation(input);
    return new Answer(
        WrongResults.sentence(input),
        recommendation.sentence(),
        recommendation.confidence(),
        recommendation.runnerUp(),
        BudgetBars.of(input),
        Removals.of(input),
        Doubts.changes(input),
        Doubts.untold(input));
  }
}
