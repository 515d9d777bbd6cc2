package thumbprint.module.probe;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/** Values at which operations go wrong, by type. */
final class EdgeValues {
  private static final int CANONICAL_NAN = 0x7FC0_0000;
  private static final int NAN_WITH_PAYLOAD = 0xFFC1_2345;
  private static final int SIGNALLING_NAN = 0x7FA0_0001;
  private static final long CANONICAL_WIDE_NAN = 0x7FF8_0000_0000_0000L;
  private static final long WIDE_NAN_WITH_PAYLOAD = 0xFFF8_1234_5678_9ABCL;
  private static final long SIGNALLING_WIDE_NAN = 0x7FF4_0000_0000_0001L;

  private EdgeValues() {}

  /** A few, for operations with two operands: every pair is tried. */
  static List<Value> few(ValueType type) {
    return switch (type) {
      case I32 -> ints(0, 1, -1, 7, 31, 32, 33, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x1234_5678);
      case I64 ->
          longs(
              0,
              1,
              -1,
              63,
              64,
              65,
              Long.MIN_VALUE,
              Long.MAX_VALUE,
              0x0123_4567_89AB_CDEFL,
              0x1_0000_0000L,
              0xFFFF_FFFFL);
      case F32 -> Stream.concat(floats(), nans(CANONICAL_NAN, NAN_WITH_PAYLOAD)).toList();
      case F64 ->
          Stream.concat(doubles(), wideNans(CANONICAL_WIDE_NAN, WIDE_NAN_WITH_PAYLOAD)).toList();
    };
  }

  /** Many, for operations with one operand. */
  static List<Value> many(ValueType type) {
    return Stream.concat(few(type).stream(), more(type).stream()).distinct().toList();
  }

  /**
   * Those of {@link #many} and a signalling NaN, for operations that must move bits as they are.
   */
  static List<Value> bits(ValueType type) {
    Stream<Value> signalling =
        switch (type) {
          case I32 -> nans(SIGNALLING_NAN).map(v -> Value.i32((int) v.bits()));
          case I64 -> wideNans(SIGNALLING_WIDE_NAN).map(v -> Value.i64(v.bits()));
          case F32 -> nans(SIGNALLING_NAN);
          case F64 -> wideNans(SIGNALLING_WIDE_NAN);
        };
    return Stream.concat(many(type).stream(), signalling).toList();
  }

  private static List<Value> more(ValueType type) {
    return switch (type) {
      case I32 ->
          ints(0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000, Integer.MIN_VALUE + 1, 1 << 24);
      case I64 ->
          longs(
              0x7F,
              0x80,
              0x7FFF,
              0x8000,
              0x7FFF_FFFFL,
              0x8000_0000L,
              Long.MIN_VALUE + 1,
              (1L << 53) + 1,
              (1L << 24) + 1,
              0x7FFF_FFFF_FFFF_FDFFL,
              0x4000_0040_0000_0001L);
      case F32 -> fractions().mapToObj(d -> Value.f32((float) d)).toList();
      case F64 ->
          DoubleStream.concat(
                  fractions(),
                  DoubleStream.of(
                      2147483647.0,
                      2147483647.9,
                      -2147483648.9,
                      4294967295.9,
                      1e-310,
                      3.4028235677973366e38,
                      1.401298464324817e-45))
              .mapToObj(Value::f64)
              .toList();
    };
  }

  /** Where rounding is decided, and the limits of the integers. */
  private static DoubleStream fractions() {
    return DoubleStream.of(
        0.5,
        -0.5,
        0.49999997,
        1.5,
        2.5,
        -2.5,
        -0.9999,
        8388609.0,
        4503599627370497.5,
        2147483648.0,
        -2147483648.0,
        2147483520.0,
        -2147483904.0,
        4294967296.0,
        4294967040.0,
        9.223372036854775e18,
        -9.223372036854775808e18,
        1.8446744073709551616e19,
        1.8446742974197924e19,
        3.0,
        2.0);
  }

  private static Stream<Value> floats() {
    return Stream.of(
            0f,
            -0f,
            1f,
            -1.5f,
            Float.MIN_VALUE,
            -1.1754942e-38f,
            Float.MIN_NORMAL,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            16777217f,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY)
        .map(Value::f32);
  }

  private static Stream<Value> doubles() {
    return Stream.of(
            0d,
            -0d,
            1d,
            -1.5d,
            Double.MIN_VALUE,
            -2.225073858507201e-308,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            9007199254740993d,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY)
        .map(Value::f64);
  }

  private static List<Value> ints(int... values) {
    return IntStream.of(values).mapToObj(Value::i32).toList();
  }

  private static List<Value> longs(long... values) {
    return LongStream.of(values).mapToObj(Value::i64).toList();
  }

  private static Stream<Value> nans(int... bits) {
    return IntStream.of(bits).mapToObj(b -> new Value(ValueType.F32, b));
  }

  private static Stream<Value> wideNans(long... bits) {
    return LongStream.of(bits).mapToObj(b -> new Value(ValueType.F64, b));
  }
}
