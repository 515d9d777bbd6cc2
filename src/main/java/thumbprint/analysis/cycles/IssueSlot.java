package thumbprint.analysis.cycles;

import thumbprint.analysis.thumb.Instruction;

/**
 * What an instruction takes of an issue cycle on a dual-issue core.
 *
 * @param unit that executes it
 * @param shifter whether it needs the one shifter
 * @param first whether it must be the first of its cycle
 * @param alone whether nothing else may issue in its cycle
 * @param busyCycles that it keeps the pipeline; 0 where others may follow at once
 */
record IssueSlot(Unit unit, boolean shifter, boolean first, boolean alone, int busyCycles) {
  /** Units and how many instructions each takes in a cycle. */
  enum Unit {
    LOAD(2),
    STORE(1),
    MULTIPLY(1),
    BRANCH(1),
    FLOATING_POINT(1),
    INTEGER(2);

    private final int perCycle;

    Unit(int perCycle) {
      this.perCycle = perCycle;
    }

    int perCycle() {
      return perCycle;
    }
  }

  static IssueSlot of(Instruction instruction) {
    return switch (instruction.kind()) {
      case ALU, IF_THEN, HINT -> shared(Unit.INTEGER);
      case SHIFT -> new IssueSlot(Unit.INTEGER, true, false, false, 0);
      case BIT_FIELD, PARALLEL -> new IssueSlot(Unit.INTEGER, true, true, false, 0);
      case MULTIPLY, MULTIPLY_ACCUMULATE, MULTIPLY_LONG -> shared(Unit.MULTIPLY);
      case LOAD -> shared(Unit.LOAD);
      case STORE -> shared(Unit.STORE);
      case LOAD_MULTIPLE, STORE_MULTIPLE -> multiple(instruction, 0);
      case BRANCH, CALL, COMPARE_AND_BRANCH, CALL_INDIRECT, TABLE_BRANCH -> shared(Unit.BRANCH);
      case RETURN ->
          instruction.transfer().registers() > 0 ? pop(instruction) : shared(Unit.BRANCH);
      case BRANCH_INDIRECT -> indirect(instruction);
      case FP_ADD, FP_MULTIPLY, FP_MULTIPLY_ACCUMULATE, FP_CONVERT, FP_COMPARE, FP_MOVE ->
          new IssueSlot(Unit.FLOATING_POINT, false, false, instruction.doublePrecision(), 0);
      case FP_DIVIDE, FP_SQUARE_ROOT -> new IssueSlot(Unit.FLOATING_POINT, false, false, true, 0);
      case DIVIDE, VECTOR, VECTOR_LOAD, VECTOR_STORE, LOOP, SYSTEM, UNKNOWN ->
          new IssueSlot(Unit.INTEGER, false, false, true, 0);
    };
  }

  private static IssueSlot shared(Unit unit) {
    return new IssueSlot(unit, false, false, false, 0);
  }

  private static IssueSlot indirect(Instruction instruction) {
    int registers = instruction.transfer().registers();
    return registers > 1 ? pop(instruction) : shared(registers == 1 ? Unit.LOAD : Unit.BRANCH);
  }

  /** The new place comes from memory, which the fit counts a cycle for. */
  private static IssueSlot pop(Instruction instruction) {
    return multiple(instruction, 1);
  }

  /** Two registers a cycle. */
  private static IssueSlot multiple(Instruction instruction, int more) {
    int cycles = Math.max(1, (instruction.transfer().registers() + 1) / 2);
    return new IssueSlot(Unit.INTEGER, false, false, true, cycles + more);
  }
}
