package thumbprint.analysis.thumb;

/** A register operand of an encoding: a set of {@link Registers} for each word. */
interface RegisterForm {
  RegisterForm NONE = (_, _) -> Registers.NONE;

  long of(int word, Context context);

  default RegisterForm and(RegisterForm other) {
    return (word, context) -> of(word, context) | other.of(word, context);
  }

  /**
   * Reads operands, separated by commas. A letter is the core register that the field of this name
   * gives. {@code sp}, {@code lr}, {@code pc}, {@code F} (flags) and {@code X} (FPSCR's flags) are
   * themselves; {@code f} is the flags where the instruction sets them: its field s says so, or, in
   * narrow ones, it is outside of an IT block. {@code Ex}, {@code Ox} are core registers twice the
   * field and one more; {@code Lx} the list of core registers of a field; {@code Sx}, {@code Dx},
   * {@code Qx} floating-point and vector registers; {@code Tx} two single ones in a row, {@code Gx}
   * and {@code Hx} two and four vectors; {@code Vx} a single or double one by the size in field z;
   * {@code Ux} and {@code Wx} as many single or double ones in a row as field i says.
   */
  static RegisterForm of(String text, BitPattern pattern) {
    RegisterForm form = NONE;
    for (String operand : text.split(",")) {
      form = form.and(one(operand, pattern));
    }
    return form;
  }

  private static RegisterForm one(String operand, BitPattern pattern) {
    return switch (operand) {
      case "sp" -> (_, _) -> Registers.core(Registers.SP);
      case "lr" -> (_, _) -> Registers.core(Registers.LR);
      case "pc" -> (_, _) -> Registers.core(Registers.PC);
      case "F" -> (_, _) -> Registers.FLAGS;
      case "X" -> (_, _) -> Registers.FP_FLAGS;
      case "f" -> flags(pattern);
      default ->
          operand.length() == 1
              ? (word, _) -> Registers.core(pattern.field(operand.charAt(0), word))
              : prefixed(operand.charAt(0), operand.charAt(1), pattern);
    };
  }

  private static RegisterForm flags(BitPattern pattern) {
    return pattern.has('s')
        ? (word, _) -> pattern.field('s', word) == 1 ? Registers.FLAGS : Registers.NONE
        : (_, context) -> context.inIfThen() ? Registers.NONE : Registers.FLAGS;
  }

  private static RegisterForm prefixed(char prefix, char field, BitPattern pattern) {
    if (!pattern.has(field)) {
      throw new IllegalArgumentException("no field for operand " + prefix + field);
    }
    return switch (prefix) {
      case 'E' -> (word, _) -> Registers.core(2 * pattern.field(field, word));
      case 'O' -> (word, _) -> Registers.core(2 * pattern.field(field, word) + 1);
      case 'L' -> (word, _) -> pattern.field(field, word);
      case 'S' -> (word, _) -> singles(single(field, word, pattern), 1);
      case 'T' -> (word, _) -> singles(single(field, word, pattern), 2);
      case 'D' -> (word, _) -> singles(2 * twin(field, word, pattern), 2);
      case 'Q' -> (word, _) -> singles(4 * pattern.field(field, word), 4);
      case 'G' -> (word, _) -> singles(4 * pattern.field(field, word), 8);
      case 'H' -> (word, _) -> singles(4 * pattern.field(field, word), 16);
      case 'V' -> (word, _) -> bySize(field, word, pattern);
      case 'U' -> (word, _) -> singles(single(field, word, pattern), pattern.field('i', word));
      case 'W' ->
          (word, _) -> singles(2 * twin(field, word, pattern), 2 * pattern.field('i', word));
      default -> throw new IllegalArgumentException("no such operand: " + prefix + field);
    };
  }

  /** A bit of the number stands apart; it is the lowest of a single-precision register. */
  private static int single(char field, int word, BitPattern pattern) {
    int value = pattern.field(field, word);
    return pattern.lowestApart(field) ? value : (value & 0xf) << 1 | value >> 4;
  }

  /** It is the highest of a double-precision register. */
  private static int twin(char field, int word, BitPattern pattern) {
    int value = pattern.field(field, word);
    return pattern.lowestApart(field) ? (value & 1) << 4 | value >> 1 : value;
  }

  private static long bySize(char field, int word, BitPattern pattern) {
    return FloatSize.of(word, pattern) == FloatSize.DOUBLE
        ? singles(2 * twin(field, word, pattern), 2)
        : singles(single(field, word, pattern), 1);
  }

  /** M-profile cores have s0 to s31; encodings that reach further are unpredictable. */
  private static long singles(int first, int count) {
    long registers = Registers.NONE;
    for (int number = first; number < Math.min(first + count, 32); number++) {
      registers |= Registers.single(number);
    }
    return registers;
  }
}
