package thumbprint.analysis.cycles;

import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;

/**
 * Cycles from the issue of an instruction to the use of its result, on a dual-issue core.
 *
 * @param load of a word; 0 means that it can be used in the cycle of the load, which is an
 *     effective value of the fit
 * @param narrowLoad of a byte or halfword, which is extended
 * @param floatingPoint how floating-point results are late
 * @param shiftsEarly whether the operands of a shifted operand of two registers are all needed
 *     early: which of them is shifted is not known
 */
record Latencies(
    int load, int narrowLoad, FloatingPointLatency floatingPoint, boolean shiftsEarly) {
  /** Results of floating-point operations, in cycles. */
  enum FloatingPointLatency {
    /** Every result is there in the next cycle: code that hides all latency. */
    HIDDEN,
    /** ADD and MUL 3 (double 5), FMA 6 (10), DIV and SQRT 16 (30). Not validated. */
    FITTED,
    /** Twice as long, with no shorter way for the sum of an FMA. */
    DOUBLED
  }

  /** The fit, with floating-point latency hidden. */
  static final Latencies LEAST = new Latencies(0, 0, FloatingPointLatency.HIDDEN, false);

  static final Latencies FITTED = new Latencies(0, 0, FloatingPointLatency.FITTED, false);

  /** Loads as in LLVM's model of the core, where the fit says that they are quicker. */
  static final Latencies SLOW_LOADS = new Latencies(1, 2, FloatingPointLatency.FITTED, true);

  static final Latencies SLOW_FLOATING_POINT =
      new Latencies(0, 0, FloatingPointLatency.DOUBLED, false);

  private static final int MULTIPLY = 2;

  /** Cycles until the result can be used. */
  int of(Instruction instruction) {
    Kind kind = instruction.kind();
    if (FloatingPoint.term(kind).isPresent()) {
      return switch (floatingPoint) {
        case HIDDEN -> 1;
        case FITTED -> fitted(kind, instruction.doublePrecision());
        case DOUBLED -> 2 * fitted(kind, instruction.doublePrecision());
      };
    }
    return switch (kind) {
      case LOAD -> narrow(instruction.mnemonic()) ? narrowLoad : load;
      case MULTIPLY, MULTIPLY_ACCUMULATE, MULTIPLY_LONG -> MULTIPLY;
      default -> 1;
    };
  }

  /** How much later than its factors an FMA needs the sum that it adds to. */
  int accumulatorIsLate() {
    return floatingPoint == FloatingPointLatency.DOUBLED ? 0 : 3;
  }

  private static int fitted(Kind kind, boolean doublePrecision) {
    return switch (kind) {
      case FP_ADD, FP_MULTIPLY, FP_CONVERT -> doublePrecision ? 5 : 3;
      case FP_MULTIPLY_ACCUMULATE -> doublePrecision ? 10 : 6;
      case FP_DIVIDE, FP_SQUARE_ROOT -> doublePrecision ? 30 : 16;
      default -> 1;
    };
  }

  /** {@code ldrhi} is a word under a condition, not a halfword. */
  private static boolean narrow(String mnemonic) {
    return mnemonic.startsWith("ldrb")
        || mnemonic.startsWith("ldrs")
        || mnemonic.startsWith("ldrh") && !mnemonic.startsWith("ldrhi");
  }
}
