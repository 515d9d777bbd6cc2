package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A typed value as its bits, so that NaN payloads and signed zeros survive.
 *
 * @param bits of 32-bit types are the low half, zero-extended
 */
public record Value(ValueType type, long bits) {
  public Value {
    bits = type.bytes() == 4 ? bits & 0xFFFF_FFFFL : bits;
  }

  public static Value i32(int value) {
    return new Value(ValueType.I32, value);
  }

  public static Value i64(long value) {
    return new Value(ValueType.I64, value);
  }

  public static Value f32(float value) {
    return new Value(ValueType.F32, Float.floatToRawIntBits(value));
  }

  public static Value f64(double value) {
    return new Value(ValueType.F64, Double.doubleToRawLongBits(value));
  }

  /** Reads the transcript's form, {@code f32:3f800000}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Value parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a value is written type:bits, not \"" + text + "\"");
    }
    ValueType type = ValueType.parse(text.substring(0, colon));
    return new Value(type, Long.parseUnsignedLong(text.substring(colon + 1), 16));
  }

  /** The transcript's form: type and zero-padded hexadecimal bits. */
  @JsonValue
  public String text() {
    return String.format(Locale.ROOT, "%s:%0" + type.bytes() * 2 + "x", type.id(), bits);
  }

  /** For people: the number and, where it is not plain, its bits. */
  public String shown() {
    return switch (type) {
      case I32 -> Integer.toString((int) bits);
      case I64 -> Long.toString(bits);
      case F32 -> Float.intBitsToFloat((int) bits) + " (" + text() + ")";
      case F64 -> Double.longBitsToDouble(bits) + " (" + text() + ")";
    };
  }

  @Override
  public String toString() {
    return text();
  }
}
