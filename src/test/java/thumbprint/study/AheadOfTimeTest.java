package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.TestLaboratory;
import thumbprint.build.HostPrograms;
import thumbprint.build.ModulePrecompiler;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Artifact;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Outcome;
import thumbprint.module.Observation;
import thumbprint.module.Script;
import thumbprint.module.Value;
import thumbprint.run.TraceAgreement;
import thumbprint.run.TrialRunner;

/** Modules that were compiled on the workstation, on the real emulator. */
class AheadOfTimeTest {
  private static final String MODULE =
      """
      (module (memory (export "memory") 1 1)
        (func (export "mix") (param f32 f32 i32 f64) (result f64)
          (f64.add (f64.mul (f64.promote_f32 (local.get 0)) (local.get 3))
                   (f64.sub (f64.convert_i32_s (local.get 2)) (f64.promote_f32 (local.get 1)))))
        (func (export "last") (param f32 f64 f32) (result f32) (local.get 2))
        (func (export "half") (param f32) (result f32) (f32.mul (local.get 0) (f32.const 0.5)))
        (func $deep (export "deep") (param i32) (result i32)
          (i32.add (i32.const 1) (call $deep (i32.add (local.get 0) (i32.const 1)))))
        (func (export "quotient") (param i64 i64) (result i64) (i64.div_s (local.get 0) (local.get 1)))
        (func (export "load") (param i32) (result i32) (i32.load (local.get 0))))
      """;

  /** Behind the magic. */
  private static final int VERSION_BYTE = 4;

