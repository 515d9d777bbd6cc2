package thumbprint.module;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.endive.wasm.WasmEngineException;

/**
 * Plays a script on the reference interpreter: the truth that engines are compared with, and the
 * count of operations that instruction budgets are in proportion to. Always ends: operations and
 * call depth are limited.
 */
public final class ReferenceRun {
  /**
   * Nested calls after which the stack counts as exhausted; far beyond what a microcontroller
   * holds.
   */
  public static final int DEEPEST_CALL = 5_000;

  /**
   * Enough for the deepest call: the interpreter takes about 1 KiB of Java stack for each level.
   */
  private static final long STACK_BYTES = 256L << 20;

  private final WasmModule module;
  private final List<HostImport> imports;
  private final Meter meter;
  private final Map<Integer, Integer> firstResults = new HashMap<>();
  private final List<ReferenceResult.CallCost> costs = new ArrayList<>();
  private Phase phase = Phase.INITIALISE;
  private ReferenceInstance instance;

  private final boolean observing;

  private ReferenceRun(
      WasmModule module, List<HostImport> imports, long limitOperations, boolean observing) {
    this.module = module;
    this.imports = imports;
    this.meter = new Meter(limitOperations, DEEPEST_CALL);
    this.observing = observing;
  }

  /**
   * Plays {@code script} on a fresh instance.
   *
   * @param limitOperations all calls together may execute
   * @throws ModuleException if module, imports and script do not fit together
   */
  public static ReferenceResult play(
      WasmModule module, List<HostImport> imports, FlatScript script, long limitOperations) {
    return play(new ReferenceRun(module, List.copyOf(imports), limitOperations, false), script);
  }

  /**
   * Plays {@code script} to see what it does: a trap is part of what is seen, whether or not the
   * script expects it. Where an argument is a NaN with a payload, a canonical NaN as result is
   * widened to a quiet one, since the specification lets any stand there.
   *
   * @param limitOperations all calls together may execute
   * @throws ModuleException if module, imports and script do not fit together
   */
  public static ReferenceResult observe(
      WasmModule module, List<HostImport> imports, FlatScript script, long limitOperations) {
    return play(new ReferenceRun(module, List.copyOf(imports), limitOperations, true), script);
  }

  private static ReferenceResult play(ReferenceRun run, FlatScript script) {
    Linking.check(run.module, run.imports, script);
    ReferenceResult[] result = new ReferenceResult[1];
    Throwable[] fault = new Throwable[1];
    Thread thread =
        new Thread(null, () -> result[0] = run.playAll(script), "reference-run", STACK_BYTES);
    thread.setUncaughtExceptionHandler((t, e) -> fault[0] = e);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during the reference run", e);
    }
    if (fault[0] != null) {
      throw new IllegalStateException("the reference interpreter failed: " + fault[0], fault[0]);
    }
    return result[0];
  }

  private ReferenceResult playAll(FlatScript script) {
    Observation.Collector seen = new Observation.Collector(script);
    try {
      instance = new ReferenceInstance(module, imports, meter);
      for (int i = 0; i < script.operations().size(); i++) {
        Optional<ReferenceResult> stopped = play(i, script.operations().get(i), seen);
        if (stopped.isPresent()) {
          return stopped.get();
        }
      }
      return new ReferenceResult.Completed(seen.observation(), costs, meter.steadyMix());
    } catch (WasmEngineException e) {
      return new ReferenceResult.Refused(
          module.name() + ": cannot be instantiated: " + e.getMessage());
    } catch (Meter.OverBudgetSignal e) {
      return new ReferenceResult.Refused(module.name() + ": the start function does not end");
    }
  }

  private Optional<ReferenceResult> play(
      int number, Operation operation, Observation.Collector seen) {
    return switch (operation) {
      case Operation.EnterPhase enter -> {
        phase = enter.phase();
        yield Optional.empty();
      }
      case Operation.Call call -> call(number, call, seen);
      case Operation.Write write ->
          touch(number, () -> instance.write(address(write.address()), write.bytes()));
      case Operation.FillPattern fill ->
          touch(
              number,
              () ->
                  instance.write(
                      address(fill.address()), fill.pattern().bytes(fill.count(), fill.seed())));
      case Operation.Read read ->
          touch(
              number,
              () ->
                  seen.read(number, instance.read(address(read.address()), read.region().bytes())));
      case Operation.Reinstantiate again -> freshInstance();
      case Operation.Reload again -> freshInstance();
    };
  }

  private Optional<ReferenceResult> freshInstance() {
    instance = new ReferenceInstance(module, imports, meter);
    return Optional.empty();
  }

  private static Optional<ReferenceResult> touch(int number, Runnable access) {
    try {
      access.run();
      return Optional.empty();
    } catch (WasmEngineException e) {
      return Optional.of(
          new ReferenceResult.Refused("operation " + number + " of the script: " + e.getMessage()));
    }
  }

  private Optional<ReferenceResult> call(
      int number, Operation.Call call, Observation.Collector seen) {
    long before = meter.operations();
    ReferenceInstance.End end;
    try {
      end = instance.call(call.export(), call.arguments().stream().map(this::value).toList());
    } catch (Meter.OverBudgetSignal e) {
      return Optional.of(
          new ReferenceResult.OverBudget(number, call.export(), meter.operations() - 1));
    }
    costs.add(new ReferenceResult.CallCost(number, phase, meter.operations() - before));
    meter.settle(phase == Phase.CALL);
    return switch (end) {
      case ReferenceInstance.Returned returned -> returned(number, call, returned, seen);
      case ReferenceInstance.Trapped trapped -> trapped(number, call, trapped, seen);
    };
  }

  private Optional<ReferenceResult> returned(
      int number,
      Operation.Call call,
      ReferenceInstance.Returned returned,
      Observation.Collector seen) {
    if (call.expectedTrap().isPresent() && !observing) {
      String what = "returned where the script expects trap " + call.expectedTrap().get().id();
      return Optional.of(new ReferenceResult.Stopped(number, call.export(), what));
    }
    returned.results().stream()
        .findFirst()
        .ifPresent(first -> firstResults.put(number, (int) first.bits()));
    seen.returned(
        number, observing ? NanClass.widened(returned.results(), call) : returned.results());
    return Optional.empty();
  }

  private Optional<ReferenceResult> trapped(
      int number,
      Operation.Call call,
      ReferenceInstance.Trapped trapped,
      Observation.Collector seen) {
    if (!observing && call.expectedTrap().filter(trapped.kind()::equals).isEmpty()) {
      String expected =
          call.expectedTrap().map(kind -> " where the script expects trap " + kind.id()).orElse("");
      String what = "trapped: " + trapped.kind().id() + " (" + trapped.text() + ")" + expected;
      return Optional.of(new ReferenceResult.Stopped(number, call.export(), what));
    }
    seen.trapped(number, trapped.kind(), trapped.text());
    return Optional.empty();
  }

  private Value value(Argument argument) {
    return switch (argument) {
      case Argument.Constant constant -> constant.value();
      case Argument.Earlier earlier ->
          Value.i32(firstResults.getOrDefault(earlier.operation(), 0) + earlier.offset());
    };
  }

  private int address(Argument argument) {
    return (int) value(argument).bits();
  }
}
