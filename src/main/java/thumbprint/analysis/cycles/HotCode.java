package thumbprint.analysis.cycles;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.Coefficient;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CycleProfile;

/**
 * Where a window spends its cycles, and on what.
 *
 * @param window without the calibration
 */
record HotCode(WindowEvaluation evaluation, BlockTrace.Window window) {
  private static final int FUNCTIONS = 12;

  /** Functions with the most cycles by the middle coefficients, most first. */
  List<CycleProfile.HotFunction> functions(FunctionNames names) {
    Map<String, CycleProfile.HotFunction> functions = new TreeMap<>();
    for (BlockTrace.Execution execution : window.executions()) {
      EvaluatedBlock block = evaluation.blocks().get(execution.block());
      String name = name(names, block.block().start());
      long instructions = execution.executed() * block.instructions().size();
      functions.merge(
          name,
          new CycleProfile.HotFunction(name, instructions, cycles(block, execution)),
          (left, right) ->
              new CycleProfile.HotFunction(
                  name,
                  left.instructions() + right.instructions(),
                  left.cycles() + right.cycles()));
    }
    return functions.values().stream()
        .sorted(
            Comparator.comparingLong(CycleProfile.HotFunction::cycles)
                .reversed()
                .thenComparing(CycleProfile.HotFunction::name))
        .limit(FUNCTIONS)
        .toList();
  }

  /** Instructions by group. */
  Map<String, Long> mix() {
    Map<String, Long> mix = new TreeMap<>();
    for (BlockTrace.Execution execution : window.executions()) {
      for (Instruction instruction : evaluation.blocks().get(execution.block()).instructions()) {
        mix.merge(group(instruction.kind()), execution.executed(), Long::sum);
      }
    }
    mix.values().removeIf(count -> count == 0);
    return mix;
  }

  private long cycles(EvaluatedBlock block, BlockTrace.Execution execution) {
    CycleModel model = evaluation.model();
    double cycles = 0;
    for (var entry : block.cost().of(execution).counts().entrySet()) {
      Coefficient coefficient = model.coefficient(entry.getKey());
      cycles += coefficient.mid() * entry.getValue();
    }
    return Math.round(cycles);
  }

  private static String name(FunctionNames names, long address) {
    return names.at(address).orElseGet(() -> String.format(Locale.ROOT, "0x%08x", address));
  }

  private static String group(Kind kind) {
    return switch (kind) {
      case ALU, SHIFT, BIT_FIELD, PARALLEL -> "integer";
      case MULTIPLY, MULTIPLY_ACCUMULATE, MULTIPLY_LONG -> "multiply";
      case DIVIDE -> "divide";
      case LOAD, LOAD_MULTIPLE -> "load";
      case STORE, STORE_MULTIPLE -> "store";
      case BRANCH, COMPARE_AND_BRANCH, LOOP -> "branch";
      case CALL, RETURN -> "call-and-return";
      case BRANCH_INDIRECT, CALL_INDIRECT, TABLE_BRANCH -> "indirect-branch";
      case FP_ADD,
          FP_MULTIPLY,
          FP_MULTIPLY_ACCUMULATE,
          FP_DIVIDE,
          FP_SQUARE_ROOT,
          FP_CONVERT,
          FP_COMPARE,
          FP_MOVE ->
          "floating-point";
      case VECTOR, VECTOR_LOAD, VECTOR_STORE -> "vector";
      case IF_THEN, HINT, SYSTEM -> "other";
      case UNKNOWN -> "unknown";
    };
  }
}
