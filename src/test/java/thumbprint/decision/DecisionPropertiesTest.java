package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import thumbprint.catalog.Criterion;

class DecisionPropertiesTest {
  private static final double ROUNDING = 1e-9;

  @Provide
  Arbitrary<DecisionProblem> problems() {
    return RandomProblems.problems();
  }

  @Property(tries = 200)
  void aDominatedAlternativeNeverBeatsItsDominator(
      @ForAll("problems") DecisionProblem problem, @ForAll @DoubleRange(max = 20) double step) {
    Alternative one = problem.alternatives().getFirst();
    Map<String, Performance> worse = new TreeMap<>();
    for (Criterion criterion : problem.criteria()) {
      double sign = criterion.direction() == Criterion.Direction.MORE ? -step : step;
      worse.put(criterion.metric(), shifted(one.figure(criterion.metric()), sign));
    }
    Alternative dominated = Examples.candidate("dominated", worse);
    ScoreModel model = problem.scoreModel();
    assertThat(model.score(dominated).mid()).isLessThanOrEqualTo(model.score(one).mid() + ROUNDING);
    assertThat(model.score(dominated).range().high())
        .isLessThanOrEqualTo(model.score(one).range().high() + ROUNDING);
  }

  @Property(tries = 200)
  void scalingAllWeightsChangesNothing(
      @ForAll("problems") DecisionProblem problem,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    ScoreModel model = problem.scoreModel();
    ScoreModel scaled =
        new ScoreModel(
            model.criteria().stream().map(c -> c.weighing(c.weight() * factor)).toList());
    for (Alternative alternative : problem.alternatives()) {
      assertThat(scaled.score(alternative).mid())
          .isCloseTo(model.score(alternative).mid(), within(ROUNDING));
    }
  }

  @Property(tries = 200)
  void wideningAnIntervalNeverNarrowsTheScore(
      @ForAll("problems") DecisionProblem problem,
      @ForAll @DoubleRange(max = 30) double below,
      @ForAll @DoubleRange(max = 30) double above) {
    ScoreModel model = problem.scoreModel();
    Alternative one = problem.alternatives().getFirst();
    String metric = problem.criteria().getFirst().metric();
    if (one.figure(metric) instanceof Performance.Known known) {
      Interval figure = known.interval();
      Alternative wider =
          Examples.with(one, metric, Examples.between(figure.low() - below, figure.high() + above));
      assertThat(model.score(wider).range().low())
          .isLessThanOrEqualTo(model.score(one).range().low());
      assertThat(model.score(wider).range().high())
          .isGreaterThanOrEqualTo(model.score(one).range().high());
    }
  }

  @Property(tries = 50)
  void aKnockedOutEngineChangesNothingForTheOthers(@ForAll("problems") DecisionProblem problem) {
    var rule = Examples.atMost("fits", "size", "1");
    var profile = Examples.profile(weights(problem), rule);
    Alternative irrelevant = Examples.candidate("irrelevant", Map.of("size", Examples.exactly(2)));
    List<Alternative> more = new ArrayList<>(problem.alternatives());
    more.add(irrelevant);
    Decision without =
        decide(new DecisionProblem(profile, problem.criteria(), problem.alternatives(), Map.of()));
    Decision with = decide(new DecisionProblem(profile, problem.criteria(), more, Map.of()));
    assertThat(with.withinClass()).isEqualTo(without.withinClass());
    assertThat(with.acceptability()).isEqualTo(without.acceptability());
    assertThat(with.breakEven()).isEqualTo(without.breakEven());
    assertThat(with.paretoFront()).isEqualTo(without.paretoFront());
  }

  @Property(tries = 50)
  void theSharesOfARankSumToOne(@ForAll("problems") DecisionProblem problem) {
    for (Acceptability.ByMode mode : decide(problem).acceptability().modes()) {
      for (int rank = 0; rank < problem.alternatives().size(); rank++) {
        int place = rank;
        double sum = mode.acceptances().stream().mapToDouble(a -> a.rankShares().get(place)).sum();
        assertThat(sum).isCloseTo(1, within(ROUNDING));
      }
    }
  }

  @Property(tries = 50)
  void drawnWeightsSumToOneAndAreNeverNegative(@ForAll("problems") DecisionProblem problem) {
    var draws = new WeightDraws(problem.scoreModel(), RandomProblems.FEW_DRAWS);
    for (WeightMode mode : WeightMode.values()) {
      for (double[] weights : draws.draw(mode)) {
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(ROUNDING));
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
      }
    }
  }

  @Property(tries = 50)
  void identicalQuestionsGetIdenticalBytes(@ForAll("problems") DecisionProblem problem) {
    assertThat(decide(problem).toString()).isEqualTo(decide(problem).toString());
  }

  static Map<String, Double> weights(DecisionProblem problem) {
    Map<String, Double> weights = new java.util.LinkedHashMap<>();
    problem.profile().weights().forEach((id, weight) -> weights.put(id, weight.weight()));
    return weights;
  }

  private static Performance shifted(Performance performance, double by) {
    return switch (performance) {
      case Performance.Missing missing -> missing;
      case Performance.Known known ->
          Examples.between(known.interval().low() + by, known.interval().high() + by);
    };
  }

  private static Decision decide(DecisionProblem problem) {
    return Decisions.decide(problem, RandomProblems.FEW_DRAWS);
  }
}
