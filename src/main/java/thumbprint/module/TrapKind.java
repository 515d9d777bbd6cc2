package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a call can end instead of returning; the names of {@code docs/driver.md}. */
public enum TrapKind {
  UNREACHABLE,
  OUT_OF_BOUNDS,
  DIVIDE_BY_ZERO,
  INTEGER_OVERFLOW,
  INVALID_CONVERSION,
  STACK_OVERFLOW,
  INDIRECT_CALL,
  EXHAUSTED,
  HOST,
  OTHER;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException for another name, with the known ones
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TrapKind parse(String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown trap kind \"" + id + "\" (known: " + known() + ")"));
  }

  private static String known() {
    return Arrays.stream(values()).map(TrapKind::id).collect(Collectors.joining(", "));
  }
}
