package thumbprint.module.suite;

import java.util.Map;
import java.util.Set;
import thumbprint.module.TrapKind;

/**
 * Which kinds of trap stand for the suite's words. Its own rule is that an engine's message begins
 * with them; engines behind the driver contract tell kinds instead.
 */
public final class TrapWords {
  private static final Map<String, Set<TrapKind>> KINDS =
      Map.of(
          "unreachable", Set.of(TrapKind.UNREACHABLE),
          "out of bounds memory access", Set.of(TrapKind.OUT_OF_BOUNDS),
          "out of bounds table access", Set.of(TrapKind.OUT_OF_BOUNDS),
          "integer overflow", Set.of(TrapKind.INTEGER_OVERFLOW),
          "integer divide by zero", Set.of(TrapKind.DIVIDE_BY_ZERO),
          "invalid conversion to integer", Set.of(TrapKind.INVALID_CONVERSION),
          "undefined element", Set.of(TrapKind.INDIRECT_CALL),
          "uninitialized element", Set.of(TrapKind.INDIRECT_CALL),
          "indirect call type mismatch", Set.of(TrapKind.INDIRECT_CALL),
          "call stack exhausted", Set.of(TrapKind.STACK_OVERFLOW, TrapKind.EXHAUSTED));

  private TrapWords() {}

  /**
   * Whether a trap of this kind may stand for the words, which may say more behind: {@code
   * uninitialized element 7}. An engine may not tell kinds apart.
   */
  public static boolean accept(String words, TrapKind kind) {
    return kind == TrapKind.OTHER
        || KINDS.entrySet().stream()
            .anyMatch(e -> words.startsWith(e.getKey()) && e.getValue().contains(kind));
  }
}
