package thumbprint.module;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import run.endive.runtime.ExecutionListener;
import run.endive.runtime.MStack;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;

/** Counts executed operations by kind, and ends a run that does too much or calls too deeply. */
final class Meter implements ExecutionListener {
  private final long limitOperations;
  private final int deepestCall;
  private final long[] counts = new long[OpCode.values().length];
  private final long[] steadyCounts = new long[OpCode.values().length];
  private IntSupplier callDepth = () -> 0;
  private long operations;

  /** Thrown through the interpreter, which passes on what it does not know. */
  static final class OverBudgetSignal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OverBudgetSignal() {
      super("operation limit", null, false, false);
    }
  }

  /** As {@link OverBudgetSignal}, for calls nested too deeply. */
  static final class TooDeepSignal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeepSignal() {
      super("call stack exhausted", null, false, false);
    }
  }

  Meter(long limitOperations, int deepestCall) {
    this.limitOperations = limitOperations;
    this.deepestCall = deepestCall;
  }

  void watchDepth(IntSupplier depth) {
    callDepth = depth;
  }

  @Override
  public void onExecution(Instruction instruction, MStack stack) {
    OpCode opcode = instruction.opcode();
    if (opcode == OpCode.END || opcode == OpCode.ELSE) {
      return;
    }
    counts[opcode.ordinal()]++;
    if (++operations > limitOperations) {
      throw new OverBudgetSignal();
    }
    if ((opcode == OpCode.CALL || opcode == OpCode.CALL_INDIRECT)
        && callDepth.getAsInt() > deepestCall) {
      throw new TooDeepSignal();
    }
  }

  long operations() {
    return operations;
  }

  /**
   * Adds what was counted since the last call of this method to the mix of steady calls, or forgets
   * it.
   */
  void settle(boolean steady) {
    for (int i = 0; i < counts.length; i++) {
      steadyCounts[i] += steady ? counts[i] : 0;
      counts[i] = 0;
    }
  }

  Map<String, Long> steadyMix() {
    Map<String, Long> mix = new TreeMap<>();
    for (OpCode opcode : OpCode.values()) {
      if (steadyCounts[opcode.ordinal()] > 0) {
        mix.put(name(opcode), steadyCounts[opcode.ordinal()]);
      }
    }
    return mix;
  }

  /**
   * {@code I32_LOAD8_S} is {@code i32.load8_s} in WebAssembly's text format, {@code BR_IF} is
   * {@code br_if}.
   */
  private static String name(OpCode opcode) {
    String name = opcode.name().toLowerCase(Locale.ROOT);
    return name.startsWith("br_") || name.startsWith("call_") ? name : name.replaceFirst("_", ".");
  }
}