  @TempDir private Path folder;
  private Desk desk;
  private byte[] module;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    module = desk.assembled(MODULE);
  }

  private static Variant variant(String name) {
    return TestLaboratory.LABORATORY.catalog().variant(name);
  }

  private List<Value> results(CellResult result) {
    return ((Observation.Returned) result.trial().orElseThrow().observation().calls().getFirst())
        .results();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wamr-aot", "wamr-xip", "wamr-aot@bounds-checks=off"})
  void exportsWithFloatParametersGiveTheRightResults(String engine) {
    CellResult mixed =
        desk.play(engine, module, List.of(), of("mix", "f32:1.5", "f32:0.25", "9", "f64:-4"));
    CellResult halved = desk.play(engine, module, List.of(), of("half", "f32:-3"));

    assertThat(results(mixed)).containsExactly(Value.f64(1.5 * -4 + 9 - 0.25));
    assertThat(results(halved)).containsExactly(Value.f32(-1.5f));
  }

  /**
   * The procedure call standard gives the register that an f64 left free to a later f32 (AAPCS32,
   * 6.1.2.1); wasm_runtime_invoke_native of WAMR 2.4.3 does not, so the export reads another value.
   */
  @ParameterizedTest
  @ValueSource(strings = {"wamr-aot", "wamr-xip"})
  void theHostPassesAnF32BehindAnF64InTheWrongRegisterAsTheCatalogSays(String engine) {
    Script.CallStep call = of("last", "f32:1", "f64:2", "f32:3");

    assertThat(results(desk.play(engine, module, List.of(), call)))
        .isNotEqualTo(List.of(Value.f32(3)));
    assertThat(results(desk.play("wamr-fast", module, List.of(), call)))
        .containsExactly(Value.f32(3));
    assertThat(variant(engine).engine().limits()).anyMatch(l -> l.contains("f32 behind an f64"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wamr-aot", "wamr-xip"})
  void aReadOutOfBoundsTraps(String engine) {
    assertThat(desk.outcome(engine, module, of("load", "65533")))
        .isInstanceOfSatisfying(
            Outcome.Trapped.class, trap -> assertThat(trap.kind()).isEqualTo("out-of-bounds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wamr-aot", "wamr-xip"})
  void infiniteRecursionTraps(String engine) {
    assertThat(desk.outcome(engine, module, of("deep", "0")))
        .isInstanceOfSatisfying(
            Outcome.Trapped.class, trap -> assertThat(trap.kind()).isEqualTo("stack-overflow"));
  }

  @Test
  void withoutBoundsChecksNothingIsPromisedAndNothingTraps() {
    String unchecked = "wamr-aot@bounds-checks=off";

    assertThat(variant(unchecked).guarantees().state(Guarantees.Guarantee.MEMORY_BOUNDS))
        .isEqualTo(Guarantees.State.UNCHECKED);
    assertThat(desk.outcome(unchecked, module, of("load", "65533")))
        .as("it reads what lies there")
        .isEqualTo(new Outcome.Completed());
  }

  /** What WAMR's own list does on this core: a relocation in code that cannot be written to. */
  @Test
  void divisionOf64BitsInPlaceNeedsTheChosenIntrinsics() {
    assertThat(desk.outcome("wamr-xip", module, of("quotient", "i64:-9", "i64:2")))
        .isEqualTo(new Outcome.Completed());
    assertThat(
            desk.outcome("wamr-xip@intrinsics=built-in", module, of("quotient", "i64:-9", "i64:2")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.message()).contains("cannot apply relocation to text section"));
  }

  @Test
  void whatTheCompilerRefusesIsNotBuiltInItsOwnWords() {
    byte[] cut = Arrays.copyOf(module, module.length - 3);

    assertThat(desk.play("wamr-aot", cut, List.of(), of("half", "f32:1")).cell().result())
        .isInstanceOfSatisfying(
            Cell.NotBuilt.class,
            not -> {
              assertThat(not.stage()).isEqualTo("precompile");
              assertThat(not.reason()).startsWith("wamr-compiler: error: invalid module: ");
            });
  }

  @Test
  void theEvidenceSaysWhatTheDeckCarried() {
    CellResult result = desk.play("wamr-aot", module, List.of(), of("half", "f32:1"));
    Artifact artifact = result.artifact().orElseThrow();

    assertThat(result.cell().result())
        .isInstanceOfSatisfying(
            Cell.Ran.class, ran -> assertThat(ran.artifact()).contains(artifact.key()));
    assertThat(artifact.moduleBytes()).isEqualTo(module.length);
    assertThat(artifact.copiedCodeBytes().orElseThrow()).isPositive().isLessThan(artifact.bytes());
    assertThat(artifact.arguments()).contains("--cpu=cortex-m7", "--target-abi=eabihf");
  }

  @Test
  void theSameModuleMakesTheSameArtifact() {
    ModulePrecompiler.Request request =
        new ModulePrecompiler.Request(variant("wamr-xip"), TestLaboratory.CORE, desk.file(module));

    assertThat(precompiler("one").precompile(request).bytes())
        .isEqualTo(precompiler("other").precompile(request).bytes());
  }

  private ModulePrecompiler precompiler(String name) {
    Laboratory laboratory = TestLaboratory.LABORATORY;
    HostPrograms programs =
        new HostPrograms(
            laboratory.workspace().hostPrograms(), laboratory.toolbox(), laboratory.sources());
    return new ModulePrecompiler(folder.resolve(name), programs);
  }

  @Test
  void anArtifactOfAnotherVersionIsRefusedAndSoIsOneThatWasCutOff() {
    CellPlan plan = desk.plan("wamr-aot", module, List.of(), of("half", "f32:1"));
    byte[] artifact = desk.images().artifact(plan).orElseThrow().bytes();
    byte[] older = artifact.clone();
    older[VERSION_BYTE]--;

    assertThat(carrying(plan, older))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.message()).contains("unknown binary version"));
    for (int bytes : new int[] {6, 40, artifact.length / 2, artifact.length - 5}) {
      assertThat(carrying(plan, Arrays.copyOf(artifact, bytes)))
          .as("%d of %d bytes", bytes, artifact.length)
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  private Outcome carrying(CellPlan plan, byte[] artifact) {
    return TestLaboratory.trialRunner(folder)
        .run(CellRunner.request(plan, desk.images().image(plan), artifact))
        .trial()
        .outcome();
  }

  @Test
  void anArtifactBoundToOneVersionTakesNewProgramsOnlyUntilTheNextFirmware() {
    Map<String, Double> expected =
        Map.of("wasm2c", 0.0, "wamr-aot", 0.5, "wamr-xip", 0.5, "wamr-fast", 1.0);

    expected.forEach(
        (engine, value) ->
            assertThat(LiveUpdate.of(variant(engine).engine())).as(engine).isEqualTo(value));
  }

  @Test
  void copiedCodeIsExecutedInRamAndTheOtherWhereTheDeckLies() {
    assertThat(executedIn("wamr-aot", "ram")).isTrue();
    assertThat(executedIn("wamr-aot", "deck")).isFalse();
    assertThat(executedIn("wamr-xip", "ram")).isFalse();
    assertThat(executedIn("wamr-xip", "deck")).isTrue();
  }

  private boolean executedIn(String engine, String memory) {
    CellPlan plan = desk.plan(engine, module, List.of(), of("half", "f32:1"));
    TrialRunner.Request request = CellRunner.request(plan, desk.images());
    BlockTrace trace = TestLaboratory.traceRunner(folder).trace(request, CacheGeometry.NONE);
    assertThat(
            TraceAgreement.differences(
                trace, TestLaboratory.trialRunner(folder).run(request).trial()))
        .isEmpty();
    var range = TestLaboratory.MACHINE.memory(memory);
    return trace.blocks().stream()
        .anyMatch(b -> b.start() >= range.base() && b.start() < range.base() + range.bytes());
  }
}
