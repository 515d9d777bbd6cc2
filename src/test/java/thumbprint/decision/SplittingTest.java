package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.decision.Examples.candidate;
import static thumbprint.decision.Examples.exactly;
import static thumbprint.decision.Examples.percent;
import static thumbprint.decision.Examples.weighing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Criterion;

/** Whoever writes flash down as code and constants must not get more weight for it. */
class SplittingTest {
  private static final ScoreModel WHOLE =
      new ScoreModel(
          List.of(
              weighing(percent("flash", Criterion.Group.MEMORY), 0.3),
              weighing(percent("ram", Criterion.Group.MEMORY), 0.2),
              weighing(percent("speed", Criterion.Group.SPEED), 0.5)));
  private static final ScoreModel SPLIT =
      new ScoreModel(
          List.of(
              weighing(percent("flash", Criterion.Group.MEMORY), 0.2),
              weighing(percent("flash-again", Criterion.Group.MEMORY), 0.1),
              weighing(percent("ram", Criterion.Group.MEMORY), 0.2),
              weighing(percent("speed", Criterion.Group.SPEED), 0.5)));
  private static final List<Alternative> ALTERNATIVES =
      List.of(engine("small", 90, 50, 20), engine("fast", 10, 40, 80), engine("lean", 40, 90, 50));

  @Test
  void theScoreStaysTheSame() {
    for (Alternative alternative : ALTERNATIVES) {
      assertThat(SPLIT.score(alternative).mid())
          .isCloseTo(WHOLE.score(alternative).mid(), within(1e-12));
    }
  }

  @Test
  void withoutDoubtWithinGroupsTheSharesStayExactlyTheSame() {
    for (WeightMode mode : List.of(WeightMode.AS_STATED, WeightMode.UNIFORM_OVER_GROUPS)) {
      for (Alternative alternative : ALTERNATIVES) {
        assertThat(firstShare(SPLIT, mode, alternative))
            .isEqualTo(firstShare(WHOLE, mode, alternative));
      }
    }
  }

  @Test
  void theDrawnWeightOfBothPartsIsDistributedLikeThatOfTheWhole() {
    for (WeightMode mode :
        List.of(WeightMode.DIRICHLET_10, WeightMode.DIRICHLET_50, WeightMode.DIRICHLET_200)) {
      double[][] whole = new WeightDraws(WHOLE, Sampling.STANDARD).draw(mode);
      double[][] split = new WeightDraws(SPLIT, Sampling.STANDARD).draw(mode);
      double[] one = new double[whole.length];
      double[] both = new double[split.length];
      for (int draw = 0; draw < whole.length; draw++) {
        one[draw] = whole[draw][0];
        both[draw] = split[draw][0] + split[draw][1];
      }
      assertThat(mean(both)).isCloseTo(mean(one), within(0.006));
      assertThat(deviation(both)).isCloseTo(deviation(one), within(0.006));
    }
  }

  @Test
  void sharesUnderDoubtStayTheSameWithinTheErrorOfDrawing() {
    for (Alternative alternative : ALTERNATIVES) {
      assertThat(firstShare(SPLIT, WeightMode.DIRICHLET_10, alternative))
          .isCloseTo(firstShare(WHOLE, WeightMode.DIRICHLET_10, alternative), within(0.02));
    }
  }

  private static double firstShare(ScoreModel model, WeightMode mode, Alternative alternative) {
    return AcceptabilityAnalysis.of(model, ALTERNATIVES, Sampling.STANDARD)
        .mode(mode)
        .of(alternative.id())
        .orElseThrow()
        .rankShares()
        .getFirst();
  }

  private static Alternative engine(String id, double flash, double ram, double speed) {
    return candidate(
        id,
        Map.of(
            "flash", exactly(flash),
            "flash-again", exactly(flash),
            "ram", exactly(ram),
            "speed", exactly(speed)));
  }

  private static double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }

  private static double deviation(double[] numbers) {
    double mean = mean(numbers);
    double squares = 0;
    for (double number : numbers) {
      squares += (number - mean) * (number - mean);
    }
    return Math.sqrt(squares / numbers.length);
  }
}
