package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thumbprint.decision.Examples.atMost;
import static thumbprint.decision.Examples.between;
import static thumbprint.decision.Examples.candidate;
import static thumbprint.decision.Examples.cost;
import static thumbprint.decision.Examples.exactly;
import static thumbprint.decision.Examples.percent;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.KnockOutRule;

class DecisionsTest {
  private static final List<Criterion> CRITERIA =
      List.of(cost("flash", Criterion.Group.MEMORY), percent("speed", Criterion.Group.SPEED));
  private static final KnockOutRule FITS = atMost("fits", "flash", "board.flash.free");
  private static final Alternative GOOD = engine("good", 20, 90);
  private static final Alternative FAIR = engine("fair", 30, 60);

  @Test
  void theBestContenderWins() {
    Decision decision = decide(GOOD, FAIR);
    assertThat(decision.winner().orElseThrow().id()).isEqualTo("good");
    assertThat(decision.runnerUp().orElseThrow().id()).isEqualTo("fair");
    assertThat(decision.withinClass().places())
        .extracting(Ranking.Place::position)
        .containsExactly(1, 2);
  }

  @Test
  void aKnockOutRemovesBeforeAnythingIsWeighed() {
    Decision decision = decide(GOOD, FAIR, engine("large", 81, 100));
    assertThat(ids(decision.withinClass())).containsExactly("good", "fair");
    assertThat(ids(decision.acrossClasses())).doesNotContain("large");
    Assessment large = decision.assessment("large");
    assertThat(large.standing().label()).isEqualTo("knocked out");
    assertThat(large.failed())
        .extracting(Verdict::because)
        .containsExactly("flash is 81, more than 80 (board.flash.free)");
  }

  @Test
  void anUndecidedKnockOutStaysAndIsShown() {
    Alternative doubtful =
        candidate("doubtful", Map.of("flash", between(70, 90), "speed", exactly(50)));
    Decision decision = decide(GOOD, doubtful);
    Ranking.Place place = decision.withinClass().places().getLast();
    assertThat(place.alternativeId()).isEqualTo("doubtful");
    assertThat(place.undecided()).extracting(Verdict::ruleId).containsExactly("fits");
  }

  @Test
  void anEngineThatGivesUpADemandedPromiseIsRankedAcrossClassesOnly() {
    Guarantees unchecked = new Guarantees(Map.of(Examples.BOUNDS, Guarantees.State.UNCHECKED));
    Alternative fast = Examples.with(engine("fast", 10, 100), unchecked);
    Decision decision = decide(GOOD, FAIR, fast);
    assertThat(ids(decision.withinClass())).containsExactly("good", "fair");
    assertThat(ids(decision.acrossClasses())).containsExactly("fast", "good", "fair");
    assertThat(decision.assessment("fast").standing())
        .isEqualTo(new Standing.OutsideClass(Map.of(Examples.BOUNDS, Guarantees.State.UNCHECKED)));
    assertThat(decision.explanations()).extracting(Explanation::alternativeId).contains("fast");
  }

  @Test
  void anUnknownPromiseIsNotTakenForKept() {
    Alternative silent = Examples.with(engine("silent", 10, 100), Guarantees.none());
    assertThat(decide(GOOD, silent).assessment("silent").givesUp())
        .containsEntry(Examples.BOUNDS, Guarantees.State.UNKNOWN);
  }

  @Test
  void aReferenceIsScoredButNeverRanked() {
    Alternative nativeCode = Examples.with(engine("native", 1, 100), Alternative.Role.REFERENCE);
    Decision decision = decide(GOOD, nativeCode);
    assertThat(ids(decision.acrossClasses())).containsExactly("good");
    assertThat(decision.assessment("native").score().mid())
        .isGreaterThan(decision.assessment("good").score().mid());
  }

  @Test
  void scoresThatOverlapAreNotCalledDifferent() {
    Alternative vague = candidate("vague", Map.of("flash", exactly(20), "speed", between(60, 95)));
    Decision decision = decide(GOOD, FAIR, vague);
    assertThat(decision.withinClass().places().getFirst().notDistinguishableFrom())
        .containsExactly("vague");
    assertThat(decision.withinClass().places().getLast().notDistinguishableFrom()).isEmpty();
  }

