package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.decision.Examples.between;
import static thumbprint.decision.Examples.candidate;
import static thumbprint.decision.Examples.exactly;
import static thumbprint.decision.Examples.percent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Criterion;

class BreakEvenTest {
  private static final List<Criterion> CRITERIA =
      List.of(
          percent("one", Criterion.Group.MEMORY),
          percent("two", Criterion.Group.SPEED),
          percent("three", Criterion.Group.SPEED));

  /** Values (0.9, 0.2, 0.5) and (0.3, 0.8, 0.5) under weights (0.5, 0.3, 0.2): 0.61 and 0.49. */
  private static final Alternative A =
      candidate("a", Map.of("one", exactly(90), "two", exactly(20), "three", exactly(50)));

  private static final Alternative B =
      candidate("b", Map.of("one", exactly(30), "two", exactly(80), "three", exactly(50)));

  @Test
  void theWeightAtWhichTheWinnerChangesIsSolvedByHand() {
    // one: D(t) = 0.6 t - (1 - t) x 0.3 x 0.6 / 0.5 = 0.96 t - 0.36, nothing at t = 0.375
    // two: D(t) = -0.6 t + (1 - t) x 0.5 x 0.6 / 0.7, nothing at t = 5 / 12
    var weights = decide(A, B).breakEven().criterionWeights();
    assertThat(flip(weights, "one").to()).isCloseTo(0.375, within(1e-12));
    assertThat(flip(weights, "two").to()).isCloseTo(5.0 / 12, within(1e-12));
    assertThat(flip(weights, "two").newWinner()).isEqualTo("b");
  }

  @Test
  void theSmallestChangeComesFirst() {
    BreakEven breakEven = decide(A, B).breakEven();
    assertThat(breakEven.smallestWeightChange().orElseThrow().subject()).isEqualTo("two");
    assertThat(breakEven.smallestWeightChange().orElseThrow().size())
        .isCloseTo(5.0 / 12 - 0.3, within(1e-12));
  }

  @Test
  void aWeightThatCannotChangeTheWinnerSaysSo() {
    // three is equal for both: the lead only shrinks towards nothing as its weight goes to 1
    assertThat(decide(A, B).breakEven().criterionWeights())
        .contains(new BreakEven.WeightNeverFlips("three", 0.2));
  }

  @Test
  void groupsMoveAsOne() {
    // speed: D(t) = (1 - t) x 0.6 - t x 0.3 x 0.6 / 0.5, nothing at t = 0.6 / 0.96
    var groups = decide(A, B).breakEven().groupWeights();
    assertThat(flip(groups, "speed").to()).isCloseTo(0.625, within(1e-12));
    assertThat(flip(groups, "speed").from()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theFigureAtWhichTheWinnerChangesIsSolvedByHand() {
    // the lead is 0.12: a loses it on "one" at 0.9 - 0.24, b gains it on "one" at 0.3 + 0.24
    BreakEven breakEven = decide(A, B).breakEven();
    assertThat(figure(breakEven, "a", "one").to()).isCloseTo(66, within(1e-9));
    assertThat(figure(breakEven, "b", "one").to()).isCloseTo(54, within(1e-9));
    assertThat(figure(breakEven, "a", "one").newWinner()).isEqualTo("b");
    assertThat(figure(breakEven, "a", "one").relativeSize().orElseThrow())
        .isCloseTo(24.0 / 90, within(1e-9));
    assertThat(breakEven.smallestFigureChange()).contains(figure(breakEven, "a", "one"));
  }

  @Test
  void aFigureThatCannotChangeTheWinnerSaysSo() {
    // b needs 0.8 + 0.4 on "two", a would have to fall to 0.2 - 0.4
    assertThat(decide(A, B).breakEven().figures())
        .contains(
            new BreakEven.FigureNeverFlips("b", "two", "two"),
            new BreakEven.FigureNeverFlips("a", "two", "two"));
  }

  @Test
  void aChangeThatTheEvidenceAllowsIsMarked() {
    Alternative uncertain =
        candidate("a", Map.of("one", between(60, 120), "two", exactly(20), "three", exactly(50)));
    assertThat(figure(decide(uncertain, B).breakEven(), "a", "one").allowed()).isTrue();
    assertThat(figure(decide(A, B).breakEven(), "a", "one").allowed()).isFalse();
  }

  @Test
  void aMissingFigureHasNoSizeButMayChangeTheWinner() {
    // "one" missing is worth 0.5 at mid, so b has 0.59 and lacks 0.02: it wins from 0.5 + 0.04
    Alternative unknown = candidate("b", Map.of("two", exactly(80), "three", exactly(50)));
    var change = figure(decide(A, unknown).breakEven(), "b", "one");
    assertThat(change.to()).isCloseTo(54, within(1e-9));
    assertThat(change.from()).isEmpty();
    assertThat(change.relativeSize()).isEmpty();
    assertThat(change.valueSize()).isCloseTo(0.04, within(1e-12));
    assertThat(change.allowed()).isTrue();
  }

  @Test
  void aLoneContenderHasNothingToLoseTo() {
    BreakEven breakEven = decide(A).breakEven();
    assertThat(breakEven.smallestWeightChange()).isEmpty();
    assertThat(breakEven.smallestGroupChange()).isEmpty();
    assertThat(breakEven.smallestFigureChange()).isEmpty();
  }

  private static BreakEven.WeightFlips flip(List<BreakEven.WeightChange> changes, String subject) {
    return changes.stream()
        .filter(c -> c.subject().equals(subject))
        .map(BreakEven.WeightFlips.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static BreakEven.FigureFlips figure(BreakEven breakEven, String id, String criterion) {
    return breakEven.figures().stream()
        .filter(c -> c.alternativeId().equals(id) && c.criterionId().equals(criterion))
        .map(BreakEven.FigureFlips.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Decision decide(Alternative... alternatives) {
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("one", 0.5);
    weights.put("two", 0.3);
    weights.put("three", 0.2);
    return Decisions.decide(Examples.profile(weights), CRITERIA, List.of(alternatives), Map.of());
  }
}
