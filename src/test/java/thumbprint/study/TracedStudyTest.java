package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Findings;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.build.Workspace;
import thumbprint.catalog.Profile;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.ExperimentFile;
import thumbprint.evidence.LayoutTrial;

/**
 * From traces of real engines to a deadline on the Daisy Seed, with images in three link orders.
 */
class TracedStudyTest {
  private static final Profile PROFILE =
      TestLaboratory.LABORATORY.catalog().profile("8f4e-daisy-seed");
  private static final List<String> ENGINES =
      List.of("native-gcc@optimisation=2", "wasm3@optimisation=s");
  private static final int ORDERS = 3;

  @TempDir private static Path store;
  private static Workspace workspace;
  private static Experiment experiment;

  @BeforeAll
  static void study() {
    workspace = TestLaboratory.workspace(TestLaboratory.HOME, store);
    experiment = run();
  }

  private static Experiment run() {
    return new Study(TestLaboratory.laboratory(workspace), Progress.silent())
        .run(new Selection(PROFILE, ENGINES, List.of("biquad-cascade", "hash")), ORDERS);
  }

  @Test
  void cellsWithADeadlineAreTracedWithTheBoardsCachesAndNoOthers() {
    assertThat(experiment.cycles())
        .hasSize(2)
        .allSatisfy(
            profile -> {
              assertThat(profile.key().caches())
                  .isEqualTo(
                      BoardCaches.of(TestLaboratory.LABORATORY.catalog().board(PROFILE.board())));
              assertThat(experiment.trials()).containsKey(profile.key().trial());
              assertThat(profile.phase("call").orElseThrow().kept()).isNotEmpty();
            });
  }

  @Test
  void everyInstructionOfARealEngineIsKnownToTheDecoder() {
    assertThat(experiment.cycles())
        .allSatisfy(
            profile ->
                assertThat(profile.phases())
                    .allSatisfy(phase -> assertThat(phase.total().unknown()).isZero()));
  }

  @Test
  void theHottestFunctionsOfAnInterpreterAreItsOperations() {
    CycleProfile wasm3 =
        Findings.of(experiment).ofVariant("wasm3").get("biquad-cascade").profiles().getFirst();

    assertThat(wasm3.hottest())
        .isNotEmpty()
        .anySatisfy(function -> assertThat(function.name()).startsWith("op_"));
  }

  @Test
  void anotherOrderOfLinkingExecutesTheSameAndMayMissOtherLines() {
    assertThat(experiment.layouts()).hasSize(2);
    for (LayoutTrial trial : experiment.layouts()) {
      assertThat(trial.workload()).isEqualTo("biquad-cascade");
      assertThat(trial.orders()).hasSize(ORDERS);
      assertThat(trial.orders())
          .extracting(order -> order.worst().instructions())
          .containsOnly(trial.orders().getFirst().worst().instructions());
      assertThat(trial.orders()).extracting(LayoutTrial.Order::trial).doesNotHaveDuplicates();
    }
  }

  @Test
  void theDeadlineIsPricedByTheModelAndAPlacement() {
    Evaluation evaluation = Evaluation.of(TestLaboratory.LABORATORY.catalog(), PROFILE, experiment);
    CallCost call = evaluation.summaries().get("native-gcc").calls().get("biquad-cascade");
    Deadline deadline = evaluation.summaries().get("native-gcc").deadlines().get("biquad-cascade");

    assertThat(call.estimate()).isPresent();
    assertThat(call.placement()).isPresent();
    assertThat(call.layout()).isPresent();
    assertThat(call.cycles().high()).isGreaterThanOrEqualTo(call.core().high());
    assertThat(deadline.verdict()).isEqualTo(Deadline.Verdict.HELD);
    assertThat(evaluation.summaries().get("native-gcc").calls()).containsOnlyKeys("biquad-cascade");
  }

  @Test
  void anEngineThatTheBoardHasNoRoomForIsNotPricedAsIfItHad() {
    Evaluation evaluation = Evaluation.of(TestLaboratory.LABORATORY.catalog(), PROFILE, experiment);
    CallCost call = evaluation.summaries().get("wasm3").calls().get("biquad-cascade");

    assertThat(call.placement()).isEmpty();
    assertThat(call.open().orElseThrow()).startsWith("the board has no room for the code: ");
  }

  @Test
  void aFigureOfCyclesIsExplainedTermByTerm() {
    Explainer.Explained explained =
        new Explainer(TestLaboratory.LABORATORY.catalog(), PROFILE, experiment)
            .explain("native-gcc/biquad-cascade/call/cycles.core.high");
    CycleExplanation cycles = explained.cycles().orElseThrow();
    double sum = cycles.terms().stream().mapToDouble(term -> term.cycles().high()).sum();
    double factor = cycles.factors().stream().mapToDouble(term -> term.cycles().high()).sum();

    assertThat(explained.figure().value()).isEqualTo(Math.rint(sum * factor));
    assertThat(cycles.terms()).allSatisfy(t -> assertThat(t.coefficient().basis()).isNotBlank());
    assertThat(cycles.model()).contains("dual-issue/1");
    assertThat(cycles.placement().orElseThrow()).startsWith("vector table, code and module in ");
    assertThat(cycles.trace()).contains("icache=16384:2:32");
    assertThat(explained.trial()).isPresent();
  }

  @Test
  void aFigureOfCyclesWithoutABoundIsTheLikeliest() {
    Explainer explainer = new Explainer(TestLaboratory.LABORATORY.catalog(), PROFILE, experiment);

    assertThat(explainer.explain("wasm3/biquad-cascade/start-up/cycles.core").figure().metric())
        .isEqualTo("cycles.core.mid");
    assertThat(explainer.explain("wasm3/biquad-cascade/call/instructions.worst").cycles())
        .isEmpty();
  }

  @Test
  void aSecondRunGivesTheSameBytes() throws IOException {
    assertThat(bytes(run())).isEqualTo(bytes(experiment));
  }

  private static byte[] bytes(Experiment some) throws IOException {
    Path file = store.resolve("some.jsonl");
    ExperimentFile.write(some, file);
    return Files.readAllBytes(file);
  }
}
