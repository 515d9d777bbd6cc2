package thumbprint.analysis.cycles;

import java.util.Arrays;
import java.util.List;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.analysis.thumb.Registers;

/**
 * Issues a block in order, at most two instructions a cycle, each as soon as its operands are ready
 * and a unit is free. Registers that come from before the block count as just computed; what is
 * still under way at the end of the block is not waited for.
 */
final class Scoreboard {
  private static final int WIDTH = 2;

  private final Latencies latencies;
  private final long[] ready = new long[Long.SIZE];
  private final int[] used = new int[IssueSlot.Unit.values().length];
  private long cycle;
  private int issued;
  private boolean shifterUsed;
  private boolean closed;

  private Scoreboard(Latencies latencies) {
    this.latencies = latencies;
  }

  /** Cycles from the first to the last issue, both included. An IT takes none: it is folded. */
  static long cycles(List<Instruction> block, Latencies latencies) {
    Scoreboard board = new Scoreboard(latencies);
    block.stream().filter(i -> i.kind() != Kind.IF_THEN).forEach(board::issue);
    return board.issued > 0 ? board.cycle + 1 : board.cycle;
  }

  private void issue(Instruction instruction) {
    advanceTo(OperandTimes.earliest(instruction, ready, latencies));
    IssueSlot slot = IssueSlot.of(instruction);
    while (!free(slot)) {
      advanceTo(cycle + 1);
    }
    issued++;
    used[slot.unit().ordinal()]++;
    shifterUsed |= slot.shifter();
    closed |= slot.alone();
    finish(instruction, slot);
  }

  private boolean free(IssueSlot slot) {
    boolean first = issued == 0;
    return !closed
        && issued < WIDTH
        && used[slot.unit().ordinal()] < slot.unit().perCycle()
        && !(slot.shifter() && shifterUsed)
        && (first || !slot.alone() && !slot.first());
  }

  private void finish(Instruction instruction, IssueSlot slot) {
    long base =
        instruction.transfer().writeBack()
            ? instruction.writes() & instruction.address()
            : Registers.NONE;
    long results = instruction.writes() & ~base;
    if (slot.busyCycles() > 0) {
      finishMultiple(results, base);
      advanceTo(cycle + slot.busyCycles());
      return;
    }
    set(results, cycle + latencies.of(instruction));
    for (long bits = base; bits != 0; bits &= bits - 1) {
      int register = Long.numberOfTrailingZeros(bits);
      ready[register] = Math.max(ready[register], cycle);
    }
  }

  /** Two registers arrive in a cycle, in the order of their numbers. */
  private void finishMultiple(long results, long base) {
    int arrived = 0;
    for (long bits = results; bits != 0; bits &= bits - 1) {
      ready[Long.numberOfTrailingZeros(bits)] = cycle + arrived / 2 + 1;
      arrived++;
    }
    set(base, cycle + 1);
  }

  private void set(long registers, long at) {
    for (long bits = registers; bits != 0; bits &= bits - 1) {
      ready[Long.numberOfTrailingZeros(bits)] = at;
    }
  }

  private void advanceTo(long to) {
    if (to > cycle) {
      cycle = to;
      issued = 0;
      Arrays.fill(used, 0);
      shifterUsed = false;
      closed = false;
    }
  }
}
