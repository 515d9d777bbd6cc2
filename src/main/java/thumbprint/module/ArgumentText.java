package thumbprint.module;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads arguments as scripts write them; {@link Script} has the grammar. */
final class ArgumentText {
  private static final Pattern KEPT = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)([+-][0-9]+)?");
  private static final Pattern STEPPED = Pattern.compile("(.*[0-9.])([+-][0-9.]+)i");

  private ArgumentText() {}

  /**
   * @param kept operation numbers of earlier calls whose result has a name
   */
  static Argument parse(String text, int iteration, Map<String, Integer> kept) {
    Matcher name = KEPT.matcher(text);
    if (name.matches()) {
      Integer operation = kept.get(name.group(1));
      if (operation == null) {
        throw new IllegalArgumentException(
            "\""
                + text
                + "\": no earlier call keeps \""
                + name.group(1)
                + "\" (kept: "
                + String.join(", ", kept.keySet())
                + ")");
      }
      return new Argument.Earlier(
          operation, name.group(2) == null ? 0 : Integer.parseInt(name.group(2)));
    }
    int colon = text.indexOf(':');
    ValueType type = colon < 0 ? ValueType.I32 : ValueType.parse(text.substring(0, colon));
    return new Argument.Constant(number(type, text.substring(colon + 1).strip(), iteration));
  }

  private static Value number(ValueType type, String text, int iteration) {
    try {
      Matcher stepped = STEPPED.matcher(text);
      if (!stepped.matches()) {
        return plain(type, text);
      }
      return switch (type) {
        case I32 ->
            Value.i32((int) (integer(stepped.group(1)) + integer(stepped.group(2)) * iteration));
        case I64 -> Value.i64(integer(stepped.group(1)) + integer(stepped.group(2)) * iteration);
        case F32 ->
            Value.f32((float) (real(stepped.group(1)) + real(stepped.group(2)) * iteration));
        case F64 -> Value.f64(real(stepped.group(1)) + real(stepped.group(2)) * iteration);
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no " + type.id() + " (write i32:7, f32:0.5, i64:1+2i or $kept+16)",
          e);
    }
  }

  private static Value plain(ValueType type, String text) {
    return switch (type) {
      case I32 -> Value.i32((int) integer(text));
      case I64 -> Value.i64(integer(text));
      case F32 -> Value.f32((float) real(text));
      case F64 -> Value.f64(real(text));
    };
  }

  private static long integer(String text) {
    String unsigned = text.startsWith("+") ? text.substring(1) : text;
    return unsigned.startsWith("0x")
        ? Long.parseUnsignedLong(unsigned.substring(2), 16)
        : Long.parseLong(unsigned);
  }

  private static double real(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
