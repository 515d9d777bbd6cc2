package thumbprint.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Criterion;

/**
 * The alternatives that no other beats on every cost.
 *
 * @param criterionIds the costs, in the profile's order
 * @param members alternatives that none dominates
 * @param dominatedBy by alternative, all that dominate it
 */
public record ParetoFront(
    List<String> criterionIds, List<String> members, Map<String, List<String>> dominatedBy) {
  public ParetoFront {
    criterionIds = List.copyOf(criterionIds);
    members = List.copyOf(members);
    dominatedBy = Checks.sorted(dominatedBy);
  }

  /**
   * One alternative dominates another only if its worst is at least as good as the other's best on
   * every cost, and better on one. A missing figure may be anything, so it neither dominates nor is
   * dominated.
   */
  static ParetoFront of(List<Criterion> costs, List<Alternative> alternatives) {
    List<String> members = new ArrayList<>();
    Map<String, List<String>> dominatedBy = new TreeMap<>();
    for (Alternative one : alternatives) {
      List<String> dominators =
          costs.isEmpty()
              ? List.of()
              : alternatives.stream()
                  .filter(other -> dominates(costs, other, one))
                  .map(Alternative::id)
                  .sorted()
                  .toList();
      if (dominators.isEmpty()) {
        members.add(one.id());
      } else {
        dominatedBy.put(one.id(), dominators);
      }
    }
    members.sort(null);
    return new ParetoFront(costs.stream().map(Criterion::id).toList(), members, dominatedBy);
  }

  private static boolean dominates(List<Criterion> costs, Alternative one, Alternative other) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (Criterion cost : costs) {
      double advantage = worstAdvantage(cost, one, other);
      smallest = Math.min(smallest, advantage);
      largest = Math.max(largest, advantage);
    }
    return smallest >= 0 && largest > 0;
  }

  /** By how much {@code one}'s worst is better than {@code other}'s best, in the metric's unit. */
  private static double worstAdvantage(Criterion cost, Alternative one, Alternative other) {
    if (!(one.figure(cost.metric()) instanceof Performance.Known own)
        || !(other.figure(cost.metric()) instanceof Performance.Known theirs)) {
      return Double.NEGATIVE_INFINITY;
    }
    return switch (cost.direction()) {
      case LESS -> theirs.interval().low() - own.interval().high();
      case MORE -> own.interval().low() - theirs.interval().high();
    };
  }
}
