package thumbprint.analysis.cycles;

import java.util.List;
import thumbprint.analysis.cycles.BlockCost.Event;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.catalog.CycleStructure;
import thumbprint.catalog.CycleTerm;

/**
 * Cortex-M0 and M0+: the instruction timing table of the Technical Reference Manuals (DDI0432 and
 * DDI0484, table 3-1; recalled). A load or store takes 2 cycles, a multiple transfer 1 and 1 for
 * each register, a taken branch 3 or 2, BL one more, everything else 1.
 */
record ManualTable() implements CoreModel {
  @Override
  public CycleStructure structure() {
    return CycleStructure.MANUAL_TABLE;
  }

  @Override
  public BlockCost cost(List<Instruction> block) {
    BlockCost.Tally tally = new BlockCost.Tally();
    for (Instruction instruction : block) {
      tally.add(CycleTerm.ISSUE);
      addOwn(tally, instruction);
    }
    return tally.cost();
  }

  private static void addOwn(BlockCost.Tally tally, Instruction instruction) {
    switch (instruction.kind()) {
      case ALU, SHIFT, BIT_FIELD, HINT -> {}
      case MULTIPLY -> tally.add(CycleTerm.MULTIPLY);
      case LOAD, STORE -> tally.add(CycleTerm.MEMORY_ACCESS);
      case LOAD_MULTIPLE, STORE_MULTIPLE -> addRegisters(tally, instruction);
      case BRANCH, BRANCH_INDIRECT, CALL_INDIRECT -> {
        tally.add(Event.LEFT, CycleTerm.TAKEN_BRANCH, 1);
      }
      case CALL -> {
        tally.add(CycleTerm.CALL);
        tally.add(Event.LEFT, CycleTerm.TAKEN_BRANCH, 1);
      }
      case RETURN -> {
        addRegisters(tally, instruction);
        tally.add(Event.LEFT, CycleTerm.TAKEN_BRANCH, 1);
      }
      case SYSTEM -> tally.add(CycleTerm.SYSTEM);
      case PARALLEL,
          MULTIPLY_ACCUMULATE,
          MULTIPLY_LONG,
          DIVIDE,
          COMPARE_AND_BRANCH,
          TABLE_BRANCH,
          IF_THEN,
          FP_ADD,
          FP_MULTIPLY,
          FP_MULTIPLY_ACCUMULATE,
          FP_DIVIDE,
          FP_SQUARE_ROOT,
          FP_CONVERT,
          FP_COMPARE,
          FP_MOVE,
          VECTOR,
          VECTOR_LOAD,
          VECTOR_STORE,
          LOOP,
          UNKNOWN ->
          // The architecture has none of these, so the table has no row.
          tally.add(CycleTerm.UNKNOWN_INSTRUCTION);
    }
  }

  private static void addRegisters(BlockCost.Tally tally, Instruction instruction) {
    tally.add(Event.EXECUTED, CycleTerm.TRANSFER_REGISTER, instruction.transfer().registers());
  }
}
