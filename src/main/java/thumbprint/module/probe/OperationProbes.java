package thumbprint.module.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.module.Argument;
import thumbprint.module.ElementType;
import thumbprint.module.FlatScript;
import thumbprint.module.Operation;
import thumbprint.module.Region;
import thumbprint.module.Value;

/** A probe for each operation of the table. */
public final class OperationProbes {
  private static final String TABLE = "operations.csv";
  private static final Region START = new Region("start", ElementType.I8, 40);
  private static final Region END = new Region("end", ElementType.I8, ProbeModule.PATTERN_BYTES);

  private OperationProbes() {}

  /** The table, in the order of the opcodes. */
  public static List<ProbeOperation> table() {
    try (InputStream file = OperationProbes.class.getResourceAsStream(TABLE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(ProbeOperation::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }

  /** A module for each operation, in the order of the table. */
  public static List<Probe> each() {
    return table().stream().map(operation -> probe(operation, functions(operation))).toList();
  }

  /**
   * One module for all the operations that are given, for engines that link a module into an image:
   * each probe has the same module and plays its own functions.
   */
  public static List<Probe> together(List<String> ids) {
    Map<String, List<ProbeFunction>> functions = new TreeMap<>();
    List<ProbeOperation> operations =
        table().stream().filter(operation -> ids.contains(operation.name())).toList();
    operations.forEach(operation -> functions.put(operation.name(), functions(operation)));
    List<ProbeFunction> all =
        operations.stream().flatMap(o -> functions.get(o.name()).stream()).toList();
    byte[] module = ProbeModule.of(all);
    return operations.stream()
        .map(o -> new Probe(o.name(), o.feature(), module, script(functions.get(o.name()))))
        .toList();
  }

  private static Probe probe(ProbeOperation operation, List<ProbeFunction> functions) {
    return new Probe(
        operation.name(), operation.feature(), ProbeModule.of(functions), script(functions));
  }

  private static List<ProbeFunction> functions(ProbeOperation operation) {
    String name = operation.name();
    if (name.contains(".load")) {
      return MemoryProbes.load(operation);
    }
    if (name.contains(".store")) {
      return MemoryProbes.store(operation);
    }
    if (operation.signature().filter(s -> !s.parameters().isEmpty()).isPresent()
        && !name.startsWith("memory.")) {
      return NumericProbes.of(operation);
    }
    return switch (name) {
      case "memory.size" -> MemoryProbes.size();
      case "memory.grow" -> MemoryProbes.grow();
      case "memory.init", "memory.copy", "memory.fill", "data.drop" -> MemoryProbes.bulk(operation);
      case "table.init", "table.copy", "elem.drop" -> MemoryProbes.table(operation);
      case "drop",
          "select",
          "local.get",
          "local.set",
          "local.tee",
          "global.get",
          "global.set",
          "i32.const",
          "i64.const",
          "f32.const",
          "f64.const" ->
          VariableProbes.of(operation);
      default -> ControlProbes.of(name);
    };
  }

  /** Every call may trap, so that one trap too many does not hide the calls behind it. */
  private static FlatScript script(List<ProbeFunction> functions) {
    List<Operation> operations = new ArrayList<>();
    for (ProbeFunction function : functions) {
      for (List<Value> arguments : function.calls()) {
        operations.add(FeatureProbe.call(function.export(), arguments));
        if (function.needs().contains(ProbeFunction.Need.READ_AFTER)) {
          operations.add(new Operation.Read(address(0), START));
          operations.add(
              new Operation.Read(address(ProbeModule.PAGE - ProbeModule.PATTERN_BYTES), END));
        }
      }
    }
    return new FlatScript(operations);
  }

  private static Argument address(int address) {
    return new Argument.Constant(Value.i32(address));
  }
}
