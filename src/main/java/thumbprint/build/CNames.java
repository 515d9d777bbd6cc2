package thumbprint.build;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import thumbprint.module.Signature;
import thumbprint.module.ValueType;

/**
 * How WebAssembly's names, types and values are written in C; {@code docs/linked-modules.md} has
 * the rules.
 */
final class CNames {
  private CNames() {}

  static String type(ValueType type) {
    return switch (type) {
      case I32 -> "uint32_t";
      case I64 -> "uint64_t";
      case F32 -> "float";
      case F64 -> "double";
    };
  }

  static String result(Signature signature) {
    return signature.results().isEmpty() ? "void" : type(signature.results().getFirst());
  }

  /** Parameter types, for a declaration. */
  static String parameterTypes(Signature signature) {
    return signature.parameters().isEmpty()
        ? "void"
        : String.join(", ", signature.parameters().stream().map(CNames::type).toList());
  }

  /** The k-th element of {@code args} with its type. */
  static String argument(int k, ValueType type) {
    return switch (type) {
      case I32 -> "(uint32_t)args[" + k + "].bits";
      case I64 -> "args[" + k + "].bits";
      case F32 -> "linked_f32(args[" + k + "].bits)";
      case F64 -> "linked_f64(args[" + k + "].bits)";
    };
  }

  /** An expression of type {@code type} as a {@code struct value}. */
  static String value(ValueType type, String expression) {
    return switch (type) {
      case I32 -> "{TYPE_I32, " + expression + "}";
      case I64 -> "{TYPE_I64, " + expression + "}";
      case F32 -> "{TYPE_F32, linked_f32_bits(" + expression + ")}";
      case F64 -> "{TYPE_F64, linked_f64_bits(" + expression + ")}";
    };
  }

  /** The variable p-k as 64 bits. */
  static String bits(int k, ValueType type) {
    return switch (type) {
      case I32, I64 -> "p" + k;
      case F32 -> "linked_f32_bits(p" + k + ")";
      case F64 -> "linked_f64_bits(p" + k + ")";
    };
  }

  /** 64 bits as a value of the type. */
  static String fromBits(ValueType type, String bits) {
    return switch (type) {
      case I32 -> "(uint32_t)" + bits;
      case I64 -> bits;
      case F32 -> "linked_f32(" + bits + ")";
      case F64 -> "linked_f64(" + bits + ")";
    };
  }

  /** wasm2c's own letters for types, in the names of its structs. */
  static String wasm2cLetter(ValueType type) {
    return switch (type) {
      case I32 -> "i";
      case I64 -> "j";
      case F32 -> "f";
      case F64 -> "d";
    };
  }

  static String wasm2cLetters(List<ValueType> types) {
    return String.join("", types.stream().map(CNames::wasm2cLetter).toList());
  }

  /**
   * A name as wasm2c 1.0.32 mangles it: letters, digits and _ stay; Z and other bytes become Z and
   * two hex digits.
   */
  static String mangled(String name) {
    StringBuilder mangled = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c != 'Z' && c < 128 && (Character.isLetterOrDigit(c) || c == '_');
      mangled.append(plain ? String.valueOf(c) : "Z%02X".formatted(b & 0xff));
    }
    return mangled.toString();
  }

  /** A C string literal. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      boolean plain = c >= 32 && c < 127 && c != '"' && c != '\\' && c != '?';
      literal.append(plain ? String.valueOf((char) c) : "\\%03o".formatted(c));
    }
    return literal.append('"').toString();
  }

  /** The signature in the letters of {@code docs/driver.md}, as a literal. */
  static String literal(Signature signature) {
    return literal(String.format(Locale.ROOT, "%s", signature.text()));
  }
}
