package thumbprint.analysis.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.WindowWork;

/** Fitting on points whose true coefficients are known, because they were made from them. */
class HeldOutTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home"), "catalog")).read();

  private static CycleEstimate estimate(String core, long issue, long taken, long notTaken) {
    CycleModel model = CATALOG.core(core).cycleModel().orElseThrow();
    CycleTerms terms =
        new CycleTerms(
            Map.of(
                CycleTerm.ISSUE,
                issue,
                CycleTerm.TAKEN_BRANCH,
                taken,
                CycleTerm.NOT_TAKEN_BRANCH,
                notTaken));
    return new CycleEstimate(new WindowWork(issue, 0, 0, terms, Map.of()), model);
  }

  /** A core on which a taken branch costs 2 more and one that is not taken nothing. */
  private static MeasuredPoint point(String program, long issue, long taken, long notTaken) {
    return new MeasuredPoint(
        program,
        "cortex-m4",
        estimate("cortex-m4", issue, taken, notTaken),
        issue + 2.0 * taken,
        "made up");
  }

  @Test
  void whatTheOtherProgramsWereMadeFromForetellsTheOneThatWasHeldOut() {
    List<HeldOut> held =
        HeldOut.of(
            List.of(
                point("a", 1000, 100, 10), point("b", 1000, 10, 100), point("c", 1000, 50, 70)));

    assertThat(held).extracting(HeldOut::program).containsExactly("a", "b", "c");
    assertThat(held)
        .allSatisfy(
            one -> {
              assertThat(one.fittedTo()).isEqualTo(2);
              assertThat(one.coefficients().get("taken-branch")).isCloseTo(2, within(1e-4));
              assertThat(one.coefficients().get("not-taken-branch")).isCloseTo(0, within(1e-4));
              assertThat(one.errors().getFirst()).isCloseTo(0, within(1e-6));
            });
  }

  @Test
  void noCoefficientGoesBelowZeroAndOneWithoutEvidenceStays() {
    MeasuredPoint fast =
        new MeasuredPoint("a", "cortex-m4", estimate("cortex-m4", 1000, 100, 0), 800, "made up");
    HeldOut held =
        HeldOut.of(List.of(fast, point("b", 1000, 1, 1))).stream()
            .filter(one -> one.program().equals("b"))
            .findFirst()
            .orElseThrow();

    assertThat(held.coefficients()).containsEntry("taken-branch", 0.0);
    assertThat(held.coefficients()).containsEntry("not-taken-branch", 1.0);
  }

  @Test
  void oneProgramAloneOrACoreWithoutFittedCoefficientsGivesNothing() {
    assertThat(HeldOut.of(List.of(point("a", 1000, 100, 10), point("a", 900, 10, 10)))).isEmpty();
    assertThat(
            HeldOut.of(
                List.of(
                    new MeasuredPoint("a", "cortex-m33", estimate("cortex-m33", 9, 1, 1), 9, "-"),
                    new MeasuredPoint("b", "cortex-m33", estimate("cortex-m33", 8, 1, 1), 9, "-"))))
        .isEmpty();
  }

  @Test
  void theMedianIsOfSizesAndTheWorstKeepsItsSign() {
    ErrorSummary errors = ErrorSummary.of(List.of(0.01, -0.2, 0.05, -0.03), 3);

    assertThat(errors.median()).isCloseTo(0.04, within(1e-12));
    assertThat(errors.worst()).isEqualTo(-0.2);
    assertThat(errors.inside()).isEqualTo(3);
  }
}
