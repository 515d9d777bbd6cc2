package thumbprint.analysis.cycles;

import java.util.List;
import thumbprint.analysis.cycles.BlockCost.Event;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.CycleStructure;
import thumbprint.catalog.CycleTerm;

/**
 * Cortex-M7: two instructions a cycle in order, by a {@link Scoreboard}, and a branch predictor.
 * Fitted to published programs ({@code docs/cycles.md}). The block is scheduled under four sets of
 * latencies; the differences are terms of their own.
 */
record DualIssue() implements CoreModel {
  @Override
  public CycleStructure structure() {
    return CycleStructure.DUAL_ISSUE;
  }

  @Override
  public BlockCost cost(List<Instruction> block) {
    BlockCost.Tally tally = new BlockCost.Tally();
    long least = Scoreboard.cycles(block, Latencies.LEAST);
    long fitted = Scoreboard.cycles(block, Latencies.FITTED);
    tally.add(Event.EXECUTED, CycleTerm.ISSUE, least);
    tally.add(Event.EXECUTED, CycleTerm.FP_LATENCY, fitted - least);
    tally.add(
        Event.EXECUTED,
        CycleTerm.ISSUE_SLOW,
        Scoreboard.cycles(block, Latencies.SLOW_LOADS) - fitted);
    tally.add(
        Event.EXECUTED,
        CycleTerm.FP_LATENCY_SLOW,
        Scoreboard.cycles(block, Latencies.SLOW_FLOATING_POINT) - fitted);
    block.forEach(instruction -> addOwn(tally, instruction));
    if (!block.isEmpty()) {
      addEnd(tally, block.getLast());
    }
    return tally.cost();
  }

  private static void addOwn(BlockCost.Tally tally, Instruction instruction) {
    switch (instruction.kind()) {
      case DIVIDE -> tally.add(CycleTerm.DIVISION);
      case SYSTEM -> tally.add(CycleTerm.SYSTEM);
      case VECTOR, VECTOR_LOAD, VECTOR_STORE, LOOP, UNKNOWN ->
          tally.add(CycleTerm.UNKNOWN_INSTRUCTION);
      case ALU,
          SHIFT,
          BIT_FIELD,
          PARALLEL,
          MULTIPLY,
          MULTIPLY_ACCUMULATE,
          MULTIPLY_LONG,
          LOAD,
          STORE,
          LOAD_MULTIPLE,
          STORE_MULTIPLE,
          BRANCH,
          CALL,
          COMPARE_AND_BRANCH,
          BRANCH_INDIRECT,
          CALL_INDIRECT,
          RETURN,
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
          HINT -> {}
    }
  }

  /** Direct branches that always go the same way cost nothing beside their slot. */
  private static void addEnd(BlockCost.Tally tally, Instruction last) {
    Kind kind = last.kind();
    if (kind == Kind.RETURN || kind.branches() && direct(kind) && last.conditional()) {
      tally.add(Event.MISPREDICTED, CycleTerm.MISPREDICTION, 1);
    } else if (kind.branches() && !direct(kind)) {
      tally.add(Event.MISPREDICTED, CycleTerm.INDIRECT_BRANCH_CHANGED, 1);
      tally.add(Event.LEFT_AS_PREDICTED, CycleTerm.INDIRECT_BRANCH_REPEATED, 1);
    }
  }

  private static boolean direct(Kind kind) {
    return kind == Kind.BRANCH
        || kind == Kind.CALL
        || kind == Kind.COMPARE_AND_BRANCH
        || kind == Kind.LOOP;
  }
}
