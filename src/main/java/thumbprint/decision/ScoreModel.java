package thumbprint.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The additive value model: {@code V(a) = sum of w_i v_i(g_i(a))} (Keeney and Raiffa, 1976).
 *
 * @param criteria with weights that sum to 1; any others are scaled to do so
 */
public record ScoreModel(List<WeighedCriterion> criteria) {
  public ScoreModel {
    double sum = criteria.stream().mapToDouble(WeighedCriterion::weight).sum();
    Checks.require(sum > 0, "no criterion has a weight");
    criteria = criteria.stream().map(c -> c.weighing(c.weight() / sum)).toList();
    Map<String, String> byMetric = new HashMap<>();
    for (WeighedCriterion criterion : criteria) {
      String metric = criterion.criterion().metric();
      String other = byMetric.put(metric, criterion.id());
      Checks.require(
          other == null,
          "criteria "
              + other
              + " and "
              + criterion.id()
              + " both weigh "
              + metric
              + ": one figure would count twice");
    }
  }

  /** What {@code alternative} is worth. */
  public Score score(Alternative alternative) {
    Range sum = new Range(0, 0, 0);
    double missing = 0;
    for (Contribution contribution : contributions(alternative)) {
      sum = sum.plus(contribution.weighted());
      missing +=
          switch (contribution.performance()) {
            case Performance.Known known -> 0;
            case Performance.Missing absent -> contribution.weight();
          };
    }
    return new Score(sum, missing);
  }

  /** What each criterion adds, in the model's order. */
  public List<Contribution> contributions(Alternative alternative) {
    return criteria.stream().map(c -> contribution(c, alternative)).toList();
  }

  private static Contribution contribution(WeighedCriterion criterion, Alternative alternative) {
    Performance performance = alternative.figure(criterion.criterion().metric());
    Range value = criterion.value(performance);
    return new Contribution(
        criterion.id(), criterion.weight(), performance, value, value.times(criterion.weight()));
  }

  /** Values at mid of each criterion, in the model's order. */
  double[] midValues(Alternative alternative) {
    return criteria.stream().mapToDouble(c -> c.value(alternative).mid()).toArray();
  }

  double[] weights() {
    return criteria.stream().mapToDouble(WeighedCriterion::weight).toArray();
  }
}
