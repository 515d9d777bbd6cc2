package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.decision.Examples.between;
import static thumbprint.decision.Examples.candidate;
import static thumbprint.decision.Examples.exactly;
import static thumbprint.decision.Examples.percent;
import static thumbprint.decision.Examples.sharing;
import static thumbprint.decision.Examples.weighing;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Criterion;

class AcceptabilityTest {
  /** Three standard errors of a share from 10,000 draws. */
  private static final Offset<Double> SAMPLED = within(0.015);

  private static final ScoreModel EVEN =
      new ScoreModel(
          List.of(
              weighing(percent("one", Criterion.Group.MEMORY), 0.5),
              weighing(percent("two", Criterion.Group.SPEED), 0.5)));
  private static final ScoreModel SINGLE =
      new ScoreModel(List.of(weighing(percent("one", Criterion.Group.MEMORY), 1)));

  /** a is worth (1, 0), b is worth (0, 0.5): a wins if w > (1 - w) / 2, that is w > 1 / 3. */
  private static final List<Alternative> CROSSED =
      List.of(
          candidate("a", Map.of("one", exactly(100), "two", exactly(0))),
          candidate("b", Map.of("one", exactly(0), "two", exactly(50))));

  @Test
  void underUniformWeightsTheFirstRankIsTheSizeOfTheWeightsThatFavourIt() {
    var mode = analyse(EVEN, CROSSED).mode(WeightMode.UNIFORM_OVER_GROUPS);
    assertThat(mode.acceptances().getFirst().rankShares().getFirst()).isCloseTo(2.0 / 3, SAMPLED);
    assertThat(mode.acceptances().getLast().rankShares().getFirst()).isCloseTo(1.0 / 3, SAMPLED);
  }

  @Test
  void centralWeightsAreTheMiddleOfTheWeightsThatFavourIt() {
    // uniform on (1/3, 1) has mean 2/3, uniform on (0, 1/3) has mean 1/6
    var mode = analyse(EVEN, CROSSED).mode(WeightMode.UNIFORM_OVER_GROUPS);
    var a = mode.of("a").orElseThrow().centralWeights().orElseThrow();
    var b = mode.of("b").orElseThrow().centralWeights().orElseThrow();
    assertThat(a.byCriterion().get("one")).isCloseTo(2.0 / 3, SAMPLED);
    assertThat(b.byGroup().get(Criterion.Group.MEMORY)).isCloseTo(1.0 / 6, SAMPLED);
    assertThat(a.confidence()).isEqualTo(1);
  }

  @Test
  void aroundStatedWeightsTheFirstRankFollowsTheBetaDistribution() {
    // Dirichlet(5, 5): P(w < 1/3) = sum over j = 5..9 of C(9, j) (1/3)^j (2/3)^(9 - j) = 2851 /
    // 19683
    var mode = analyse(EVEN, CROSSED).mode(WeightMode.DIRICHLET_10);
    assertThat(mode.of("b").orElseThrow().rankShares().getFirst())
        .isCloseTo(2851.0 / 19683, SAMPLED);
  }

  @Test
  void certainWeightsAndFiguresLeaveNoDoubt() {
    var mode = analyse(EVEN, CROSSED).mode(WeightMode.AS_STATED);
    assertThat(mode.of("a").orElseThrow().rankShares()).containsExactly(1.0, 0.0);
    assertThat(mode.of("b").orElseThrow().centralWeights()).isEmpty();
    assertThat(mode.of("a").orElseThrow().winsAgainst()).containsEntry("b", 1.0);
  }

  @Test
  void aMissingFigureWinsAsOftenAsTheRestOfTheScaleIsLong() {
    var mode =
        analyse(
                SINGLE,
                List.of(candidate("a", Map.of()), candidate("b", Map.of("one", exactly(30)))))
            .mode(WeightMode.AS_STATED);
    assertThat(mode.of("a").orElseThrow().rankShares().getFirst()).isCloseTo(0.7, SAMPLED);
  }

  @Test
  void errorsOfTheirOwnLetTheBehindOvertake() {
    // two uniform figures of width 50, 5 apart: the lower wins in 0.9^2 / 2 of all draws
    var mode =
        analyse(
                SINGLE,
                List.of(
                    candidate("a", Map.of("one", between(10, 60))),
                    candidate("b", Map.of("one", between(15, 65)))))
            .mode(WeightMode.AS_STATED);
    assertThat(mode.of("a").orElseThrow().rankShares().getFirst()).isCloseTo(0.405, SAMPLED);
  }

  @Test
  void errorsThatAreSharedKeepTheOrder() {
    var mode =
        analyse(
                SINGLE,
                List.of(
                    candidate("a", Map.of("one", sharing("cycles:cortex-m7", 10, 60))),
                    candidate("b", Map.of("one", sharing("cycles:cortex-m7", 15, 65)))))
            .mode(WeightMode.AS_STATED);
    assertThat(mode.of("b").orElseThrow().rankShares()).containsExactly(1.0, 0.0);
  }

  @Test
  void equalAlternativesShareTheRanks() {
    var mode =
        analyse(
                SINGLE,
                List.of(
                    candidate("a", Map.of("one", exactly(50))),
                    candidate("b", Map.of("one", exactly(50)))))
            .mode(WeightMode.DIRICHLET_50);
    assertThat(mode.of("a").orElseThrow().rankShares()).containsExactly(0.5, 0.5);
  }

  @Test
  void anotherAlternativeChangesNoDrawOfTheOthers() {
    List<Alternative> two =
        List.of(
            candidate("a", Map.of("one", between(10, 60), "two", exactly(5))),
            candidate("b", Map.of("one", between(15, 65), "two", exactly(1))));
    List<Alternative> three =
        List.of(two.get(0), two.get(1), candidate("c", Map.of("one", between(0, 99))));
    for (WeightMode mode : WeightMode.values()) {
      double before = wins(analyse(EVEN, two), mode);
      assertThat(wins(analyse(EVEN, three), mode)).isEqualTo(before);
    }
  }

  @Test
  void drawsStayTheSameForAllTime() {
    double[] uniform = Sampling.STANDARD.uniform("pinned");
    assertThat(uniform).hasSize(10_000).startsWith(0.9536774997275468);
  }

  private static double wins(Acceptability acceptability, WeightMode mode) {
    return acceptability.mode(mode).of("a").orElseThrow().winsAgainst().get("b");
  }

  private static Acceptability analyse(ScoreModel model, List<Alternative> alternatives) {
    return AcceptabilityAnalysis.of(model, alternatives, Sampling.STANDARD);
  }
}
