package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.study.EngineBench.call;
import static thumbprint.study.EngineBench.results;
import static thumbprint.study.EngineBench.trapping;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thumbprint.catalog.Guarantees;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PlayedEntry;
import thumbprint.module.HostBehaviour;
import thumbprint.module.HostImport;
import thumbprint.module.Observation;
import thumbprint.module.Script;
import thumbprint.module.Signature;

/**
 * What every engine of the catalog owes the driver, whatever it is made of. An engine is excused
 * from a point only by its own file: {@code guarantees}, or {@code excused} with the reason.
 */
class EngineContractTest {
  private static final String ENGINES = "thumbprint.study.EngineBench#engines";

  /** The suite's words for each trap are those of docs/driver.md here. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "unreachable", List.of("unreachable"),
          "load", List.of("out-of-bounds"),
          "store", List.of("out-of-bounds"),
          "divide", List.of("divide-by-zero"),
          "overflow", List.of("integer-overflow"),
          "convert-large", List.of("integer-overflow", "invalid-conversion"),
          "convert-nan", List.of("invalid-conversion", "integer-overflow"),
          "table-null", List.of("indirect-call"),
          "table-type", List.of("indirect-call"),
          "table-outside", List.of("indirect-call", "out-of-bounds"));

  private static final String TRAPS =
      """
      (module
        (type $gives (func (result i32)))
        (memory (export "memory") 1 1)
        (table 4 4 funcref)
        (elem (i32.const 0) $seven $takes)
        (func $seven (result i32) (i32.const 7))
        (func $takes (param i32) (result i32) (local.get 0))
        (func (export "good") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 3)))
        (func (export "unreachable") unreachable)
        (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))
        (func (export "store") (param i32) (i64.store (local.get 0) (i64.const 1)))
        (func (export "divide") (param i32) (result i32) (i32.div_s (i32.const 1) (local.get 0)))
        (func (export "overflow") (param i32) (result i32)
          (i32.div_s (i32.const 0x80000000) (local.get 0)))
        (func (export "convert-large") (param f32) (result i32) (i32.trunc_f32_s (local.get 0)))
        (func (export "convert-nan") (param f64) (result i64) (i64.trunc_f64_u (local.get 0)))
        (func (export "table-null") (param i32) (result i32)
          (call_indirect (type $gives) (local.get 0)))
        (func (export "table-type") (param i32) (result i32)
          (call_indirect (type $gives) (local.get 0)))
        (func (export "table-outside") (param i32) (result i32)
          (call_indirect (type $gives) (local.get 0))))
      """;

  private static final String STATE =
      """
      (module
        (memory (export "memory") 1 3)
        (data (i32.const 8) "\\2a")
        (global $count (mut i64) (i64.const 5))
        (func (export "count") (result i64)
          (global.set $count (i64.add (global.get $count) (i64.const 1)))
          (global.get $count))
        (func (export "byte") (result i32) (i32.load8_u (i32.const 8)))
        (func (export "spoil") (i32.store8 (i32.const 8) (i32.const 1)))
        (func (export "grow") (result i32) (memory.grow (i32.const 1))))
      """;

  @TempDir private Path folder;

  private EngineBench bench(String engine) {
    return new EngineBench(engine, folder);
  }

  private static void completed(PlayedEntry entry) {
    assertThat(entry.outcome()).isEqualTo(new Outcome.Completed());
  }

  private static Outcome.Refused refused(PlayedEntry entry) {
    assertThat(entry.outcome()).isInstanceOf(Outcome.Refused.class);
    Outcome.Refused refused = (Outcome.Refused) entry.outcome();
    assertThat(refused.message()).as("the engine's own words").isNotBlank();
    return refused;
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void argumentsAndResultsOfEachTypeComeThroughToTheBit(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("results");
    PlayedEntry entry =
        bench
            .play(
                bench.module(
                    """
                    (module
                      (func (export "i32") (param i32) (result i32) (local.get 0))
                      (func (export "i64") (param i64) (result i64) (local.get 0))
                      (func (export "f32") (param f32) (result f32) (local.get 0))
                      (func (export "f64") (param f64) (result f64) (local.get 0))
                      (func (export "nothing") (param i32))
                      (func (export "last") (param i32 i64 f32 f64 i32 i64 f32 f64) (result f64)
                        (f64.add (local.get 7) (f64.promote_f32 (local.get 6)))))
                    """,
                    call("i32", "-2147483648"),
                    call("i64", "i64:-9223372036854775807"),
                    call("f32", "f32:-0.0"),
                    call("f64", "f64:4.9e-324"),
                    call("nothing", "1"),
                    call("last", "1", "i64:2", "f32:3", "f64:4", "5", "i64:6", "f32:7", "f64:8")))
            .getFirst();

    completed(entry);
    assertThat(results(entry))
        .containsExactly(
            "i32:80000000",
            "i64:8000000000000001",
            "f32:80000000",
            "f64:0000000000000001",
            "",
            "f64:402e000000000000");
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void trapsAreToldByKindAndLeaveTheInstanceUsable(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("traps", Guarantees.Guarantee.MEMORY_BOUNDS);
    List<String> order = KINDS.keySet().stream().sorted().toList();
    Map<String, String> arguments =
        Map.of(
            "load", "65533",
            "store", "65529",
            "divide", "0",
            "overflow", "-1",
            "convert-large", "f32:3e9",
            "convert-nan", "f64:NaN",
            "table-null", "2",
            "table-type", "1",
            "table-outside", "4");
    List<Script.Step> steps =
        order.stream()
            .flatMap(
                name ->
                    List.of(
                        arguments.containsKey(name)
                            ? trapping(name, arguments.get(name))
                            : trapping(name),
                        call("good", "14"))
                        .stream())
            .toList();
    PlayedEntry entry =
        bench.play(bench.module(TRAPS, steps.toArray(Script.Step[]::new))).getFirst();

    completed(entry);
    SoftAssertions all = new SoftAssertions();
    for (int i = 0; i < order.size(); i++) {
      String name = order.get(i);
      all.assertThat(entry.calls().get(2 * i))
          .as(name)
          .isInstanceOfSatisfying(
              Observation.Trapped.class,
              trap -> {
                assertThat(trap.kind().id()).isIn(kinds(name));
                assertThat(trap.text()).isNotBlank();
              });
      all.assertThat(results(entry).get(2 * i + 1)).as("after " + name).isEqualTo("i32:0000002a");
    }
    all.assertAll();
  }

  /** An engine that does not tell kinds apart says other. */
  private static List<String> kinds(String name) {
    return java.util.stream.Stream.concat(
            KINDS.get(name).stream(), java.util.stream.Stream.of("other"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void endlessRecursionTrapsAndTheInstanceGoesOn(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("stack", Guarantees.Guarantee.MEMORY_BOUNDS);
    PlayedEntry entry =
        bench
            .play(
                bench.module(
                    """
                    (module (func $deep (export "deep") (param i32) (result i32)
                      (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 9))
                        (else (i32.add (i32.const 1)
                          (call $deep (i32.sub (local.get 0) (i32.const 1))))))))
                    """,
                    trapping("deep", "1000000"),
                    call("deep", "3")))
            .getFirst();

    completed(entry);
    assertThat(results(entry).get(0)).isIn("trap stack-overflow", "trap exhausted", "trap other");
    assertThat(results(entry).get(1)).isEqualTo("i32:0000000c");
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void anotherInstanceBeginsAnew(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("fresh-state");
    for (Script.Step again : List.of(Script.Step.ofReinstantiate(), Script.Step.ofReload())) {
      PlayedEntry entry =
          bench
              .play(
                  bench.module(
                      STATE,
                      call("count"),
                      call("count"),
                      call("spoil"),
                      call("byte"),
                      call("grow"),
                      again,
                      call("count"),
                      call("byte"),
                      call("grow")))
              .getFirst();

      completed(entry);
      assertThat(results(entry))
          .containsExactly(
              "i64:0000000000000006",
              "i64:0000000000000007",
              "",
              "i32:00000001",
              "i32:00000001",
              "i64:0000000000000006",
              "i32:0000002a",
              "i32:00000001");
    }
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void modulesComeOneAfterTheOther(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("reload");
    EngineBench.Module first = bench.module(STATE, call("count"), call("byte"));
    EngineBench.Module second = bench.module(TRAPS, call("good", "2"));
    List<PlayedEntry> entries = bench.play(first, second, first);

    entries.forEach(EngineContractTest::completed);
    assertThat(results(entries.get(1))).containsExactly("i32:00000006");
    assertThat(results(entries.get(2)))
        .containsExactly("i64:0000000000000006", "i32:0000002a")
        .isEqualTo(results(entries.get(0)));
  }

  /** 128 pages are 8 MiB; the machine has 4. */
  @ParameterizedTest
  @MethodSource(ENGINES)
  void memoryThatIsNotThereIsReportedAndSurvived(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("out-of-memory");
    EngineBench.Module large = bench.module(STATE.replace("1 3)", "128 128)"), call("count"));
    EngineBench.Module good = bench.module(TRAPS, call("good", "2"));
    List<PlayedEntry> entries = bench.play(large, good);

    assertThat(entries.get(0).outcome()).isInstanceOf(Outcome.OutOfMemory.class);
    completed(entries.get(1));
    assertThat(results(entries.get(1))).containsExactly("i32:00000006");
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void whatIsNoModuleIsRefusedInTheEnginesWords(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("refusals", Guarantees.Guarantee.VALIDATION);
    byte[] whole = bench.assembled(TRAPS);
    byte[] garbage = whole.clone();
    Arrays.fill(garbage, 8, garbage.length, (byte) 0xFF);
    byte[] invalid =
        bench.assembled("(module (func (export \"id\") (param i32) (result i32) f32.const 1))");
    List<PlayedEntry> entries =
        bench.play(
            bench.module(Arrays.copyOf(whole, 6), List.of()),
            bench.module(Arrays.copyOf(whole, whole.length / 2), List.of()),
            bench.module(Arrays.copyOf(whole, whole.length - 1), List.of()),
            bench.module(garbage, List.of()),
            bench.module(invalid, List.of()),
            bench.module(TRAPS, call("good", "2")));

    entries.subList(0, 5).forEach(EngineContractTest::refused);
    completed(entries.get(5));
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void anImportThatNobodyOffersIsRefusedAtTheLink(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("link");
    String wanting =
        """
        (module (import "env" "gain" (func $gain (param i32) (result i32)))
          (func (export "id") (param i32) (result i32) (call $gain (local.get 0))))
        """;
    PlayedEntry entry = bench.play(bench.module(wanting, call("id", "7"))).getFirst();

    assertThat(refused(entry).kind()).isEqualTo("link");
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void hostFunctionsAreCalledWithEveryType(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("host-functions");
    List<HostImport> imports =
        List.of(
            host("i32", HostBehaviour.ECHO, "(i)i"),
            host("i64", HostBehaviour.ECHO, "(IfF)I"),
            host("f32", HostBehaviour.SUM, "(fff)f"),
            host("f64", HostBehaviour.SUM, "(FF)F"),
            host("next", HostBehaviour.COUNTER, "()i"),
            host("sink", HostBehaviour.DISCARD, "(iIfF)"));
    byte[] module =
        bench.assembled(
            """
            (module
              (import "host" "i32" (func $i32 (param i32) (result i32)))
              (import "host" "i64" (func $i64 (param i64 f32 f64) (result i64)))
              (import "host" "f32" (func $f32 (param f32 f32 f32) (result f32)))
              (import "host" "f64" (func $f64 (param f64 f64) (result f64)))
              (import "host" "next" (func $next (result i32)))
              (import "host" "sink" (func $sink (param i32 i64 f32 f64)))
              (func (export "i32") (param i32) (result i32) (call $i32 (local.get 0)))
              (func (export "i64") (param i64) (result i64)
                (call $i64 (local.get 0) (f32.const 1) (f64.const 2)))
              (func (export "f32") (param f32) (result f32)
                (call $f32 (local.get 0) (f32.const 1) (f32.const 2)))
              (func (export "f64") (param f64) (result f64) (call $f64 (local.get 0) (f64.const 1)))
              (func (export "next") (result i32) (call $next))
              (func (export "sink")
                (call $sink (i32.const 1) (i64.const 2) (f32.const 3) (f64.const 4))))
            """);
    PlayedEntry entry =
        bench
            .play(
                bench.module(
                    module,
                    imports,
                    call("i32", "-5"),
                    call("i64", "i64:-2"),
                    call("f32", "f32:0.5"),
                    call("f64", "f64:0.5"),
                    call("next"),
                    call("next"),
                    call("sink")))
            .getFirst();

    completed(entry);
    assertThat(results(entry))
        .containsExactly(
            "i32:fffffffb",
            "i64:fffffffffffffffe",
            "f32:40600000",
            "f64:3ff8000000000000",
            "i32:00000000",
            "i32:00000001",
            "");
  }

  private static HostImport host(String field, HostBehaviour behaviour, String signature) {
    return new HostImport("host", field, behaviour, Signature.parse(signature));
  }

  @ParameterizedTest
  @MethodSource(ENGINES)
  void anExportThatIsNotThereOrHasAnotherTypeIsRefused(String engine) {
    EngineBench bench = bench(engine);
    bench.owes("exports");
    EngineBench.Module absent = bench.module(TRAPS, call("absent"));
    EngineBench.Module other = bench.module(TRAPS, call("good", "f32:1"));
    EngineBench.Module few = bench.module(TRAPS, call("good"));
    List<PlayedEntry> entries = bench.play(absent, other, few);

    assertThat(entries.stream().map(e -> refused(e).kind()).toList())
        .containsExactly("no-export", "signature", "signature");
  }
}
