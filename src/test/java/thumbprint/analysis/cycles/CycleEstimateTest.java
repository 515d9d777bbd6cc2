package thumbprint.analysis.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.analysis.cycles.Code.code;

import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.WindowWork;

class CycleEstimateTest {
  private static CycleEstimate estimate(String core, long dispatches) {
    return new CycleEstimate(
        new WindowWork(1000, dispatches, 0, CycleTerms.of(CycleTerm.ISSUE, 1000), Map.of()),
        Code.model(core));
  }

  @Test
  void straightCodeAndInterpretersHaveErrorsOfTheirOwn() {
    assertThat(estimate("cortex-m4f", 0).cycles().low()).isCloseTo(920, within(1e-9));
    assertThat(estimate("cortex-m4f", 0).cycles().high()).isCloseTo(1080, within(1e-9));
    assertThat(estimate("cortex-m4f", 100).cycles().low()).isCloseTo(950, within(1e-9));
    assertThat(estimate("cortex-m4f", 100).cycles().high()).isCloseTo(1200, within(1e-9));
  }

  @Test
  void betweenThemTheErrorsAreMixedWithoutAStep() {
    CycleModel.DispatchShare share = Code.model("cortex-m4f").error().dispatchShare().orElseThrow();
    long middle = Math.round(500 * (share.from() + share.to()));

    assertThat(estimate("cortex-m4f", middle).dispatching()).isCloseTo(0.5, within(0.1));
    assertThat(estimate("cortex-m4f", middle).cycles().high()).isBetween(1080.0, 1200.0);
  }

  @Test
  void aCoreWithOneErrorHasItForAllCode() {
    assertThat(estimate("cortex-m55", 100).cycles()).isEqualTo(estimate("cortex-m55", 0).cycles());
    assertThat(Code.model("cortex-m55").drawn())
        .containsKey(CycleModel.MODEL_ERROR)
        .doesNotContainKey(CycleModel.MODEL_ERROR_DISPATCHING);
  }

  @Test
  void theErrorIsDrawnWithTheCoefficients() {
    assertThat(estimate("cortex-m7", 0).at(Map.of(CycleModel.MODEL_ERROR, 1.1)))
        .isCloseTo(1100, within(1e-9));
    assertThat(estimate("cortex-m7", 900).at(Map.of(CycleModel.MODEL_ERROR, 1.1)))
        .as("an interpreter has the other error")
        .isCloseTo(1000, within(1e-9));
  }

  @Test
  void aNameThatTheModelDoesNotHaveIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate("cortex-m7", 0).at(Map.of("taken-branch", 1.0)))
        .withMessageContaining("unknown coefficient \"taken-branch\"");
  }

  @Test
  void onM55AnInstructionIsACycleWithAThirdOfDoubt() {
    CycleEstimate estimate = code().plain(Kind.ALU, 2).plain(Kind.LOAD, 4).estimate("cortex-m55");

    assertThat(estimate.cycles().low()).isCloseTo(1.4, within(1e-9));
    assertThat(estimate.cycles().mid()).isCloseTo(2, within(1e-9));
    assertThat(estimate.cycles().high()).isCloseTo(2.6, within(1e-9));
  }
}
