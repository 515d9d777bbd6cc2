package thumbprint.decision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Profile;
import thumbprint.catalog.ValueFunction;
import thumbprint.catalog.Weight;

/**
 * A profile's question with all that is needed to answer it.
 *
 * @param criteria all that the catalog has; those without a weight in the profile do not count
 * @param quantities what anchors stand for, such as {@code board.flash.free} in bytes
 */
public record DecisionProblem(
    Profile profile,
    List<Criterion> criteria,
    List<Alternative> alternatives,
    Map<String, Double> quantities) {
  /**
   * @throws IllegalArgumentException if the profile names a criterion or quantity that is not
   *     there, or an id is there twice
   */
  public DecisionProblem {
    criteria = List.copyOf(criteria);
    alternatives = alternatives.stream().sorted(Comparator.comparing(Alternative::id)).toList();
    quantities = Checks.sorted(quantities);
    requireUnique(criteria, Criterion::id, "criterion");
    requireUnique(alternatives, Alternative::id, "alternative");
    requireKnown(profile, criteria, "weights", profile.weights().keySet());
    requireKnown(profile, criteria, "value-functions", profile.valueFunctions().keySet());
    requireKnown(profile, criteria, "pareto", profile.pareto());
  }

  ScoreModel scoreModel() {
    return new ScoreModel(
        profile.weights().entrySet().stream()
            .map(entry -> weighed(entry.getKey(), entry.getValue()))
            .toList());
  }

  KnockOuts knockOuts() {
    return within("profile " + profile.id(), () -> new KnockOuts(profile.knockOuts(), quantities));
  }

  List<Criterion> costs() {
    return profile.pareto().stream().map(this::criterion).toList();
  }

  private WeighedCriterion weighed(String id, Weight weight) {
    ValueFunction own = profile.valueFunctions().get(id);
    Criterion criterion = own == null ? criterion(id) : criterion(id).with(own);
    ValueCurve curve =
        within("criterion " + id, () -> ValueCurve.of(criterion.valueFunction(), quantities));
    return new WeighedCriterion(criterion, weight.weight(), weight.rationale(), curve);
  }

  private Criterion criterion(String id) {
    return criteria.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static <T> T within(String where, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  private static void requireKnown(
      Profile profile, List<Criterion> criteria, String field, Iterable<String> ids) {
    var known = criteria.stream().map(Criterion::id).collect(Collectors.toCollection(TreeSet::new));
    for (String id : ids) {
      Checks.require(
          known.contains(id),
          "profile "
              + profile.id()
              + ", "
              + field
              + ": unknown criterion \""
              + id
              + "\" (known: "
              + known
              + ")");
    }
  }

  private static <T> void requireUnique(List<T> items, Function<T, String> id, String kind) {
    Map<String, T> seen = new LinkedHashMap<>();
    for (T item : items) {
      String key = id.apply(item);
      Checks.require(seen.put(key, item) == null, kind + " " + key + " is there twice");
    }
  }
}
