package thumbprint.module.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.endive.wasm.types.OpCode;
import thumbprint.module.Observation;
import thumbprint.module.ReferenceResult;
import thumbprint.module.ReferenceRun;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;
import thumbprint.module.WasmModule;

/** One probe for each operation, valid and played by the reference. */
class OperationProbesTest {
  private static final long LIMIT = 10_000_000;

  /** Proposals beyond bulk memory, which have a probe each and not one for each operation. */
  private static final String OF_LATER_PROPOSALS =
      "(V128|[IF][0-9]+[xX][0-9]+)_.*|.*ATOMIC.*"
          + "|(STRUCT|ARRAY|I31|REF|CAST|BR_ON|ANY|EXTERN)_.*|CALL_REF|RETURN_CALL.*"
          + "|THROW.*|TRY_TABLE|SELECT_T|TABLE_(GET|SET|GROW|SIZE|FILL)";

  private static Probe probe(String id) {
    return OperationProbes.each().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static Observation seen(Probe probe) {
    WasmModule module = WasmModule.parse(probe.module(), probe.id());
    ReferenceResult result = ReferenceRun.observe(module, List.of(), probe.script(), LIMIT);
    assertThat(result).as(result.shown()).isInstanceOf(ReferenceResult.Completed.class);
    return ((ReferenceResult.Completed) result).observation();
  }

  private static List<TrapKind> traps(Probe probe) {
    return seen(probe).calls().stream()
        .filter(Observation.Trapped.class::isInstance)
        .map(end -> ((Observation.Trapped) end).kind())
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<String> knownToTheReference() {
    return Arrays.stream(OpCode.values())
        .map(Enum::name)
        .filter(name -> !name.matches(OF_LATER_PROPOSALS))
        .map(OperationProbesTest::written)
        .collect(Collectors.toSet());
  }

  /** As the text format writes it. */
  private static String written(String opcode) {
    String name = opcode.toLowerCase(Locale.ROOT).replaceFirst("extend_(\\d)", "extend$1");
    return name.startsWith("br_") || name.startsWith("call_") ? name : name.replaceFirst("_", ".");
  }

  @Test
  void theTableHasEveryOperationThatModulesAreValidatedFor() {
    assertThat(OperationProbes.table())
        .extracting(ProbeOperation::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(knownToTheReference())
        .hasSize(192);
  }

  @Test
  void theReferenceTakesEveryModuleAndPlaysEveryCall() {
    assertThat(OperationProbes.each())
        .allSatisfy(
            probe -> {
              Observation seen = seen(probe);
              assertThat(probe.calls()).isPositive();
              assertThat(seen.calls().size() + seen.readings().size()).isPositive();
            });
  }

  @Test
  void trapsAreExpectedWhereTheSpecificationHasThem() {
    assertThat(traps(probe("i32.div_s")))
        .containsExactly(TrapKind.DIVIDE_BY_ZERO, TrapKind.INTEGER_OVERFLOW);
    assertThat(traps(probe("i64.rem_s"))).containsExactly(TrapKind.DIVIDE_BY_ZERO);
    assertThat(traps(probe("i32.trunc_f32_u")))
        .containsExactly(TrapKind.INTEGER_OVERFLOW, TrapKind.INVALID_CONVERSION);
    assertThat(traps(probe("i64.load"))).containsExactly(TrapKind.OUT_OF_BOUNDS);
    assertThat(traps(probe("call_indirect"))).containsExactly(TrapKind.INDIRECT_CALL);
    assertThat(traps(probe("table.copy")))
        .containsExactly(TrapKind.OUT_OF_BOUNDS, TrapKind.INDIRECT_CALL);
    assertThat(traps(probe("i32.trunc_sat_f64_u"))).isEmpty();
  }

  @Test
  void operationsInOneModuleDoWhatTheyDoAlone() {
    List<String> ids = List.of("i32.store8", "i64.rotl", "global.set", "call_indirect");
    List<Probe> together = OperationProbes.together(ids);

    assertThat(together).extracting(Probe::id).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(together)
        .extracting(p -> p.module().length)
        .containsOnly(together.getFirst().module().length);
    assertThat(together).allSatisfy(p -> assertThat(seen(p)).isEqualTo(seen(probe(p.id()))));
  }

  @Test
  void growingByMoreThanThereIsGivesMinusOne() {
    List<Observation.CallEnd> calls = seen(probe("memory.grow")).calls();

    assertThat(IntStream.range(0, 5).mapToObj(calls::get))
        .extracting(end -> ((Observation.Returned) end).results().getFirst())
        .containsExactly(Value.i32(1), Value.i32(-1), Value.i32(-1), Value.i32(-1), Value.i32(-1));
  }

  @Test
  void whereTheReferenceRoundsTwiceExactArithmeticHasTheWord() {
    Probe probe = probe("f32.convert_i64_u");
    Observation seen = seen(probe);

    assertThat(ReferenceErrata.corrected(probe, seen)).as("is it mended?").isNotEqualTo(seen);
    assertThat(ReferenceErrata.corrected(probe, seen).calls()).hasSameSizeAs(seen.calls());
  }
}
