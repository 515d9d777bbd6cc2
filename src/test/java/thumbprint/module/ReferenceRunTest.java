package thumbprint.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRunTest {
  private static final String TRAPS =
      """
      (module
        (type $void (func))
        (table 3 funcref) (elem (i32.const 0) $adds $lost)
        (memory 1)
        (func $adds (param i32) (result i32) local.get 0)
        (func $lost (export "lost") call $lost)
        (func (export "unreachable") unreachable)
        (func (export "load") (drop (i32.load (i32.const 65533))))
        (func (export "store") (i32.store (i32.const -4) (i32.const 1)))
        (func (export "divide") (drop (i32.div_s (i32.const 1) (i32.const 0))))
        (func (export "overflow") (drop (i32.div_s (i32.const 0x80000000) (i32.const -1))))
        (func (export "too-large") (drop (i32.trunc_f32_s (f32.const 3e9))))
        (func (export "nan") (drop (i32.trunc_f32_s (f32.const nan))))
        (func (export "mistyped") (call_indirect (type $void) (i32.const 0)))
        (func (export "empty-slot") (call_indirect (type $void) (i32.const 2)))
        (func (export "beyond-table") (call_indirect (type $void) (i32.const 9)))
        (func (export "spin") (loop $again br $again))
        (func (export "fine") (result i32) i32.const 5))
      """;

  private static ReferenceResult play(String text, Script.Step... steps) {
    FlatScript script = new Script(null, null, null, List.of(steps)).flatten();
    return ReferenceRun.play(Wat.module(text), List.of(), script, 1_000_000);
  }

  private static Script.Step call(String export, String... arguments) {
    return Script.Step.of(Script.CallStep.of(export, arguments));
  }

  @ParameterizedTest
  @CsvSource({
    "unreachable, unreachable", "load, out-of-bounds", "store, out-of-bounds",
        "divide, divide-by-zero",
    "overflow, integer-overflow", "too-large, integer-overflow", "nan, invalid-conversion",
        "lost, stack-overflow",
    "mistyped, indirect-call", "empty-slot, indirect-call", "beyond-table, indirect-call"
  })
  void a_trap_has_its_kind_and_the_instance_goes_on(String export, String kind) {
    Script.CallStep expected = Script.CallStep.of(export).trapping(TrapKind.parse(kind));
    ReferenceResult result = play(TRAPS, Script.Step.of(expected), call("fine"));
    assertThat(result).as(result.shown()).isInstanceOf(ReferenceResult.Completed.class);
    Observation seen = ((ReferenceResult.Completed) result).observation();
    assertThat(seen.calls().getFirst()).isInstanceOf(Observation.Trapped.class);
    assertThat(seen.calls().getLast())
        .isEqualTo(new Observation.Returned(2, List.of(Value.i32(5))));
  }

  @Test
  void a_trap_that_nobody_expects_stops_the_script() {
    assertThat(play(TRAPS, call("divide")).shown()).contains("\"divide\"", "divide-by-zero");
  }

  @Test
  void a_call_that_should_trap_and_returns_stops_the_script() {
    ReferenceResult result =
        play(TRAPS, Script.Step.of(Script.CallStep.of("fine").trapping(TrapKind.UNREACHABLE)));
    assertThat(result.shown()).contains("returned where the script expects trap unreachable");
  }

  @Test
  void an_endless_loop_ends_at_the_operation_limit() {
    assertThat(play(TRAPS, call("spin")))
        .isEqualTo(new ReferenceResult.OverBudget(1, "spin", 1_000_000));
  }

  @Test
  void counts_the_operations_of_each_call() {
    String text =
        """
        (module (func (export "sum") (param i32) (result i32) (local i32)
          (loop $again
            (local.set 1 (i32.add (local.get 1) (local.get 0)))
            (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
          local.get 1))
        """;
    ReferenceResult.Completed result =
        (ReferenceResult.Completed) play(text, call("sum", "1"), call("sum", "4"));
    // 9 operations an iteration, `loop` once per entry or per iteration, and the last local.get.
    long one = result.costs().getFirst().operations();
    long four = result.costs().getLast().operations();
    assertThat(one).isEqualTo(11);
    assertThat(four - one).isEqualTo(3 * 9);
    assertThat(result.steadyMix()).containsEntry("i32.add", 5L).containsEntry("br_if", 5L);
  }

  @Test
  void hosts_behave_as_the_contract_says() {
    String text =
        """
        (module
          (import "h" "constant" (func $constant (result i64)))
          (import "h" "counter" (func $counter (result i32)))
          (import "h" "echo" (func $echo (param f32) (result f32)))
          (import "h" "discard" (func $discard (param i32 i64)))
          (import "h" "sum" (func $sum (param f64 f64 f64) (result f64)))
          (import "m" "_sqrtf" (func $sqrtf (param f32) (result f32)))
          (func (export "constant") (result i64) call $constant)
          (func (export "counter") (result i32) call $counter)
          (func (export "echo") (result f32) (call $echo (f32.const 2.5)))
          (func (export "discard") (call $discard (i32.const 1) (i64.const 2)))
          (func (export "sum") (result f64) (call $sum (f64.const 1) (f64.const 2) (f64.const 4)))
          (func (export "sqrtf") (result f32) (call $sqrtf (f32.const 6.25))))
        """;
    List<HostImport> host =
        List.of(
            new HostImport("h", "constant", HostBehaviour.CONSTANT, Signature.parse("()I")),
            new HostImport("h", "counter", HostBehaviour.COUNTER, Signature.parse("()i")),
            new HostImport("h", "echo", HostBehaviour.ECHO, Signature.parse("(f)f")),
            new HostImport("h", "discard", HostBehaviour.DISCARD, Signature.parse("(iI)")),
            new HostImport("h", "sum", HostBehaviour.SUM, Signature.parse("(FFF)F")),
            new HostImport("m", "_sqrtf", HostBehaviour.SQRTF, Signature.parse("(f)f")));
    List<Script.Step> steps =
        List.of(
            call("constant"),
            call("counter"),
            call("counter"),
            call("echo"),
            call("discard"),
            call("sum"),
            call("sqrtf"),
            Script.Step.ofReinstantiate(),
            call("counter"));
    FlatScript script = new Script(null, null, null, steps).flatten();

    ReferenceResult result = ReferenceRun.play(Wat.module(text), host, script, 1000);

    assertThat(((ReferenceResult.Completed) result).observation().calls())
        .containsExactly(
            returned(1, Value.i64(42)),
            returned(2, Value.i32(0)),
            returned(3, Value.i32(1)),
            returned(4, Value.f32(2.5f)),
            returned(6, Value.f64(7)),
            returned(7, Value.f32(2.5f)),
            returned(9, Value.i32(0)));
  }

  private static Observation.Returned returned(int operation, Value value) {
    return new Observation.Returned(operation, List.of(value));
  }

  @Test
  void memory_is_filled_read_and_kept_addresses_are_not_compared() {
    String text =
        """
        (module (memory 1)
          (func (export "buffer") (result i32) i32.const 256)
          (func (export "first") (param i32) (result f32) (f32.load (local.get 0))))
        """;
    List<Script.Step> steps =
        List.of(
            Script.Step.of(Script.CallStep.of("buffer").keeping("b")),
            Script.Step.of(new Script.FillStep("$b", Pattern.IMPULSE, 4, null)),
            call("first", "$b"),
            call("first", "$b+4"),
            Script.Step.of(new Script.ReadStep("b", null)));
    java.util.Map<String, Script.RegionLine> regions =
        java.util.Map.of("b", new Script.RegionLine("$b", ElementType.F32, 8));
    FlatScript script = new Script(regions, null, null, steps).flatten();

    Observation seen =
        ((ReferenceResult.Completed) ReferenceRun.play(Wat.module(text), List.of(), script, 1000))
            .observation();

    assertThat(seen.calls()).containsExactly(returned(3, Value.f32(1)), returned(4, Value.f32(0)));
    assertThat(seen.readings().getFirst().hex()).isEqualTo("0000803f00000000");
  }

  @Test
  void a_read_outside_memory_is_a_fault_of_the_script() {
    java.util.Map<String, Script.RegionLine> regions =
        java.util.Map.of("far", new Script.RegionLine("65532", ElementType.I8, 8));
    FlatScript script =
        new Script(regions, null, null, List.of(Script.Step.of(new Script.ReadStep("far", null))))
            .flatten();
    assertThat(ReferenceRun.play(Wat.module("(module (memory 1))"), List.of(), script, 10).shown())
        .contains("operation 1 of the script", "out of bounds");
  }

  @Test
  void the_start_function_runs_and_a_start_that_traps_is_refused() {
    String started =
        "(module (global $g (mut i32) (i32.const 1)) (func $s (global.set $g (i32.const 9))) (start $s)"
            + " (func (export \"get\") (result i32) global.get $g))";
    assertThat(((ReferenceResult.Completed) play(started, call("get"))).observation().calls())
        .containsExactly(returned(1, Value.i32(9)));
    assertThat(play("(module (func $s unreachable) (start $s) (func (export \"f\")))", call("f")))
        .isInstanceOf(ReferenceResult.Refused.class);
  }

  @Test
  void deep_recursion_that_ends_is_no_trap() {
    String text =
        "(module (func $f (export \"f\") (param i32) (result i32) (if (result i32) (local.get 0)"
            + " (then (i32.add (i32.const 1) (call $f (i32.sub (local.get 0) (i32.const 1))))) (else (i32.const 0)))))";
    assertThat(((ReferenceResult.Completed) play(text, call("f", "4000"))).observation().calls())
        .containsExactly(returned(1, Value.i32(4000)));
  }

  @Test
  void two_runs_give_the_same_result() {
    Script.Step[] steps =
        IntStream.range(0, 3).mapToObj(i -> call("fine")).toArray(Script.Step[]::new);
    assertThat(play(TRAPS, steps)).isEqualTo(play(TRAPS, steps));
  }
}
