package thumbprint.module.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.endive.wasm.types.OpCode;
import thumbprint.module.Observation;
import thumbprint.module.ReferenceResult;
import thumbprint.module.ReferenceRun;
import thumbprint.module.WasmModule;

/** One probe for each operation, valid and played by the reference. */
class OperationProbesTest {
  private static final long LIMIT = 10_000_000;

  static List<Probe> probes() {
    return OperationProbes.each();
  }

  private static Observation seen(Probe probe) {
    WasmModule module = WasmModule.parse(probe.module(), probe.id());
    ReferenceResult result = ReferenceRun.observe(module, List.of(), probe.script(), LIMIT);
    assertThat(result).as(result.shown()).isInstanceOf(ReferenceResult.Completed.class);
    return ((ReferenceResult.Completed) result).observation();
  }

  @ParameterizedTest
  @MethodSource("probes")
  void theReferencePlaysEveryCall(Probe probe) {
    assertThat(probe.calls()).isPositive();
    assertThat(seen(probe).calls().size() + seen(probe).readings().size()).isPositive();
  }

  @Test
  void printStatistics() {
    long calls = probes().stream().mapToLong(Probe::calls).sum();
    System.out.println("PROBES " + probes().size() + " calls " + calls);
  }

  /** The names that the reference's parser has, as the text format writes them. */
  private static Set<String> knownToTheReference() {
    return Arrays.stream(OpCode.values())
        .map(Enum::name)
        .filter(
            name ->
                !name.matches(
                    "(V128|[IF][0-9]+[xX][0-9]+)_.*|.*ATOMIC.*|(STRUCT|ARRAY|I31|REF|CAST|BR_ON|ANY|EXTERN)_.*"
                        + "|THROW.*|TRY_TABLE|RETURN_CALL.*|CALL_REF|SELECT_T|TABLE_(GET|SET|GROW|SIZE|FILL)"))
        .map(OperationProbesTest::written)
        .collect(Collectors.toSet());
  }

  private static String written(String opcode) {
    String name = opcode.toLowerCase(Locale.ROOT).replaceFirst("extend_(\\d)", "extend$1");
    return name.startsWith("br_") || name.startsWith("call_") ? name : name.replaceFirst("_", ".");
  }

  @Test
  void theTableHasEveryOperationOfTheReferenceUpToBulkMemory() {
    assertThat(OperationProbes.table())
        .extracting(ProbeOperation::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(knownToTheReference())
        .hasSize(192);
  }
}
