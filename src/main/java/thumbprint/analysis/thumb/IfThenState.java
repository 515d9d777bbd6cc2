package thumbprint.analysis.thumb;

import java.util.Optional;

/**
 * The execution state of IT (ARM DDI 0403E, A7.3.2, ITSTATE): the condition of the next instruction
 * in bits 7 to 4, those after it in bits 4 to 0.
 */
record IfThenState(int bits) {
  static final IfThenState OUTSIDE = new IfThenState(0);

  /** Of an IT instruction's low byte. */
  static IfThenState begin(int conditionAndMask) {
    return new IfThenState(conditionAndMask & 0xff);
  }

  boolean inside() {
    return (bits & 0xf) != 0;
  }

  Condition condition() {
    return inside() ? Condition.values()[Math.min(bits >> 4, 14)] : Condition.ALWAYS;
  }

  IfThenState advance() {
    return (bits & 7) == 0 ? OUTSIDE : new IfThenState(bits & 0xe0 | bits << 1 & 0x1f);
  }

  /** What stands behind {@code it} in the mnemonic: {@code te} for then, then, else. */
  static String suffixes(int conditionAndMask) {
    StringBuilder suffixes = new StringBuilder();
    int first = conditionAndMask >> 4 & 1;
    for (int mask = conditionAndMask & 0xf; (mask & 7) != 0; mask = mask << 1 & 0xf) {
      suffixes.append((mask >> 3) == first ? 't' : 'e');
    }
    return suffixes.toString();
  }

  /** The state after an instruction, if that instruction begins an IT block. */
  static Optional<IfThenState> begunBy(int word, Instruction instruction) {
    return instruction.kind() == Kind.IF_THEN ? Optional.of(begin(word)) : Optional.empty();
  }
}
