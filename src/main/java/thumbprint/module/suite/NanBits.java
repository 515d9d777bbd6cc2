package thumbprint.module.suite;

import thumbprint.module.ValueType;

/**
 * The patterns of the specification, section "Floating-Point" of its values: a canonical NaN has
 * only the highest bit of the payload set, an arithmetic one at least that bit.
 *
 * @param sign bit that is ignored
 * @param canonical exponent and highest payload bit
 */
record NanBits(long sign, long canonical) {
  private static final NanBits SINGLE = new NanBits(0x8000_0000L, 0x7FC0_0000L);
  private static final NanBits REAL = new NanBits(Long.MIN_VALUE, 0x7FF8_0000_0000_0000L);

  static NanBits of(ValueType type) {
    return switch (type) {
      case F32 -> SINGLE;
      case F64 -> REAL;
      case I32, I64 -> throw new IllegalArgumentException(type.id() + " has no NaN");
    };
  }

  boolean isCanonical(long bits) {
    return (bits & ~sign) == canonical;
  }

  boolean isArithmetic(long bits) {
    return (bits & canonical) == canonical;
  }
}
