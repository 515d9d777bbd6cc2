package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.decision.Examples.between;
import static thumbprint.decision.Examples.candidate;
import static thumbprint.decision.Examples.cost;
import static thumbprint.decision.Examples.exactly;
import static thumbprint.decision.Examples.percent;
import static thumbprint.decision.Examples.weighing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Criterion;

class ScoreModelTest {
  private static final ScoreModel MODEL =
      new ScoreModel(
          List.of(
              weighing(cost("price", Criterion.Group.MEMORY), 0.5),
              weighing(percent("quality", Criterion.Group.SPEED), 0.3),
              weighing(percent("service", Criterion.Group.PEOPLE), 0.2)));

  @Test
  void theScoreIsTheWeightedSumOfTheValues() {
    // price 40 is worth 0.6, quality 0.8, service 0.5: 0.5 x 0.6 + 0.3 x 0.8 + 0.2 x 0.5 = 0.64
    Score score =
        MODEL.score(
            candidate(
                "a", Map.of("price", exactly(40), "quality", exactly(80), "service", exactly(50))));
    assertThat(score.mid()).isCloseTo(0.64, within(1e-12));
    assertThat(score.range().width()).isZero();
    assertThat(score.missingWidth()).isZero();
  }

  @Test
  void boundsOfFiguresBecomeBoundsOfTheScore() {
    // price 30 to 50, a cost: 0.5 to 0.7 of its weight
    Score score =
        MODEL.score(
            candidate(
                "a",
                Map.of("price", between(30, 50), "quality", exactly(80), "service", exactly(50))));
    assertThat(score.range().low()).isCloseTo(0.59, within(1e-12));
    assertThat(score.mid()).isCloseTo(0.64, within(1e-12));
    assertThat(score.range().high()).isCloseTo(0.69, within(1e-12));
  }

  @Test
  void aMissingFigureMayBeWorthAnythingAndIsShownApart() {
    Score score =
        MODEL.score(candidate("a", Map.of("price", between(30, 50), "quality", exactly(80))));
    // 0.5 x [0.5, 0.7] + 0.24 + 0.2 x [0, 1]
    assertThat(score.range().low()).isCloseTo(0.49, within(1e-12));
    assertThat(score.range().high()).isCloseTo(0.79, within(1e-12));
    assertThat(score.missingWidth()).isCloseTo(0.2, within(1e-12));
    assertThat(score.mid()).isCloseTo(0.64, within(1e-12));
  }

  @Test
  void contributionsKeepTheFigureAndItsEvidence() {
    List<Contribution> contributions =
        MODEL.contributions(candidate("a", Map.of("price", exactly(40))));
    assertThat(contributions)
        .extracting(Contribution::criterionId)
        .containsExactly("price", "quality", "service");
    assertThat(contributions.getFirst().performance().evidence()).containsExactly("trial-1");
    assertThat(contributions.getFirst().weighted().mid()).isCloseTo(0.3, within(1e-12));
    assertThat(contributions.getLast().performance())
        .isEqualTo(Performance.missing("nobody supplied service"));
  }

  @Test
  void oneFigureIsNotWeighedTwice() {
    Criterion price = cost("price", Criterion.Group.MEMORY);
    Criterion again =
        new Criterion(
            "price-again",
            "again",
            "unit",
            price.direction(),
            price.group(),
            "price",
            "why",
            price.valueFunction());
    assertThatThrownBy(() -> new ScoreModel(List.of(weighing(price, 0.5), weighing(again, 0.5))))
        .hasMessage(
            "criteria price and price-again both weigh price: one figure would count twice");
  }

  @Test
  void somethingMustCount() {
    Criterion price = cost("price", Criterion.Group.MEMORY);
    assertThatThrownBy(() -> new ScoreModel(List.of(weighing(price, 0))))
        .hasMessage("no criterion has a weight");
  }
}
