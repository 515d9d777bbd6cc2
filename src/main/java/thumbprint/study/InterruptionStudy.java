package thumbprint.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.build.EndlessProgram;
import thumbprint.build.TextModules;
import thumbprint.catalog.Parameter;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Interruption;
import thumbprint.evidence.Interruption.End;
import thumbprint.evidence.Interruption.Kind;
import thumbprint.evidence.Interruption.Probe;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.TrialResult;
import thumbprint.module.ElementType;
import thumbprint.module.Observation;
import thumbprint.module.Operation;
import thumbprint.module.Script;
import thumbprint.module.Script.CallStep;
import thumbprint.module.Script.Step;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;

/**
 * Calls what never ends and sees who ends it. Where the engine's file names its fuel, the image is
 * made with little of it, so that the lab's budget is not what decides.
 */
final class InterruptionStudy {
  /** WebAssembly instructions that a call may execute in the images of these probes. */
  static final long FUEL = 1_000_000;

  /** Of instructions in all: as much for each of the fuel as any other workload may take. */
  static final long BUDGET = Workloads.budget(FUEL);

  private static final String KEPT = "kept";

  /** The argument of the call that asks whether the instance still works. */
  private static final int ASKED = 5;

  private final CellRunner runner;
  private final Path module;

  InterruptionStudy(CellRunner runner, TextModules modules) {
    this.runner = runner;
    this.module = modules.module("endless", EndlessProgram.text());
  }

  Interruption of(Subject subject) {
    Optional<Parameter> fuel =
        Optional.ofNullable(subject.variant().engine().parameters().get(Parameter.FUEL));
    Limits limits = fuel.map(f -> Limits.ofParameter(Parameter.FUEL, FUEL)).orElse(Limits.NONE);
    List<Probe> probes =
        Arrays.stream(Kind.values()).map(kind -> probe(subject, limits, kind)).toList();
    return new Interruption(
        subject.variant().engineId(),
        subject.variant().name(),
        subject.machine().id(),
        fuel.map(f -> FUEL),
        probes);
  }

  private Probe probe(Subject subject, Limits limits, Kind kind) {
    PreparedWorkload workload =
        Workloads.endless("endless-" + kind.id(), module, script(kind).flatten(), BUDGET);
    CellResult result = runner.fill(subject.plan(workload).within(limits));
    return result
        .trial()
        .map(trial -> probe(kind, workload, trial))
        .orElseGet(() -> notTried(kind, "-", "not built"));
  }

  private static Script script(Kind kind) {
    CallStep endless =
        kind == Kind.RECURSION ? CallStep.of(kind.id(), "0") : CallStep.of(kind.id());
    String address = Integer.toString(EndlessProgram.KEPT_ADDRESS);
    return new Script(
        Map.of(KEPT, new Script.RegionLine(address, ElementType.I8, EndlessProgram.KEPT_BYTES)),
        List.of(Step.of(CallStep.of("prepare"))),
        List.of(),
        List.of(
            Step.of(endless.trapping(TrapKind.OTHER)),
            Step.of(new Script.ReadStep(KEPT, null)),
            Step.of(CallStep.of("torn")),
            Step.of(CallStep.of("answer", Integer.toString(ASKED)))));
  }

  private static Probe probe(Kind kind, PreparedWorkload workload, TrialResult result) {
    String trial = result.trial().id();
    Optional<Observation.Trapped> stopped = trap(result.observation());
    if (stopped.isPresent()) {
      Observation.Trapped trap = stopped.get();
      return new Probe(
          kind,
          trial,
          End.STOPPED,
          trap.kind().id() + ": " + trap.text(),
          instructions(result, trap.operation()),
          answers(workload, result.observation()),
          consistent(workload, result.observation()));
    }
    return switch (result.trial().outcome()) {
      case Outcome.OverBudget over -> unstopped(kind, trial, End.RAN_ON, over.detail());
      case Outcome.Faulted(String pc, String cause, String registers) ->
          unstopped(kind, trial, End.FAULTED, cause + " at pc " + pc);
      case Outcome.Completed none -> notTried(kind, trial, "the call returned");
      case Outcome.Trapped other -> notTried(kind, trial, other.detail());
      case Outcome.Refused refused -> notTried(kind, trial, refused.detail());
      case Outcome.OutOfMemory out -> notTried(kind, trial, out.detail());
      case Outcome.HostTimedOut late -> notTried(kind, trial, late.detail());
      case Outcome.Broken broken -> notTried(kind, trial, broken.detail());
    };
  }

  private static Probe unstopped(Kind kind, String trial, End end, String why) {
    return new Probe(kind, trial, end, why, 0, false, false);
  }

  private static Probe notTried(Kind kind, String trial, String why) {
    return new Probe(kind, trial, End.NOT_TRIED, why, 0, false, false);
  }

  private static Optional<Observation.Trapped> trap(Observation seen) {
    return seen.calls().stream()
        .filter(Observation.Trapped.class::isInstance)
        .map(Observation.Trapped.class::cast)
        .findFirst();
  }

  private static long instructions(TrialResult result, int operation) {
    return result.trial().calls().stream()
        .filter(call -> call.operation() == operation)
        .mapToLong(CallCount::instructions)
        .findFirst()
        .orElse(0);
  }

  private static boolean answers(PreparedWorkload workload, Observation seen) {
    return returned(workload, seen, "answer")
        .filter(List.of(Value.i32(ASKED + EndlessProgram.ADDED))::equals)
        .isPresent();
  }

  /** The pattern is whole, and the two counts are at most one apart. */
  private static boolean consistent(PreparedWorkload workload, Observation seen) {
    boolean whole =
        !seen.readings().isEmpty()
            && Arrays.equals(seen.readings().getFirst().bytes(), expectedBytes());
    return whole
        && returned(workload, seen, "torn")
            .filter(
                torn -> torn.equals(List.of(Value.i32(0))) || torn.equals(List.of(Value.i32(1))))
            .isPresent();
  }

  private static byte[] expectedBytes() {
    byte[] bytes = new byte[EndlessProgram.KEPT_BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = EndlessProgram.kept(i);
    }
    return bytes;
  }

  private static Optional<List<Value>> returned(
      PreparedWorkload workload, Observation seen, String export) {
    return seen.calls().stream()
        .filter(Observation.Returned.class::isInstance)
        .map(Observation.Returned.class::cast)
        .filter(call -> calls(workload, call.operation(), export))
        .map(Observation.Returned::results)
        .findFirst();
  }

  private static boolean calls(PreparedWorkload workload, int operation, String export) {
    Operation.Call call = workload.script().callAt(operation);
    return call != null && call.export().equals(export);
  }
}
