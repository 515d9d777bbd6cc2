package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Findings;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Outcome;
import thumbprint.module.Agreement;

/** One study on every core and on a machine that is too small for most of it. */
class EveryCoreTest {
  private static final Catalog CATALOG = TestLaboratory.LABORATORY.catalog();
  private static final Profile PROFILE = CATALOG.profile("8f4e-daisy-seed");
  private static final List<String> ENGINES =
      List.of("native-gcc@optimisation=2", "wasm3@optimisation=s");
  private static final List<String> WORKLOADS = List.of("hash", "reverb", "traps");
  private static final String SMALL = "microbit";
  private static final String DECIDES = "mps2-an500";

  @TempDir private static Path store;
  private static Experiment experiment;
  private static Findings findings;

  @BeforeAll
  static void one_study_everywhere() {
    Places everywhere = new Places(List.of(Places.ALL), List.of(SMALL), List.of());
    experiment =
        new Study(
                TestLaboratory.laboratory(TestLaboratory.workspace(TestLaboratory.HOME, store)),
                Progress.silent())
            .run(new Selection(PROFILE, ENGINES, WORKLOADS, everywhere));
    findings = Findings.of(experiment, DECIDES);
  }

  private static Stream<CellFindings> on(String machine) {
    return findings.cells().stream().filter(c -> c.cell().machine().equals(machine));
  }

  @Test
  void everyCoreComputesWhatTheReferenceDoes() {
    List<String> machines =
        CATALOG.machines().values().stream().filter(Machine::standard).map(Machine::id).toList();

    assertThat(machines).hasSameSizeAs(CATALOG.cores().keySet());
    assertThat(findings.machines()).containsAll(machines);
    for (String machine : machines) {
      assertThat(on(machine).filter(CellFindings::completed))
          .as(machine + ": all but the native row of the module that is written as text")
          .hasSize(5)
          .allSatisfy(c -> assertThat(c.agreement()).isInstanceOf(Agreement.Equal.class));
    }
  }

  @Test
  void aMachineThatIsTooSmallSaysSoForEachCell() {
    assertThat(on(SMALL)).hasSize(6);
    assertThat(on(SMALL).filter(c -> !c.completed()))
        .isNotEmpty()
        .allSatisfy(
            c ->
                assertThat(c.trial().map(t -> t.outcome()))
                    .as(c.cell().name() + " " + c.agreement().detail())
                    .satisfies(
                        outcome ->
                            assertThat(
                                    outcome.map(o -> o instanceof Outcome.OutOfMemory).orElse(true))
                                .isTrue()));
    assertThat(on(SMALL).filter(c -> c.build().isEmpty()))
        .allSatisfy(c -> assertThat(c.agreement().detail()).matches("(link|translate): [^\\n]+"));
  }

  @Test
  void aDecisionLooksAtItsOwnMachine() {
    Evaluation evaluation = Evaluation.of(CATALOG, PROFILE, experiment);

    assertThat(evaluation.findings().machine()).isEqualTo(DECIDES);
    assertThat(evaluation.findings().ofVariant("wasm3").values())
        .extracting(c -> c.cell().machine())
        .containsOnly(DECIDES);
  }

  @Test
  void aFigureOfAnotherMachineIsAskedForWithTheMachineBeforeIt() {
    Explainer explainer = new Explainer(CATALOG, PROFILE, experiment);
    String name = "wasm3/hash/call/instructions.worst";

    assertThat(explainer.explain(name).figure().machine()).isEqualTo(DECIDES);
    Explainer.Explained elsewhere = explainer.explain("mps2-an385/" + name);
    assertThat(elsewhere.figure().machine()).isEqualTo("mps2-an385");
    assertThat(elsewhere.build().machine()).isEqualTo("mps2-an385");
    assertThat(elsewhere.figure().value()).isNotEqualTo(explainer.explain(name).figure().value());
  }

  @Test
  void evidenceOfOtherCoresOnlyDecidesNothing() {
    Selection elsewhere =
        new Selection(
            PROFILE,
            ENGINES.subList(0, 1),
            WORKLOADS.subList(0, 1),
            new Places(List.of("cortex-m3"), List.of(), List.of()));
    Experiment other =
        new Study(
                TestLaboratory.laboratory(TestLaboratory.workspace(TestLaboratory.HOME, store)),
                Progress.silent())
            .run(elsewhere);

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Evaluation.of(CATALOG, PROFILE, other))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("mps2-an385");
    assertThat(elsewhere.withProfilesMachine(CATALOG).machines(CATALOG))
        .extracting(Machine::id)
        .contains(DECIDES, "mps2-an385");
  }
}
