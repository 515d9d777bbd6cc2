package thumbprint.module;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells trap kinds by the interpreter's messages, which are those of the official test suite. */
final class Traps {
  private static final Map<String, TrapKind> BY_MESSAGE = new LinkedHashMap<>();

  static {
    BY_MESSAGE.put("unreachable", TrapKind.UNREACHABLE);
    BY_MESSAGE.put("out of bounds memory", TrapKind.OUT_OF_BOUNDS);
    BY_MESSAGE.put("divide by zero", TrapKind.DIVIDE_BY_ZERO);
    BY_MESSAGE.put("integer overflow", TrapKind.INTEGER_OVERFLOW);
    BY_MESSAGE.put("invalid conversion", TrapKind.INVALID_CONVERSION);
    BY_MESSAGE.put("call stack exhausted", TrapKind.STACK_OVERFLOW);
    BY_MESSAGE.put("indirect call", TrapKind.INDIRECT_CALL);
    BY_MESSAGE.put("undefined element", TrapKind.INDIRECT_CALL);
    BY_MESSAGE.put("uninitialized element", TrapKind.INDIRECT_CALL);
    BY_MESSAGE.put("out of bounds table", TrapKind.OUT_OF_BOUNDS);
  }

  private Traps() {}

  static TrapKind kind(String message) {
    return BY_MESSAGE.entrySet().stream()
        .filter(entry -> message.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(TrapKind.OTHER);
  }
}
