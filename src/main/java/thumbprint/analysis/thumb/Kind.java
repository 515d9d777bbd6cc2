package thumbprint.analysis.thumb;

/** What an instruction does, as far as its cost depends on it. */
public enum Kind {
  /** Arithmetic, logic, moves, comparisons of core registers, without a shift. */
  ALU,
  /** Shifts and rotations, and ALU operations whose operand is shifted. */
  SHIFT,
  /** Bit fields, extensions, reversals, saturation, counting zeros, packing. */
  BIT_FIELD,
  /** DSP arithmetic on halves and bytes of registers, without multiplication. */
  PARALLEL,
  MULTIPLY,
  /** A multiplication that adds to or subtracts from a third register, 32 bit. */
  MULTIPLY_ACCUMULATE,
  /** 32 by 32 to 64 bit, accumulating or not. */
  MULTIPLY_LONG,
  DIVIDE,
  /** One value, of a byte to a word, or one floating-point register. */
  LOAD,
  STORE,
  /** Several registers: LDM, LDRD, POP, VLDM. */
  LOAD_MULTIPLE,
  STORE_MULTIPLE,
  /** To an address in the code: B, conditional or not. */
  BRANCH,
  /** BL. */
  CALL,
  /** CBZ, CBNZ. */
  COMPARE_AND_BRANCH,
  /** To an address in a register or in memory, other than a return: BX, MOV pc, LDR pc. */
  BRANCH_INDIRECT,
  /** BLX of a register. */
  CALL_INDIRECT,
  /** BX lr, POP with pc, LDR pc from the stack, MOV pc, lr. */
  RETURN,
  /** TBB, TBH. */
  TABLE_BRANCH,
  IF_THEN,
  FP_ADD,
  FP_MULTIPLY,
  FP_MULTIPLY_ACCUMULATE,
  FP_DIVIDE,
  FP_SQUARE_ROOT,
  FP_CONVERT,
  FP_COMPARE,
  /** Moves between floating-point registers, and to and from core registers; constants, signs. */
  FP_MOVE,
  /** M-profile vector extension: an operation on a vector register. */
  VECTOR,
  VECTOR_LOAD,
  VECTOR_STORE,
  /** Loops of Armv8.1-M: WLS, DLS, LE. */
  LOOP,
  /** NOP and other hints. */
  HINT,
  /** Barriers, special registers, breakpoints, supervisor calls. */
  SYSTEM,
  /** Not known to the decoder. */
  UNKNOWN;

  /** Whether control may go on elsewhere than behind it. */
  public boolean branches() {
    return switch (this) {
      case BRANCH,
          CALL,
          COMPARE_AND_BRANCH,
          BRANCH_INDIRECT,
          CALL_INDIRECT,
          RETURN,
          TABLE_BRANCH,
          LOOP ->
          true;
      default -> false;
    };
  }

  public boolean accessesMemory() {
    return switch (this) {
      case LOAD, STORE, LOAD_MULTIPLE, STORE_MULTIPLE, VECTOR_LOAD, VECTOR_STORE -> true;
      default -> false;
    };
  }
}
