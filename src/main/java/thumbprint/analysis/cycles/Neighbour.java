package thumbprint.analysis.cycles;

import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.analysis.thumb.Registers;

/**
 * What an instruction means for the one right behind it, in a short pipeline.
 *
 * @param movesOneValue whether it is a load or store of one value, whose bus cycle can overlap
 * @param registerOffset whether it is a store with a register offset, which keeps the bus
 * @param loaded registers that it brings from memory, without the base that it changes
 * @param computed registers that it computes without memory
 * @param lateResult floating-point registers that are not there in the next cycle
 * @param foldsWhatFollows whether an IT behind it can vanish: it has 16 bits
 */
record Neighbour(
    boolean movesOneValue,
    boolean registerOffset,
    long loaded,
    long computed,
    long lateResult,
    boolean foldsWhatFollows) {
  /** Nothing is known before the first instruction of a block. */
  static final Neighbour NONE = new Neighbour(false, false, 0, 0, 0, false);

  static Neighbour of(Instruction instruction) {
    Kind kind = instruction.kind();
    boolean loads = kind == Kind.LOAD || kind == Kind.LOAD_MULTIPLE;
    boolean one = kind == Kind.LOAD || kind == Kind.STORE;
    long base = instruction.transfer().writeBack() ? instruction.address() : Registers.NONE;
    return new Neighbour(
        one,
        kind == Kind.STORE && instruction.transfer().registerOffset(),
        loads ? instruction.writes() & ~base : Registers.NONE,
        kind.accessesMemory() ? Registers.NONE : instruction.writes(),
        FloatingPoint.resultIsLate(kind) ? instruction.writes() : Registers.NONE,
        instruction.size() == 2);
  }

  /** A load right behind takes one cycle less, unless its address is what was loaded. */
  boolean lendsBusTo(Instruction load) {
    return movesOneValue && !registerOffset && !Registers.meet(loaded, load.address());
  }

  boolean computesAddressOf(Instruction next) {
    return next.kind().accessesMemory() && Registers.meet(computed, next.address());
  }
}