  @Test
  void equalScoresShareAPosition() {
    Decision decision = decide(GOOD, engine("same", 20, 90), FAIR);
    assertThat(decision.withinClass().places())
        .extracting(Ranking.Place::position)
        .containsExactly(1, 1, 3);
  }

  @Test
  void ifNothingIsLeftThereIsNoWinnerButEveryReason() {
    Decision decision = decide(engine("large", 81, 100), engine("larger", 95, 100));
    assertThat(decision.winner()).isEmpty();
    assertThat(decision.withinClass().places()).isEmpty();
    assertThat(decision.explanations()).isEmpty();
    assertThat(decision.assessments()).allMatch(a -> !a.failed().isEmpty());
  }

  @Test
  void explanationsNameWhatHelpsAndHurtsWithFigureAndEvidence() {
    Alternative small = engine("small", 5, 40);
    Explanation explanation =
        decide(GOOD, small).explanations().stream()
            .filter(e -> e.alternativeId().equals("small"))
            .findFirst()
            .orElseThrow();
    assertThat(explanation.comparedWith()).isEqualTo("good");
    assertThat(explanation.helps())
        .extracting(Explanation.Difference::criterionId)
        .containsExactly("flash");
    assertThat(explanation.hurts())
        .extracting(Explanation.Difference::criterionId)
        .containsExactly("speed");
    assertThat(explanation.hurts().getFirst().own().evidence()).containsExactly("trial-1");
  }

  @Test
  void unknownCriteriaAreNamedWithTheKnownOnes() {
    var profile = Examples.profile(Map.of("flsh", 1.0));
    assertThatThrownBy(() -> Decisions.decide(profile, CRITERIA, List.of(), Map.of()))
        .hasMessage("profile test, weights: unknown criterion \"flsh\" (known: [flash, speed])");
  }

  @Test
  void unknownQuantitiesNameTheCriterion() {
    List<Criterion> criteria =
        List.of(
            Examples.criterion(
                "flash",
                Criterion.Group.MEMORY,
                Criterion.Direction.LESS,
                Examples.falling("0", "board.flsh.free")));
    var profile = Examples.profile(Map.of("flash", 1.0));
    assertThatThrownBy(
            () ->
                Decisions.decide(profile, criteria, List.of(GOOD), Map.of("board.flash.free", 9.0)))
        .hasMessage(
            "criterion flash: unknown anchor \"board.flsh.free\" (known: [board.flash.free])");
  }

  @Test
  void anAlternativeIsNotThereTwice() {
    assertThatThrownBy(() -> decide(GOOD, GOOD)).hasMessage("alternative good is there twice");
  }

  @Test
  void theSameQuestionGetsTheSameBytes() {
    Alternative vague = candidate("vague", Map.of("flash", between(10, 40)));
    assertThat(decide(GOOD, FAIR, vague).toString())
        .isEqualTo(decide(vague, FAIR, GOOD).toString());
  }

  @Test
  void anEngineIsRepresentedByItsBestVariantThatIsNotRemoved() {
    Alternative large = variant("e@optimisation=3", 81, 100);
    Alternative fast = variant("e@optimisation=2", 30, 90);
    Alternative small = variant("e", 20, 60);
    var problem = problem(large, fast, small, FAIR);
    assertThat(VariantChoice.from(problem).alternativeByEngine())
        .containsOnly(Map.entry("e", "e@optimisation=2"), Map.entry("fair", "fair"));
  }

  private static Alternative variant(String id, double flash, double speed) {
    Alternative plain = engine(id, flash, speed);
    return new Alternative(
        id, "e", id, plain.role(), plain.guarantees(), plain.figures(), plain.facts());
  }

  private static Alternative engine(String id, double flash, double speed) {
    return candidate(id, Map.of("flash", exactly(flash), "speed", exactly(speed)));
  }

  private static List<String> ids(Ranking ranking) {
    return ranking.places().stream().map(Ranking.Place::alternativeId).toList();
  }

  private static DecisionProblem problem(Alternative... alternatives) {
    return new DecisionProblem(
        Examples.profile(new java.util.TreeMap<>(Map.of("flash", 0.4, "speed", 0.6)), FITS),
        CRITERIA,
        List.of(alternatives),
        Map.of("board.flash.free", 80.0));
  }

  private static Decision decide(Alternative... alternatives) {
    return Decisions.decide(problem(alternatives), Sampling.STANDARD);
  }
}
