package thumbprint.analysis.cycles;

import java.util.List;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.MemoryEvents;

/**
 * A block with all that does not depend on how often it ran.
 *
 * @param area where its code lies
 * @param unknown how many of its instructions the decoder does not know
 * @param dispatches whether it ends with an indirect branch that is no return
 */
record EvaluatedBlock(
    BlockTrace.Block block,
    List<Instruction> instructions,
    BlockCost cost,
    String area,
    long unknown,
    boolean dispatches) {

  static EvaluatedBlock of(
      BlockTrace.Block block, List<Instruction> instructions, BlockCost cost, String area) {
    long unknown = instructions.stream().filter(i -> i.kind() == Kind.UNKNOWN).count();
    boolean dispatches = !instructions.isEmpty() && indirect(instructions.getLast().kind());
    return new EvaluatedBlock(block, List.copyOf(instructions), cost, area, unknown, dispatches);
  }

  MemoryEvents fetches(BlockTrace.Execution execution) {
    long bytes = execution.executed() * block.code().length;
    return new MemoryEvents(bytes, execution.fetchMisses(), 0, 0, BlockTrace.Misses.NONE);
  }

  private static boolean indirect(Kind kind) {
    return kind == Kind.BRANCH_INDIRECT || kind == Kind.CALL_INDIRECT || kind == Kind.TABLE_BRANCH;
  }
}
