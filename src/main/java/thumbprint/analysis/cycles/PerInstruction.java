package thumbprint.analysis.cycles;

import java.util.List;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.CycleStructure;
import thumbprint.catalog.CycleTerm;

/**
 * Cortex-M55: one cycle an instruction, because no published measurement speaks of the core. What
 * is known to vary most is counted apart, so that it has a range of its own.
 */
record PerInstruction() implements CoreModel {
  @Override
  public CycleStructure structure() {
    return CycleStructure.PER_INSTRUCTION;
  }

  @Override
  public BlockCost cost(List<Instruction> block) {
    BlockCost.Tally tally = new BlockCost.Tally();
    for (Instruction instruction : block) {
      Kind kind = instruction.kind();
      tally.add(CycleTerm.ISSUE);
      FloatingPoint.term(kind).ifPresent(tally::add);
      if (kind == Kind.DIVIDE) {
        tally.add(CycleTerm.DIVISION);
      } else if (kind == Kind.VECTOR || kind == Kind.VECTOR_LOAD || kind == Kind.VECTOR_STORE) {
        tally.add(CycleTerm.VECTOR);
      } else if (kind == Kind.UNKNOWN) {
        tally.add(CycleTerm.UNKNOWN_INSTRUCTION);
      }
    }
    return tally.cost();
  }
}
