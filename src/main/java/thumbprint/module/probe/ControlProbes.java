package thumbprint.module.probe;

import static thumbprint.module.probe.MemoryProbes.ints;
import static thumbprint.module.probe.ProbeFunction.Need.TABLE;

import java.util.List;
import thumbprint.module.Signature;
import thumbprint.module.Value;

/** Control instructions; operands lie beneath the values that branches carry, to be unwound. */
final class ControlProbes {
  private static final int I32 = 0x7F;
  private static final int I64 = 0x7E;
  private static final int NOTHING = 0x40;

  private ControlProbes() {}

  static List<ProbeFunction> of(String name) {
    return switch (name) {
      case "unreachable" ->
          one(
              name,
              "(i)i",
              (out, t) -> out.localGet(0).raw(0x04, I32, 0x00, 0x05).i32(7).raw(0x0B));
      case "nop" -> one(name, "(i)i", (out, t) -> out.raw(1).localGet(0).raw(1, 1));
      case "block" ->
          one(
              name,
              "(i)i",
              (out, t) -> out.raw(0x02, I32).localGet(0).i32(3).raw(0x6A, 0x0B).i32(5).raw(0x6C));
      case "loop" -> one(name, "(i)i", ControlProbes::sum);
      case "if" ->
          one(
              name,
              "(i)i",
              (out, t) ->
                  out.i32(1)
                      .localSet(1)
                      .localGet(0)
                      .raw(0x04, NOTHING)
                      .i32(9)
                      .localSet(1)
                      .raw(0x0B)
                      .localGet(1));
      case "else" ->
          one(
              name,
              "(i)I",
              (out, t) ->
                  out.localGet(0)
                      .raw(0x04, I64)
                      .constant(Value.i64(-5))
                      .raw(0x05)
                      .constant(Value.i64(1L << 40))
                      .raw(0x0B));
      case "end" ->
          one(
              name,
              "(i)i",
              (out, t) -> out.raw(0x02, NOTHING, 0x02, NOTHING, 0x0B, 0x0B).localGet(0));
      case "br" ->
          one(
              name,
              "(i)i",
              (out, t) ->
                  out.i32(1000)
                      .raw(0x02, I32)
                      .i32(77)
                      .i32(88)
                      .localGet(0)
                      .raw(0x0C, 0, 0x0B, 0x6A));
      case "br_if" ->
          one(
              name,
              "(i)i",
              (out, t) ->
                  out.i32(1000)
                      .raw(0x02, I32)
                      .i32(77)
                      .i32(5)
                      .localGet(0)
                      .raw(0x0D, 0, 0x6A, 0x0B, 0x6A));
      case "br_table" -> tables();
      case "return" ->
          one(
              name,
              "(i)i",
              (out, t) ->
                  out.i32(1000)
                      .raw(0x02, NOTHING)
                      .localGet(0)
                      .raw(0x04, NOTHING)
                      .i32(1)
                      .i32(2)
                      .localGet(0)
                      .raw(0x0F, 0x0B, 0x0B)
                      .i32(1)
                      .raw(0x6A));
      case "call" -> calls();
      case "call_indirect" -> indirect();
      default -> throw new IllegalArgumentException("no control probe for " + name);
    };
  }

  private static List<ProbeFunction> one(String name, String signature, ProbeFunction.Code code) {
    return List.of(
        ProbeFunction.of(name, signature, code, ints(0, 1, 2, -1, 256, Integer.MIN_VALUE))
            .withLocals(thumbprint.module.ValueType.I32));
  }

  /** The sum of the low four bits down to zero. */
  private static void sum(ByteCode out, ProbeFunction.Types types) {
    out.localGet(0).i32(15).raw(0x71).localSet(0);
    out.raw(0x03, NOTHING).localGet(1).localGet(0).raw(0x6A).localSet(1);
    out.localGet(0).i32(1).raw(0x6B, 0x22, 0).i32(0).raw(0x4A, 0x0D, 0, 0x0B).localGet(1);
  }

  private static List<ProbeFunction> tables() {
    List<List<Value>> indexes = ints(0, 1, 2, 3, 4, 255, 256, -1, Integer.MIN_VALUE, 0x7FFF_FFFF);
    return List.of(
        ProbeFunction.of(
            "br_table",
            "(i)i",
            (out, t) ->
                out.raw(0x02, NOTHING, 0x02, NOTHING, 0x02, NOTHING)
                    .localGet(0)
                    .raw(0x0E, 2, 0, 1, 2, 0x0B)
                    .i32(100)
                    .raw(0x0F, 0x0B)
                    .i32(101)
                    .raw(0x0F, 0x0B)
                    .i32(102),
            indexes),
        ProbeFunction.of(
            "br_table:value",
            "(i)I",
            (out, t) ->
                out.raw(0x02, I64, 0x02, I64)
                    .constant(Value.i64(99))
                    .constant(Value.i64(0x1_0000_0001L))
                    .localGet(0)
                    .raw(0x0E, 3, 1, 0, 1, 0, 0x0B)
                    .constant(Value.i64(2))
                    .raw(0x7C, 0x0B),
            indexes));
  }

  private static final List<List<Value>> MIXED =
      List.of(
          List.of(Value.i32(-1), Value.i64(1L << 40), Value.f32(0.5f), Value.f64(1e10)),
          List.of(Value.i32(1), Value.i64(-1), Value.f32(-0f), Value.f64(-0d)));

  private static List<ProbeFunction> calls() {
    return List.of(
        ProbeFunction.of("call", "(iIfF)F", (out, t) -> out.parameters(4).raw(0x10, 3), MIXED)
            .needing(TABLE),
        ProbeFunction.of(
                "call:wide",
                "(I)I",
                (out, t) -> out.localGet(0).raw(0x10, 2),
                List.of(List.of(Value.i64(-2)), List.of(Value.i64(0x0123_4567_89AB_CDEFL))))
            .needing(TABLE),
        ProbeFunction.of("call:none", "()i", (out, t) -> out.raw(0x10, 1), List.of(List.of()))
            .needing(TABLE));
  }

  /** Right, of another type, empty, and out of the table. */
  private static List<ProbeFunction> indirect() {
    return List.of(
        ProbeFunction.of(
                "call_indirect",
                "(i)i",
                (out, t) -> out.localGet(0).raw(0x11).unsigned(type(t, "()i")).raw(0),
                ints(0, 1, 2, 3, 4, 7, 8, 255, 256, -1, Integer.MIN_VALUE))
            .needing(TABLE),
        ProbeFunction.of(
                "call_indirect:mixed",
                "(iIfF)F",
                (out, t) -> out.parameters(4).i32(3).raw(0x11).unsigned(type(t, "(iIfF)F")).raw(0),
                MIXED)
            .needing(TABLE));
  }

  private static int type(ProbeFunction.Types types, String signature) {
    return types.index(Signature.parse(signature));
  }
}
