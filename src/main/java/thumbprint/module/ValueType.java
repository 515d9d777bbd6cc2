package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The number types of WebAssembly 1.0, with the codes that {@code docs/driver.md} gives them. */
public enum ValueType {
  I32('i', 0x7F, 4),
  I64('I', 0x7E, 8),
  F32('f', 0x7D, 4),
  F64('F', 0x7C, 8);

  private final char letter;
  private final int code;
  private final int bytes;

  ValueType(char letter, int code, int bytes) {
    this.letter = letter;
    this.code = code;
    this.bytes = bytes;
  }

  /** The letter of a signature: i, I, f, F. */
  public char letter() {
    return letter;
  }

  /**
   * WebAssembly's binary code of the type, which is also the low byte of a deck's argument kind.
   */
  public int code() {
    return code;
  }

  public int bytes() {
    return bytes;
  }

  public boolean isFloat() {
    return this == F32 || this == F64;
  }

  /** WebAssembly's own name: {@code i32}, {@code i64}, {@code f32}, {@code f64}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for another name, with the known ones
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ValueType parse(String id) {
    return Arrays.stream(values())
        .filter(type -> type.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown type \"" + id + "\" (known: " + known() + ")"));
  }

  /**
   * @throws IllegalArgumentException for another letter
   */
  public static ValueType ofLetter(char letter) {
    return Arrays.stream(values())
        .filter(type -> type.letter == letter)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown type letter \"" + letter + "\" (known: i, I, f, F)"));
  }

  private static String known() {
    return Arrays.stream(values()).map(ValueType::id).collect(Collectors.joining(", "));
  }
}
