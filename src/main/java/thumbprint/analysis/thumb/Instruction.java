package thumbprint.analysis.thumb;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * One Thumb instruction, decoded as far as its cost depends on it.
 *
 * @param at address of its first halfword
 * @param size in bytes, 2 or 4
 * @param mnemonic as the binutils' disassembler prints it, with width, condition and type: {@code
 *     ldr.w}, {@code addeq}, {@code vmla.f32}
 * @param kind what it does
 * @param condition under which it takes effect, its own or that of an IT block
 * @param reads registers that it reads, those of its address too ({@link Registers})
 * @param writes registers that it writes
 * @param address registers that its memory address is computed from
 * @param transfer what it moves to or from memory
 * @param doublePrecision whether it computes with f64
 * @param target where a direct branch goes
 */
public record Instruction(
    long at,
    int size,
    String mnemonic,
    Kind kind,
    Condition condition,
    long reads,
    long writes,
    long address,
    Transfer transfer,
    boolean doublePrecision,
    OptionalLong target) {
  public Instruction {
    if (size != 2 && size != 4) {
      throw new IllegalArgumentException("a Thumb instruction has 2 or 4 bytes, not " + size);
    }
    Objects.requireNonNull(mnemonic);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(condition);
    Objects.requireNonNull(transfer);
    Objects.requireNonNull(target);
  }

  /**
   * What goes to or from memory; {@link #NONE} for all that does not.
   *
   * @param registers how many; a double-precision register counts as two
   * @param registerOffset whether a register is added to the base
   * @param literal whether the base is the program counter
   * @param writeBack whether the base is changed
   */
  public record Transfer(
      int registers, boolean registerOffset, boolean literal, boolean writeBack) {
    public static final Transfer NONE = new Transfer(0, false, false, false);
  }

  public long end() {
    return at + size;
  }

  public boolean conditional() {
    return condition != Condition.ALWAYS || kind == Kind.COMPARE_AND_BRANCH;
  }

  /** A 32-bit instruction that does not start on a word: it takes two fetches. */
  public boolean straddlesWords() {
    return size == 4 && (at & 2) != 0;
  }
}
