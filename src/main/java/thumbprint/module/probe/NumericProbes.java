package thumbprint.module.probe;

import java.util.ArrayList;
import java.util.List;
import thumbprint.module.Signature;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/**
 * Operations that take values and give one: all operands as parameters, one operand constant, and
 * all constant, because a compiler treats each differently.
 */
final class NumericProbes {
  private NumericProbes() {}

  static List<ProbeFunction> of(ProbeOperation operation) {
    Signature signature = operation.signature().orElseThrow();
    List<ValueType> parameters = signature.parameters();
    List<ProbeFunction> functions = new ArrayList<>();
    functions.add(
        ProbeFunction.of(
            operation.name(),
            signature.text(),
            (out, t) -> out.parameters(parameters.size()).hex(operation.code()),
            parameters.size() == 1 ? one(operation, parameters) : pairs(parameters)));
    if (parameters.size() == 2) {
      functions.addAll(halfConstant(operation, signature));
    }
    List<List<Value>> constants = constants(parameters);
    for (int i = 0; i < constants.size(); i++) {
      functions.add(allConstant(operation, signature, constants.get(i), i));
    }
    return functions;
  }

  private static List<List<Value>> one(ProbeOperation operation, List<ValueType> parameters) {
    List<Value> values =
        operation.movesBits()
            ? EdgeValues.bits(parameters.getFirst())
            : EdgeValues.many(parameters.getFirst());
    return values.stream().map(List::of).toList();
  }

  private static List<List<Value>> pairs(List<ValueType> parameters) {
    List<List<Value>> pairs = new ArrayList<>();
    for (Value left : EdgeValues.few(parameters.get(0))) {
      EdgeValues.few(parameters.get(1)).forEach(right -> pairs.add(List.of(left, right)));
    }
    return pairs;
  }

  /** The right operand is the fifth of the edge values, 31 or a subnormal, then the third. */
  private static List<ProbeFunction> halfConstant(ProbeOperation operation, Signature signature) {
    ValueType type = signature.parameters().getFirst();
    List<ProbeFunction> functions = new ArrayList<>();
    for (int index : new int[] {4, 2}) {
      Value right = EdgeValues.few(type).get(index);
      functions.add(
          ProbeFunction.of(
              operation.name() + ":right-" + index,
              new Signature(List.of(type), signature.results()).text(),
              (out, t) -> out.localGet(0).constant(right).hex(operation.code()),
              EdgeValues.few(type).stream().map(List::of).toList()));
    }
    return functions;
  }

  private static ProbeFunction allConstant(
      ProbeOperation operation, Signature signature, List<Value> operands, int number) {
    return ProbeFunction.of(
        operation.name() + ":constant-" + number,
        new Signature(List.of(), signature.results()).text(),
        (out, t) -> {
          operands.forEach(out::constant);
          out.hex(operation.code());
        },
        List.of(List.of()));
  }

  /** Among them the smallest integer over -1, and a shift past the width. */
  private static List<List<Value>> constants(List<ValueType> parameters) {
    List<Value> values = EdgeValues.few(parameters.getFirst());
    if (parameters.size() == 1) {
      return List.of(List.of(values.get(2)), List.of(values.get(7)), List.of(values.getLast()));
    }
    return List.of(
        List.of(values.get(3), values.get(6)),
        List.of(values.get(7), values.get(2)),
        List.of(values.get(6), values.get(2)),
        List.of(values.get(7), values.get(4)),
        List.of(values.get(2), values.get(0)));
  }
}
