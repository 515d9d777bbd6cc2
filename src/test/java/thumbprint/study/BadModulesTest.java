package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Outcome;
import thumbprint.module.HostBehaviour;
import thumbprint.module.HostImport;
import thumbprint.module.Signature;

/**
 * Modules that do not work end as outcomes in the engine's own words, never as faults of the lab.
 */
class BadModulesTest {
  private static final String GOOD =
      """
      (module (memory (export "memory") 1 1)
        (func (export "id") (param i32) (result i32) local.get 0)
        (func (export "spin") (loop $again br $again))
        (func $deep (export "deep") (param i32) (result i32)
          (i32.add (i32.const 1) (call $deep (i32.add (local.get 0) (i32.const 1)))))
        (func (export "load") (param i32) (result i32) (i32.load (local.get 0))))
      """;

  @TempDir private Path folder;
  private Desk desk;
  private byte[] good;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    good = desk.assembled(GOOD);
  }

  private static Outcome.Refused refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).message()).as("the engine's own words").isNotBlank();
    return (Outcome.Refused) outcome;
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasm3", "wamr-fast", "wasmi"})
  void aTruncatedModuleIsRefusedAtEveryLength(String engine) {
    assertThat(desk.outcome(engine, good, of("id", "7")))
        .as("whole")
        .isEqualTo(new Outcome.Completed());
    for (int bytes : new int[] {0, 4, 7, good.length / 2, good.length - 1}) {
      if (bytes > 0) {
        refused(desk.outcome(engine, Arrays.copyOf(good, bytes), of("id", "7")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasm3", "wamr-fast", "wasm2c", "wasmi"})
  void anEndlessLoopEndsByTheBudget(String engine) {
    assertThat(desk.outcome(engine, good, of("spin")))
        .isEqualTo(new Outcome.OverBudget(60_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasm3", "wamr-fast", "wasm2c", "wasmi"})
  void infiniteRecursionTraps(String engine) {
    assertThat(desk.outcome(engine, good, of("deep", "0")))
        .isInstanceOfSatisfying(
            Outcome.Trapped.class,
            trap -> assertThat(trap.kind()).isIn("stack-overflow", "exhausted"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasm3", "wamr-fast", "wasm2c", "wasmi"})
  void aReadOutOfBoundsTraps(String engine) {
    assertThat(desk.outcome(engine, good, of("load", "65533")))
        .isInstanceOfSatisfying(
            Outcome.Trapped.class, trap -> assertThat(trap.kind()).isEqualTo("out-of-bounds"));
  }

  /** 128 pages are 8 MiB; the machine has 4. */
  @ParameterizedTest
  @ValueSource(strings = {"wasm3", "wamr-fast", "wasm2c", "wasmi"})
  void moreMemoryThanTheMachineHasIsOutOfMemory(String engine) {
    byte[] large = desk.assembled(GOOD.replace("1 1)", "128 128)"));

    assertThat(desk.outcome(engine, large, of("id", "7"))).isInstanceOf(Outcome.OutOfMemory.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasm3", "wamr-fast", "wasm2c", "wasmi"})
  void anImportThatNobodyProvidesIsRefused(String engine) {
    byte[] wanting =
        desk.assembled(
            "(module (import \"env\" \"gain\" (func $gain (param i32) (result i32))) (func (export \"id\") (param i32) (result i32) (call $gain (local.get 0))))");

    assertThat(refused(desk.outcome(engine, wanting, of("id", "7"))).kind()).isEqualTo("link");

    HostImport gain = new HostImport("env", "gain", HostBehaviour.ECHO, Signature.parse("(i)i"));
    CellResult provided = desk.play(engine, wanting, List.of(gain), of("id", "7"));
    assertThat(provided.trial().orElseThrow().trial().outcome()).isEqualTo(new Outcome.Completed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasm3", "wamr-fast", "wasm2c", "wasmi"})
  void aMissingExportAndAWrongSignatureAreRefused(String engine) {
    assertThat(refused(desk.outcome(engine, good, of("absent"))).kind()).isEqualTo("no-export");
    assertThat(refused(desk.outcome(engine, good, of("id", "f32:1"))).kind())
        .isEqualTo("signature");
    assertThat(refused(desk.outcome(engine, good, of("id"))).kind()).isEqualTo("signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasm3", "wamr-fast", "wasmi"})
  void aModuleThatDoesNotValidateIsRefused(String engine) {
    byte[] invalid =
        desk.assembled("(module (func (export \"id\") (param i32) (result i32) f32.const 1))");

    assertThat(refused(desk.outcome(engine, invalid, of("id", "7"))).kind()).isEqualTo("invalid");
  }

  @Test
  void whatCannotBeTranslatedIsNotBuilt() {
    CellResult noSource = desk.play("native-gcc", good, List.of(), of("id", "7"));
    assertThat(noSource.cell().result())
        .isEqualTo(
            new Cell.NotBuilt(
                "translate", "the workload has no C source to compile for the target"));

    byte[] wanting =
        desk.assembled("(module (import \"env\" \"memory\" (memory 1)) (func (export \"id\")))");
    assertThat(desk.play("wasm2c", wanting, List.of(), of("id")).cell().result())
        .isInstanceOfSatisfying(
            Cell.NotBuilt.class,
            n -> assertThat(n.reason()).contains("nobody provides the imported memory"));
  }

  @Test
  void aTruncatedModuleIsNotBuiltByATranslator() {
    assertThat(
            desk.play("wasm2c", Arrays.copyOf(good, good.length - 3), List.of(), of("id", "7"))
                .cell()
                .result())
        .isInstanceOfSatisfying(
            Cell.NotBuilt.class, n -> assertThat(n.stage()).isEqualTo("translate"));
  }
}
