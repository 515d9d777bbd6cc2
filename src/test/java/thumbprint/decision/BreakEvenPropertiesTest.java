package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BreakEvenPropertiesTest {
  /** Far beyond rounding, far below any change that matters. */
  private static final double STEP = 1e-6;

  @Provide
  Arbitrary<DecisionProblem> problems() {
    return RandomProblems.problems();
  }

  @Property(tries = 300)
  void theBreakEvenWeightReallyFlipsTheOrder(@ForAll("problems") DecisionProblem problem) {
    Decision decision = decide(problem);
    for (BreakEven.WeightChange change : decision.breakEven().criterionWeights()) {
      if (change instanceof BreakEven.WeightFlips flip) {
        checkWeight(problem, decision, flip, c -> c.id().equals(flip.subject()));
      }
    }
    for (BreakEven.WeightChange change : decision.breakEven().groupWeights()) {
      if (change instanceof BreakEven.WeightFlips flip) {
        checkWeight(
            problem, decision, flip, c -> c.group().name().equalsIgnoreCase(flip.subject()));
      }
    }
  }

  private static void checkWeight(
      DecisionProblem problem,
      Decision decision,
      BreakEven.WeightFlips flip,
      Predicate<WeighedCriterion> inside) {
    double direction = Math.signum(flip.to() - flip.from());
    double beyond = flip.to() + direction * STEP;
    double before = flip.to() - direction * STEP;
    if (direction == 0 || beyond <= 0 || beyond >= 1 || flip.size() < 2 * STEP) {
      return;
    }
    Alternative winner = decision.winner().orElseThrow().alternative();
    Alternative next = decision.assessment(flip.newWinner()).alternative();
    ScoreModel flipped = reweighed(decision.model(), inside, flip.from(), beyond);
    ScoreModel kept = reweighed(decision.model(), inside, flip.from(), before);
    assertThat(flipped.score(next).mid()).isGreaterThan(flipped.score(winner).mid() - 1e-12);
    assertThat(kept.score(winner).mid())
        .isGreaterThanOrEqualTo(kept.score(best(problem.alternatives(), kept)).mid() - 1e-12);
  }

  private static ScoreModel reweighed(
      ScoreModel model, Predicate<WeighedCriterion> inside, double from, double to) {
    return new ScoreModel(
        model.criteria().stream()
            .map(
                c ->
                    c.weighing(
                        inside.test(c)
                            ? c.weight() * to / from
                            : c.weight() * (1 - to) / (1 - from)))
            .toList());
  }

  @Property(tries = 300)
  void theBreakEvenFigureReallyFlipsTheOrder(@ForAll("problems") DecisionProblem problem) {
    Decision decision = decide(problem);
    ScoreModel model = decision.model();
    Alternative winner = decision.winner().orElseThrow().alternative();
    for (BreakEven.FigureChange change : decision.breakEven().figures()) {
      if (change instanceof BreakEven.FigureFlips flip) {
        Alternative changed = decision.assessment(flip.alternativeId()).alternative();
        boolean winnersOwn = changed.id().equals(winner.id());
        Alternative at = Examples.with(changed, flip.metric(), Examples.exactly(flip.to()));
        Alternative rival =
            winnersOwn ? decision.assessment(flip.newWinner()).alternative() : winner;
        assertThat(model.score(at).mid())
            .isCloseTo(model.score(rival).mid(), org.assertj.core.api.Assertions.within(1e-9));
      }
    }
  }

  @Property(tries = 300)
  void whereNoneIsFoundNoWeightFlipsTheOrder(@ForAll("problems") DecisionProblem problem) {
    Decision decision = decide(problem);
    Alternative winner = decision.winner().orElseThrow().alternative();
    for (BreakEven.WeightChange change : decision.breakEven().criterionWeights()) {
      if (change instanceof BreakEven.WeightNeverFlips never && never.from() < 1) {
        for (double to : new double[] {0.001, 0.25, 0.5, 0.75, 0.999}) {
          ScoreModel model =
              reweighed(decision.model(), c -> c.id().equals(never.subject()), never.from(), to);
          Alternative best = best(problem.alternatives(), model);
          assertThat(model.score(best).mid() - model.score(winner).mid()).isLessThan(1e-9);
        }
      }
    }
  }

  private static Alternative best(List<Alternative> alternatives, ScoreModel model) {
    return alternatives.stream()
        .max(Comparator.comparingDouble(a -> model.score(a).mid()))
        .orElseThrow();
  }

  private static Decision decide(DecisionProblem problem) {
    return Decisions.decide(problem, RandomProblems.FEW_DRAWS);
  }
}
