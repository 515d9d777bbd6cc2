package thumbprint.module;

import java.util.List;

/** Which kind of NaN a floating-point value is, if it is one. */
enum NanClass {
  NUMBER,
  CANONICAL,
  QUIET,
  SIGNALLING;

  private static final long F32_INFINITY = 0x7F80_0000L;
  private static final long F32_CANONICAL = 0x7FC0_0000L;
  private static final long F64_INFINITY = 0x7FF0_0000_0000_0000L;
  private static final long F64_CANONICAL = 0x7FF8_0000_0000_0000L;

  static NanClass of(Value value) {
    return switch (value.type()) {
      case I32, I64 -> NUMBER;
      case F32 -> of(value.bits() & 0x7FFF_FFFFL, F32_INFINITY, F32_CANONICAL);
      case F64 -> of(value.bits() & Long.MAX_VALUE, F64_INFINITY, F64_CANONICAL);
    };
  }

  private static NanClass of(long magnitude, long infinity, long canonical) {
    if (magnitude <= infinity) {
      return NUMBER;
    }
    if (magnitude == canonical) {
      return CANONICAL;
    }
    return magnitude > canonical ? QUIET : SIGNALLING;
  }

  /**
   * Results of a call as the specification lets them be: where a constant argument is a NaN with a
   * payload, an operation may give any quiet NaN.
   */
  static List<Value> widened(List<Value> results, Operation.Call call) {
    boolean payload =
        call.arguments().stream()
            .filter(Argument.Constant.class::isInstance)
            .map(argument -> of(((Argument.Constant) argument).value()))
            .anyMatch(kind -> kind == QUIET || kind == SIGNALLING);
    return payload ? results.stream().map(NanClass::widened).toList() : results;
  }

  private static Value widened(Value value) {
    return of(value) == CANONICAL ? new Value(value.type(), value.bits() | 1) : value;
  }

  static boolean isNan(Value value) {
    return of(value) != NUMBER;
  }

  /** Whether {@code actual} may stand where the reference has {@code expected}. */
  static boolean agree(Value expected, Value actual) {
    if (expected.type() != actual.type()) {
      return false;
    }
    return switch (of(expected)) {
      case NUMBER, SIGNALLING -> expected.bits() == actual.bits();
      case CANONICAL -> of(actual) == CANONICAL;
      case QUIET -> of(actual) == CANONICAL || of(actual) == QUIET;
    };
  }
}
