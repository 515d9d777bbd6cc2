package thumbprint.analysis.cycles;

import java.util.List;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.catalog.CycleStructure;

/** Counts what costs cycles in a block of instructions; one for each structure of pipeline. */
public sealed interface CoreModel permits ManualTable, SingleIssue, DualIssue, PerInstruction {
  CycleStructure structure();

  /**
   * What a block costs each time that it runs.
   *
   * @param block instructions in order, without gaps; only the last may branch
   * @return counts of the terms that the structure declares and of no other
   */
  BlockCost cost(List<Instruction> block);

  static CoreModel of(CycleStructure structure) {
    return switch (structure) {
      case MANUAL_TABLE -> new ManualTable();
      case SINGLE_ISSUE -> new SingleIssue();
      case DUAL_ISSUE -> new DualIssue();
      case PER_INSTRUCTION -> new PerInstruction();
    };
  }
}
