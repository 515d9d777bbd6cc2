package thumbprint.analysis.cycles;

import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.analysis.thumb.Registers;

/**
 * When operands are needed, against the cycle of the issue: addresses a cycle early, the data of a
 * store a cycle late, flags of a condition in the cycle in which they are made.
 */
final class OperandTimes {
  private OperandTimes() {}

  /**
   * The first cycle in which all operands are there.
   *
   * @param ready cycle in which each register can be used
   */
  static long earliest(Instruction instruction, long[] ready, Latencies latencies) {
    long earliest = 0;
    long operands = instruction.reads() | instruction.address() | conditionFlags(instruction);
    for (long bits = operands; bits != 0; bits &= bits - 1) {
      int register = Long.numberOfTrailingZeros(bits);
      long early = needed(instruction, Long.lowestOneBit(bits), latencies);
      earliest = Math.max(earliest, ready[register] + early);
    }
    return earliest;
  }

  private static long conditionFlags(Instruction instruction) {
    boolean byFlags = instruction.conditional() && instruction.kind() != Kind.COMPARE_AND_BRANCH;
    return byFlags ? Registers.FLAGS : Registers.NONE;
  }

  /** Cycles that the register must be ready before the issue; negative where it may be late. */
  private static int needed(Instruction instruction, long register, Latencies latencies) {
    if (Registers.meet(instruction.address(), register)) {
      return 1;
    }
    if (register == Registers.FLAGS) {
      return conditionFlags(instruction) == Registers.NONE ? 0 : -1;
    }
    boolean accumulator = Registers.meet(instruction.writes(), register);
    return switch (instruction.kind()) {
      case STORE, STORE_MULTIPLE -> -1;
      case MULTIPLY_ACCUMULATE, MULTIPLY_LONG -> accumulator ? -1 : 0;
      case FP_MULTIPLY_ACCUMULATE -> accumulator ? -latencies.accumulatorIsLate() : 0;
      case SHIFT, BIT_FIELD -> shiftedEarly(instruction, latencies) ? 1 : 0;
      default -> 0;
    };
  }

  /**
   * A shift as part of another operation, and a bit field, take their operand a cycle early. Which
   * of two registers is shifted the decoder does not say.
   */
  private static boolean shiftedEarly(Instruction instruction, Latencies latencies) {
    String mnemonic = instruction.mnemonic();
    if (instruction.kind() == Kind.BIT_FIELD) {
      return mnemonic.startsWith("ubfx") || mnemonic.startsWith("sbfx");
    }
    boolean plain = mnemonic.matches("(lsl|lsr|asr|ror|rrx|mov).*");
    long operands = instruction.reads() & ~Registers.FLAGS;
    return !plain && (Long.bitCount(operands) == 1 || latencies.shiftsEarly());
  }
}
