package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.ExperimentFile;

/** What metering costs, from the committed reference experiment. */
class MeteringCostTest {
  private static final Catalog CATALOG = TestLaboratory.LABORATORY.catalog();
  private static final Findings FINDINGS = Findings.of(reference(), "mps2-an500");

  private static Experiment reference() {
    return ExperimentFile.read(
        TestLaboratory.HOME.resolve("evidence/reference.jsonl"), "reference");
  }

  @Test
  void aMeteredVariantIsHeldAgainstTheOneThatDiffersInThatAlone() {
    Variant metered = CATALOG.variant("wamr-fast@metering=on");
    MeteringCost cost = MeteringCost.of(FINDINGS, metered).orElseThrow();

    assertThat(MeteringCost.means(metered)).contains("metering=on");
    assertThat(cost.without()).isEqualTo("wamr-fast");
    assertThat(cost.factor().mean()).isGreaterThan(1);
    assertThat(cost.audio().orElseThrow().more()).isPositive();
  }

  @Test
  void whatNoOptionPromisesHasNoCost() {
    assertThat(MeteringCost.of(FINDINGS, CATALOG.variant("wasm3"))).isEmpty();
    assertThat(MeteringCost.means(CATALOG.variant("wasm3"))).isEmpty();
  }

  @Test
  void aVariantWhoseOtherHalfWasNotMeasuredHasNone() {
    Variant lonely = CATALOG.variant("wamr-fast@metering=on,optimisation=3");

    assertThat(MeteringCost.without(lonely).orElseThrow().name())
        .isEqualTo("wamr-fast@optimisation=3");
    assertThat(MeteringCost.of(FINDINGS, lonely)).isEmpty();
  }
}
