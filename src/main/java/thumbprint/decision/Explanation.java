package thumbprint.decision;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Why an alternative stands where it does: what sets it apart from the winner (the winner itself:
 * from the second).
 *
 * @param helps up to three criteria that raise it most, largest first
 * @param hurts up to three criteria that lower it most, largest first
 */
public record Explanation(
    String alternativeId, String comparedWith, List<Difference> helps, List<Difference> hurts) {
  private static final int SHOWN = 3;

  /**
   * One criterion's part of the difference.
   *
   * @param scoreDifference what it adds to the lead over the other, at mid; negative where behind
   * @param own figure and evidence of the alternative
   * @param others figure and evidence of the one it is compared with
   */
  public record Difference(
      String criterionId, double scoreDifference, Performance own, Performance others) {}

  public Explanation {
    helps = List.copyOf(helps);
    hurts = List.copyOf(hurts);
  }

  static Explanation of(ScoreModel model, Alternative one, Alternative other) {
    List<Difference> differences =
        model.criteria().stream().map(c -> difference(c, one, other)).toList();
    return new Explanation(
        one.id(),
        other.id(),
        largest(differences, d -> d.scoreDifference() > 0),
        largest(differences, d -> d.scoreDifference() < 0));
  }

  private static Difference difference(WeighedCriterion c, Alternative one, Alternative other) {
    String metric = c.criterion().metric();
    double difference = c.weight() * (c.value(one).mid() - c.value(other).mid());
    return new Difference(c.id(), difference, one.figure(metric), other.figure(metric));
  }

  private static List<Difference> largest(List<Difference> all, Predicate<Difference> kind) {
    return all.stream()
        .filter(kind)
        .sorted(Comparator.comparingDouble(d -> -Math.abs(d.scoreDifference())))
        .limit(SHOWN)
        .toList();
  }
}
