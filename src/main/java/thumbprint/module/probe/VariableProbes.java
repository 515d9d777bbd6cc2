package thumbprint.module.probe;

import static thumbprint.module.probe.ProbeFunction.Need.GLOBALS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.module.Signature;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/**
 * Locals, globals, constants and the parametric operations, for each type; and parameters of all
 * types at once, where a wrong calling convention shows.
 */
final class VariableProbes {
  /** More than fit into registers, and 64-bit ones at odd places. */
  private static final Signature MANY = Signature.parse("(iIfFiiIffFIi)");

  private VariableProbes() {}

  static List<ProbeFunction> of(ProbeOperation operation) {
    return switch (operation.name()) {
      case "local.get" -> Stream.concat(parameters(), each(VariableProbes::fresh)).toList();
      case "local.set" ->
          each((type, name) -> unary("local.set", type, out -> set(out).localGet(1))).toList();
      case "local.tee" ->
          each((type, name) -> unary("local.tee", type, VariableProbes::tee)).toList();
      case "global.get" -> each(VariableProbes::global).toList();
      case "global.set" -> globals().toList();
      case "drop" -> each((type, name) -> unary("drop", type, VariableProbes::dropped)).toList();
      case "select" -> each(VariableProbes::select).toList();
      default -> constants(operation);
    };
  }

  private interface ForType {
    ProbeFunction function(ValueType type, String name);
  }

  private static Stream<ProbeFunction> each(ForType made) {
    return Stream.of(ValueType.values()).map(type -> made.function(type, type.id()));
  }

  private interface Body {
    void write(ByteCode out);
  }

  private static ProbeFunction unary(String name, ValueType type, Body body) {
    Signature signature = new Signature(List.of(type), List.of(type));
    return ProbeFunction.of(
            name + ":" + type.id(),
            signature.text(),
            (out, t) -> body.write(out),
            EdgeValues.bits(type).stream().map(List::of).toList())
        .withLocals(type);
  }

  private static ByteCode set(ByteCode out) {
    return out.localGet(0).localSet(1);
  }

  private static void tee(ByteCode out) {
    out.localGet(0).raw(0x22, 1, 0x1A).localGet(1); // tee, drop
  }

  private static void dropped(ByteCode out) {
    out.localGet(0).localGet(0).raw(0x1A);
  }

  /** A local that nobody set is zero. */
  private static ProbeFunction fresh(ValueType type, String name) {
    return ProbeFunction.of(
            "local.get:fresh-" + name,
            "()" + type.letter(),
            (out, t) -> out.localGet(0),
            List.of(List.of()))
        .withLocals(type);
  }

  private static Stream<ProbeFunction> parameters() {
    List<List<Value>> calls = List.of(arguments(1), arguments(-1));
    List<ProbeFunction> functions = new ArrayList<>();
    for (int i = 0; i < MANY.parameters().size(); i++) {
      int index = i;
      functions.add(
          ProbeFunction.of(
              "local.get:" + i,
              MANY.text() + MANY.parameters().get(i).letter(),
              (out, t) -> out.localGet(index),
              calls));
    }
    return functions.stream();
  }

  /** A value of its own for each parameter, both halves of it different. */
  private static List<Value> arguments(int sign) {
    List<Value> values = new ArrayList<>();
    for (ValueType type : MANY.parameters()) {
      int number = values.size() + 1;
      values.add(
          switch (type) {
            case I32 -> Value.i32(sign * 0x1111 * number);
            case I64 -> Value.i64(sign * 0x0000_1111_0000_2222L * number);
            case F32 -> Value.f32(sign * (number + 0.25f));
            case F64 -> Value.f64(sign * (number + 1e-9));
          });
    }
    return values;
  }

  private static ProbeFunction global(ValueType type, String name) {
    return ProbeFunction.of(
            "global.get:" + name,
            "()" + type.letter(),
            (out, t) -> out.raw(0x23, type.ordinal()),
            List.of(List.of()))
        .needing(GLOBALS);
  }

  /** Set by one call and got by a later one, when the neighbours were set as well. */
  private static Stream<ProbeFunction> globals() {
    return Stream.concat(
        each(
            (type, name) ->
                ProbeFunction.of(
                        "global.set:set-" + name,
                        "(" + type.letter() + ")",
                        (out, t) -> out.localGet(0).raw(0x24, type.ordinal()),
                        EdgeValues.bits(type).stream().map(List::of).toList())
                    .needing(GLOBALS)),
        each(
            (type, name) ->
                ProbeFunction.of(
                        "global.set:then-get-" + name,
                        "()" + type.letter(),
                        (out, t) -> out.raw(0x23, type.ordinal()),
                        List.of(List.of()))
                    .needing(GLOBALS)));
  }

  /** A condition is true whichever of its bits is set. */
  private static ProbeFunction select(ValueType type, String name) {
    List<Value> values = EdgeValues.bits(type);
    List<List<Value>> calls = new ArrayList<>();
    for (int condition : new int[] {0, 1, -1, 256, Integer.MIN_VALUE}) {
      calls.add(List.of(values.getLast(), values.get(3), Value.i32(condition)));
      calls.add(List.of(values.get(3), values.getLast(), Value.i32(condition)));
    }
    String signature = "(" + type.letter() + type.letter() + "i)" + type.letter();
    return ProbeFunction.of(
        "select:" + name, signature, (out, t) -> out.parameters(3).raw(0x1B), calls);
  }

  private static List<ProbeFunction> constants(ProbeOperation operation) {
    ValueType type = operation.signature().orElseThrow().results().getFirst();
    List<Value> values = EdgeValues.bits(type);
    List<ProbeFunction> functions = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      functions.add(
          ProbeFunction.of(
              operation.name() + ":" + i,
              "()" + type.letter(),
              (out, t) -> out.constant(value),
              List.of(List.of())));
    }
    return functions;
  }
}
