package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a region of linear memory holds, which decides how it is compared and shown. */
public enum ElementType {
  I8(1),
  I16(2),
  I32(4),
  I64(8),
  F32(4),
  F64(8);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for another name, with the known ones
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ElementType parse(String id) {
    return Arrays.stream(values())
        .filter(type -> type.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown element type \"" + id + "\" (known: " + known() + ")"));
  }

  private static String known() {
    return Arrays.stream(values()).map(ElementType::id).collect(Collectors.joining(", "));
  }
}
