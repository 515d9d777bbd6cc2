package thumbprint.report;

import java.util.List;
import thumbprint.decision.Range;

/**
 * One line of the ranking.
 *
 * @param position from 1; 0 for what is not ranked
 * @param id of the alternative
 * @param title what people call the engine
 * @param variant its build options; {@code default} where nothing is set
 * @param kind contender, apart, out, reference or beside
 * @param missingWidth part of the score's interval that missing figures cause
 * @param groups what each group of criteria adds to the score at mid
 * @param figures share of the deadline, flash, RAM, slow-down
 * @param note why it is not ranked, or what is undecided
 * @param brief the note in a few words
 */
public record RankedRow(
    int position,
    String id,
    String title,
    String variant,
    String colour,
    String kind,
    Range score,
    double missingWidth,
    List<GroupPart> groups,
    List<ShownFigure> figures,
    String note,
    String brief,
    String guarantees) {
  /** What one group of criteria adds. */
  public record GroupPart(String group, double weighted, double weight) {
    public String text() {
      return Numbers.score(weighted);
    }

    public String weightText() {
      return Numbers.score(weight);
    }
  }

  public RankedRow {
    groups = List.copyOf(groups);
    figures = List.copyOf(figures);
  }

  public boolean ranked() {
    return kind.equals("contender") || kind.equals("apart");
  }

  /** {@code 0.71 (0.66 to 0.75)}. */
  public String scoreText() {
    String low = Numbers.score(score.low());
    String high = Numbers.score(score.high());
    return Numbers.score(score.mid()) + (low.equals(high) ? "" : " (" + low + " to " + high + ")");
  }
}
