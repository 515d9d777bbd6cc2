package thumbprint.module;

import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.Instance;
import run.endive.runtime.InterpreterMachine;
import run.endive.runtime.Memory;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.FunctionType;

/** One instance in the interpreter, with the traps told apart. */
final class ReferenceInstance {
  private final Instance instance;
  private final Meter meter;

  /**
   * @throws WasmEngineException if the module cannot be instantiated
   */
  ReferenceInstance(WasmModule module, List<HostImport> imports, Meter meter) {
    this.meter = meter;
    this.instance =
        Instance.builder(module.parsed())
            .withImportValues(HostFunctions.of(imports))
            .withUnsafeExecutionListener(meter)
            .withMachineFactory(DeepMachine::new)
            .withStart(false)
            .build();
  }

  /** Lets the call depth be seen from outside. */
  private static final class DeepMachine extends InterpreterMachine {
    DeepMachine(Instance instance) {
      super(instance);
    }

    int depth() {
      return callStack.size();
    }
  }

  /** How a call ended. */
  sealed interface End {}

  record Returned(List<Value> results) implements End {}

  record Trapped(TrapKind kind, String text) implements End {}

  /**
   * @throws Meter.OverBudgetSignal if the operation limit is reached
   */
  End call(String export, List<Value> arguments) {
    if (instance.getMachine() instanceof DeepMachine machine) {
      meter.watchDepth(machine::depth);
    }
    FunctionType type = instance.exportType(export);
    long[] bits = arguments.stream().mapToLong(Value::bits).toArray();
    try {
      return new Returned(values(type, instance.export(export).apply(bits)));
    } catch (Meter.TooDeepSignal | StackOverflowError e) {
      return new Trapped(TrapKind.STACK_OVERFLOW, "call stack exhausted");
    } catch (WasmEngineException e) {
      String message = String.valueOf(e.getMessage());
      return new Trapped(Traps.kind(message), message);
    }
  }

  private static List<Value> values(FunctionType type, long[] bits) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < type.returns().size(); i++) {
      int code = type.returns().get(i).opcode();
      for (ValueType candidate : ValueType.values()) {
        if (candidate.code() == code) {
          values.add(new Value(candidate, bits[i]));
        }
      }
    }
    return values;
  }

  /**
   * @throws WasmEngineException if the region lies outside the memory
   */
  byte[] read(int address, int bytes) {
    return memory().readBytes(address, bytes);
  }

  /**
   * @throws WasmEngineException if the region lies outside the memory
   */
  void write(int address, byte[] bytes) {
    memory().write(address, bytes);
  }

  private Memory memory() {
    return instance.memory();
  }
}
