package thumbprint.analysis.thumb;

import thumbprint.analysis.thumb.Instruction.Transfer;

/**
 * What an encoding moves to or from memory, and the base that it writes back.
 *
 * <p>Text is a count and additions: {@code 1+r} adds a register to the base, {@code 1+l} has the
 * program counter as base, {@code 1+wn} writes back to register n where field w says so or is
 * missing. The count {@code L} is that of the core registers in field l, {@code K} one more than
 * those of field k, {@code U} and {@code W} that of single and double registers in field i, {@code
 * V} one or two by field z.
 */
record TransferForm(
    BitPattern pattern, String count, boolean register, boolean literal, String base) {
  static TransferForm of(String text, BitPattern pattern) {
    String[] parts = text.split("\\+");
    boolean register = false;
    boolean literal = false;
    String base = "";
    for (int i = 1; i < parts.length; i++) {
      register |= parts[i].equals("r");
      literal |= parts[i].equals("l");
      base = parts[i].startsWith("w") ? parts[i].substring(1) : base;
    }
    return new TransferForm(pattern, parts[0], register, literal, base);
  }

  Transfer transfer(int word, long writtenBack) {
    return new Transfer(registers(word), register, literal, writtenBack != Registers.NONE);
  }

  /**
   * The base, if the instruction changes it. A load of the base leaves what was loaded (ARM DDI
   * 0403E, A7.7.41 LDM).
   */
  long writtenBack(int word, Context context, Kind kind) {
    boolean loaded =
        kind == Kind.LOAD_MULTIPLE
            && count.equals("L")
            && pattern.has('n')
            && (pattern.field('l', word) >> pattern.field('n', word) & 1) == 1;
    boolean asked = !pattern.has('w') || pattern.field('w', word) == 1;
    return base.isEmpty() || loaded || !asked
        ? Registers.NONE
        : RegisterForm.of(base, pattern).of(word, context);
  }

  private int registers(int word) {
    return switch (count) {
      case "L" -> Integer.bitCount(pattern.field('l', word));
      case "K" -> Integer.bitCount(pattern.field('k', word)) + 1;
      case "U" -> pattern.field('i', word);
      case "W" -> 2 * pattern.field('i', word);
      case "V" -> FloatSize.of(word, pattern) == FloatSize.DOUBLE ? 2 : 1;
      default -> Integer.parseInt(count);
    };
  }
}
