package thumbprint.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import thumbprint.catalog.Criterion;

/** Problems for properties: two to five criteria of 0 to 100, two to four alternatives. */
final class RandomProblems {
  /** Enough to see a broken sum, few enough to try hundreds of problems. */
  static final Sampling FEW_DRAWS = new Sampling(1, 200);

  private RandomProblems() {}

  static Arbitrary<DecisionProblem> problems() {
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            size ->
                Combinators.combine(
                        criteria(size),
                        Arbitraries.integers().between(1, 20).list().ofSize(size),
                        alternatives(size))
                    .as(RandomProblems::problem));
  }

  private static Arbitrary<List<Criterion>> criteria(int size) {
    return Combinators.combine(
            Arbitraries.of(Criterion.Group.values()).list().ofSize(size),
            Arbitraries.of(true, false).list().ofSize(size))
        .as(
            (groups, costs) -> {
              List<Criterion> criteria = new ArrayList<>();
              for (int i = 0; i < size; i++) {
                criteria.add(
                    costs.get(i)
                        ? Examples.cost(name(i), groups.get(i))
                        : Examples.percent(name(i), groups.get(i)));
              }
              return criteria;
            });
  }

  private static Arbitrary<List<Alternative>> alternatives(int size) {
    return figure()
        .list()
        .ofSize(size)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(
            rows -> {
              List<Alternative> alternatives = new ArrayList<>();
              for (int a = 0; a < rows.size(); a++) {
                Map<String, Performance> figures = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                  figures.put(name(i), rows.get(a).get(i));
                }
                alternatives.add(Examples.candidate("alternative-" + a, figures));
              }
              return alternatives;
            });
  }

  static Arbitrary<Performance> figure() {
    Arbitrary<Double> low = Arbitraries.doubles().between(0, 90);
    Arbitrary<Double> width = Arbitraries.doubles().between(0, 10);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, low.map(Examples::exactly)),
        net.jqwik.api.Tuple.of(
            3, Combinators.combine(low, width).as((l, w) -> Examples.between(l, l + w))),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(Performance.missing("not measured"))));
  }

  private static DecisionProblem problem(
      List<Criterion> criteria, List<Integer> points, List<Alternative> alternatives) {
    double sum = points.stream().mapToInt(Integer::intValue).sum();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < criteria.size(); i++) {
      weights.put(name(i), points.get(i) / sum);
    }
    return new DecisionProblem(Examples.profile(weights), criteria, alternatives, Map.of());
  }

  static String name(int index) {
    return "criterion-" + index;
  }
}
