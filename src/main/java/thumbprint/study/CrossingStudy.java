package thumbprint.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import thumbprint.build.CrossingProgram;
import thumbprint.build.TextModules;
import thumbprint.evidence.HostCrossings;
import thumbprint.evidence.HostCrossings.Crossing;
import thumbprint.evidence.HostCrossings.Direction;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.TrialResult;
import thumbprint.module.Agreement;
import thumbprint.module.Operation;
import thumbprint.module.Script;
import thumbprint.module.Script.CallStep;
import thumbprint.module.Script.Step;
import thumbprint.module.Signature;
import thumbprint.module.ValueType;

/**
 * Counts crossings between module and host in one boot. Out of the module: a loop that crosses less
 * one that does not, each of them by the difference of two lengths, so that what a call costs
 * before and after its loop is gone. Into the module: the window of the call, which the firmware
 * calibrates by calling nothing.
 */
final class CrossingStudy {
  private static final int SHORT = 64;
  private static final int LONG = 192;
  private static final int CROSSINGS = LONG - SHORT;
  private static final Map<ValueType, String> VALUES =
      Map.of(
          ValueType.I32, "i32:5",
          ValueType.I64, "i64:-3",
          ValueType.F32, "f32:0.5",
          ValueType.F64, "f64:2.5");

  private final CellRunner runner;
  private final PreparedWorkload workload;

  CrossingStudy(CellRunner runner, Workloads workloads, TextModules modules) {
    this.runner = runner;
    this.workload =
        workloads.probe(
            "crossings",
            modules.module("crossings", CrossingProgram.text()),
            CrossingProgram.imports(),
            script().flatten());
  }

  /** Everything is called once before it is counted: some engines compile at the first call. */
  private static Script script() {
    List<Step> first = new ArrayList<>(List.of(looping(CrossingProgram.idle(), 1)));
    List<Step> steady = new ArrayList<>(loops(CrossingProgram.idle()));
    for (Signature signature : CrossingProgram.signatures()) {
      first.add(looping(CrossingProgram.out(signature), 1));
      first.add(entering(signature));
      steady.addAll(loops(CrossingProgram.out(signature)));
      steady.add(entering(signature));
    }
    return new Script(Map.of(), List.of(), first, steady);
  }

  private static List<Step> loops(String export) {
    return List.of(looping(export, SHORT), looping(export, LONG));
  }

  private static Step looping(String export, int times) {
    return Step.of(CallStep.of(export, Integer.toString(times)));
  }

  private static Step entering(Signature signature) {
    String[] arguments = signature.parameters().stream().map(VALUES::get).toArray(String[]::new);
    return Step.of(CallStep.of(CrossingProgram.in(signature), arguments));
  }

  HostCrossings of(Subject subject) {
    CellResult result = runner.fill(subject.plan(workload));
    return result
        .trial()
        .map(trial -> crossings(subject, trial))
        .orElseGet(() -> crossings(subject, "-", "not built", List.of()));
  }

  private HostCrossings crossings(Subject subject, TrialResult result) {
    String trial = result.trial().id();
    if (!(result.trial().outcome() instanceof Outcome.Completed)) {
      String end = result.trial().outcome().label() + ": " + result.trial().outcome().detail();
      return crossings(subject, trial, end, List.of());
    }
    Agreement agreement = Agreement.compare(workload.expected(), result.observation());
    return agreement instanceof Agreement.Equal
        ? crossings(subject, trial, "completed", rows(result))
        : crossings(subject, trial, "wrong result: " + agreement.detail(), List.of());
  }

  private List<Crossing> rows(TrialResult result) {
    Map<String, List<Long>> counts = counts(result);
    long idle = longer(counts.get(CrossingProgram.idle()));
    List<Crossing> rows = new ArrayList<>();
    for (Signature signature : CrossingProgram.signatures()) {
      long out = longer(counts.get(CrossingProgram.out(signature))) - idle;
      rows.add(new Crossing(Direction.OUT, signature, CROSSINGS, out));
      long in = counts.get(CrossingProgram.in(signature)).getFirst();
      rows.add(new Crossing(Direction.IN, signature, 1, in));
    }
    return rows;
  }

  private static long longer(List<Long> shortThenLong) {
    return shortThenLong.get(1) - shortThenLong.get(0);
  }

  /** Instructions of the steady calls by export, in order. */
  private Map<String, List<Long>> counts(TrialResult result) {
    Map<String, List<Long>> counts = new HashMap<>();
    result.trial().calls().stream()
        .filter(call -> call.phase().equals("call"))
        .forEach(
            call -> {
              Operation.Call played = workload.script().callAt(call.operation());
              counts
                  .computeIfAbsent(played.export(), export -> new ArrayList<>())
                  .add(call.instructions());
            });
    return counts;
  }

  private static HostCrossings crossings(
      Subject subject, String trial, String end, List<Crossing> rows) {
    return new HostCrossings(
        subject.variant().engineId(),
        subject.variant().name(),
        subject.machine().id(),
        trial,
        end,
        rows);
  }
}
