package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures that are sums of parts whose errors others have too. */
class SharedErrorsTest {
  private static SharedErrors.Part part(String key, double low, double mid, double high) {
    return new SharedErrors.Part(key, Interval.around(low, mid, high));
  }

  private static Performance cycles(double issue, double mispredictions) {
    SharedErrors errors =
        new SharedErrors(
            List.of(
                part("issue", issue, issue, issue),
                part("misprediction", 4 * mispredictions, 5 * mispredictions, 8 * mispredictions)),
            List.of(part("error", 0.9, 1, 1.1)),
            List.of(part("memory", 0, 2, 10)));
    Interval figure =
        Interval.around(
            0.9 * (issue + 4 * mispredictions),
            issue + 5 * mispredictions + 2,
            1.1 * (issue + 8 * mispredictions) + 10);
    return new Performance.Known(figure, Performance.Basis.ESTIMATED, List.of("trial"), errors);
  }

  private static final ScoreModel MODEL =
      new ScoreModel(
          List.of(
              Examples.weighing(
                  Examples.percent("cost", thumbprint.catalog.Criterion.Group.SPEED), 1)));

  private static double winsOfA(Performance a, Performance b) {
    return AcceptabilityAnalysis.of(
            MODEL,
            List.of(
                Examples.candidate("a", Map.of("cost", a)),
                Examples.candidate("b", Map.of("cost", b))),
            new Sampling(1, 2000))
        .mode(WeightMode.AS_STATED)
        .of("a")
        .orElseThrow()
        .winsAgainst()
        .get("b");
  }

  @Test
  void intervalsThatOverlapAreToldApartWhereTheErrorIsTheSame() {
    // b has one cycle and nothing else more than a in every draw, though the intervals overlap
    assertThat(winsOfA(cycles(41, 4), cycles(40, 4))).isEqualTo(1);
    assertThat(winsOfA(cycles(40, 4), cycles(41, 4))).isZero();
  }

  @Test
  void enginesThatDependOnDifferentCoefficientsMayChangePlaces() {
    assertThat(winsOfA(cycles(57, 0), cycles(30, 5))).isStrictlyBetween(0.05, 0.95);
  }

  @Test
  void partsThatDoNotMakeTheFigureAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Performance.Known(
                    Interval.between(1, 2),
                    Performance.Basis.ESTIMATED,
                    List.of("trial"),
                    SharedErrors.of("cycles", Interval.between(1, 3))))
        .withMessageContaining("shared errors make 3.0, but high is 2.0");
  }
}
