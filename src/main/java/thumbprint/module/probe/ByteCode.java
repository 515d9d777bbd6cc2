package thumbprint.module.probe;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/** Writes the pieces of WebAssembly's binary format, section 5 of its specification. */
final class ByteCode {
  private static final int MORE = 0x80;
  private static final int[] CONST = {0x41, 0x42, 0x43, 0x44};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ByteCode raw(int... bytes) {
    for (int one : bytes) {
      out.write(one);
    }
    return this;
  }

  /** Bytes in hexadecimal, as the table of operations gives opcodes. */
  ByteCode hex(String text) {
    out.writeBytes(HexFormat.of().parseHex(text.replace(" ", "")));
    return this;
  }

  ByteCode bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** A number without sign, LEB128. */
  ByteCode unsigned(long value) {
    long rest = value;
    while (Long.compareUnsigned(rest, MORE) >= 0) {
      out.write((int) (rest & 0x7F) | MORE);
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  /** A number with sign, LEB128. */
  ByteCode signed(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      out.write((int) (rest & 0x7F) | MORE);
      rest >>= 7;
    }
    out.write((int) (rest & 0x7F));
    return this;
  }

  ByteCode name(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return unsigned(utf8.length).bytes(utf8);
  }

  /** The instruction that pushes a value. */
  ByteCode constant(Value value) {
    out.write(CONST[value.type().ordinal()]);
    return switch (value.type()) {
      case I32 -> signed((int) value.bits());
      case I64 -> signed(value.bits());
      case F32 -> littleEndian(value.bits(), 4);
      case F64 -> littleEndian(value.bits(), 8);
    };
  }

  ByteCode i32(int value) {
    return constant(Value.i32(value));
  }

  ByteCode localGet(int index) {
    return raw(0x20).unsigned(index);
  }

  ByteCode localSet(int index) {
    return raw(0x21).unsigned(index);
  }

  /** Pushes parameters 0 to {@code count - 1}. */
  ByteCode parameters(int count) {
    for (int i = 0; i < count; i++) {
      localGet(i);
    }
    return this;
  }

  ByteCode type(ValueType type) {
    return raw(type.code());
  }

  private ByteCode littleEndian(long bits, int count) {
    for (int i = 0; i < count; i++) {
      out.write((int) (bits >>> 8 * i));
    }
    return this;
  }

  /** A section, or a function's body: how many bytes, then the bytes. */
  ByteCode sized(ByteCode content) {
    return unsigned(content.out.size()).bytes(content.out.toByteArray());
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
