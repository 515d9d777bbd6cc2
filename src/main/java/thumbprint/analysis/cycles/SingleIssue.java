package thumbprint.analysis.cycles;

import java.util.List;
import thumbprint.analysis.cycles.BlockCost.Event;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.analysis.thumb.Registers;
import thumbprint.catalog.CycleStructure;
import thumbprint.catalog.CycleTerm;

/**
 * Cortex-M3, M4 and M33: one instruction at a time, where what stands right before matters. The
 * manuals' tables (DDI0337, DDI0439, DDI0553, recalled) and terms that were fitted to published
 * programs; {@code docs/cycles.md} says which is which.
 */
record SingleIssue() implements CoreModel {
  private static final int STRADDLING_RUN = 3;

  @Override
  public CycleStructure structure() {
    return CycleStructure.SINGLE_ISSUE;
  }

  @Override
  public BlockCost cost(List<Instruction> block) {
    BlockCost.Tally tally = new BlockCost.Tally();
    Neighbour before = Neighbour.NONE;
    int straddling = 0;
    for (Instruction instruction : block) {
      add(tally, before, instruction);
      straddling = instruction.straddlesWords() ? straddling + 1 : 0;
      if (straddling == STRADDLING_RUN) {
        tally.add(CycleTerm.STRADDLING_RUN);
      }
      before = Neighbour.of(instruction);
    }
    if (!block.isEmpty()) {
      if (block.getFirst().straddlesWords()) {
        tally.add(Event.ENTERED, CycleTerm.STRADDLING_TARGET, 1);
      }
      addEnd(tally, block.getLast());
    }
    return tally.cost();
  }

  private static void add(BlockCost.Tally tally, Neighbour before, Instruction instruction) {
    if (instruction.kind() == Kind.IF_THEN) {
      if (!before.foldsWhatFollows()) {
        tally.add(CycleTerm.IF_THEN_UNFOLDED);
      }
      return;
    }
    tally.add(CycleTerm.ISSUE);
    addOwn(tally, before, instruction);
    if (before.computesAddressOf(instruction)) {
      tally.add(CycleTerm.ADDRESS_INTERLOCK);
    }
    if (Registers.meet(before.loaded(), instruction.reads())) {
      tally.add(CycleTerm.LOAD_USE);
    }
    if (Registers.meet(before.lateResult(), instruction.reads())) {
      tally.add(CycleTerm.FP_DEPENDENCY);
    }
  }

  private static void addOwn(BlockCost.Tally tally, Neighbour before, Instruction instruction) {
    switch (instruction.kind()) {
      case LOAD -> {
        if (!before.lendsBusTo(instruction)) {
          tally.add(CycleTerm.LOAD_UNPAIRED);
        }
        addRegisters(tally, instruction.transfer().registers() - 1);
      }
      case STORE -> {
        if (instruction.transfer().registerOffset() && !before.movesOneValue()) {
          tally.add(CycleTerm.STORE_REGISTER_OFFSET);
        }
        addRegisters(tally, instruction.transfer().registers() - 1);
      }
      case LOAD_MULTIPLE, STORE_MULTIPLE, RETURN, BRANCH_INDIRECT ->
          addRegisters(tally, instruction.transfer().registers());
      case TABLE_BRANCH -> tally.add(CycleTerm.TABLE_BRANCH);
      case MULTIPLY_ACCUMULATE -> tally.add(CycleTerm.MULTIPLY_ACCUMULATE);
      case MULTIPLY_LONG -> tally.add(CycleTerm.MULTIPLY_LONG);
      case DIVIDE -> tally.add(CycleTerm.DIVISION);
      case SYSTEM -> tally.add(CycleTerm.SYSTEM);
      case FP_ADD,
          FP_MULTIPLY,
          FP_MULTIPLY_ACCUMULATE,
          FP_DIVIDE,
          FP_SQUARE_ROOT,
          FP_CONVERT,
          FP_COMPARE,
          FP_MOVE ->
          addFloatingPoint(tally, instruction);
      case VECTOR, VECTOR_LOAD, VECTOR_STORE, LOOP, UNKNOWN ->
          tally.add(CycleTerm.UNKNOWN_INSTRUCTION);
      case ALU,
          SHIFT,
          BIT_FIELD,
          PARALLEL,
          MULTIPLY,
          BRANCH,
          CALL,
          COMPARE_AND_BRANCH,
          CALL_INDIRECT,
          IF_THEN,
          HINT -> {}
    }
  }

  private static void addRegisters(BlockCost.Tally tally, int registers) {
    tally.add(Event.EXECUTED, CycleTerm.TRANSFER_REGISTER, Math.max(0, registers));
  }

  /** These cores compute with f32 only, so arithmetic with f64 has no rule. */
  private static void addFloatingPoint(BlockCost.Tally tally, Instruction instruction) {
    boolean move = instruction.kind() == Kind.FP_MOVE;
    tally.add(
        instruction.doublePrecision() && !move
            ? CycleTerm.UNKNOWN_INSTRUCTION
            : FloatingPoint.term(instruction.kind()).orElseThrow());
  }

  private static void addEnd(BlockCost.Tally tally, Instruction last) {
    Kind kind = last.kind();
    if (!kind.branches() && kind != Kind.UNKNOWN) {
      return;
    }
    tally.add(Event.LEFT, CycleTerm.TAKEN_BRANCH, 1);
    if (last.conditional()) {
      tally.add(Event.STAYED, CycleTerm.NOT_TAKEN_BRANCH, 1);
    }
    if (kind == Kind.BRANCH_INDIRECT || kind == Kind.CALL_INDIRECT) {
      tally.add(Event.LEFT, CycleTerm.INDIRECT_BRANCH, 1);
    }
  }
}
