package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import thumbprint.catalog.Parameter;
import thumbprint.evidence.MemoryMinimum;
import thumbprint.evidence.MemoryMinimum.Attempt;
import thumbprint.evidence.MemoryMinimum.Memory;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialResult;
import thumbprint.module.Agreement;

/**
 * Takes memory away from a workload until it no longer comes out right: from the heap's arena by a
 * limit in the deck, from the processor's stack by linking with another size, from the engine's own
 * operand stack by the number that its file in the catalog names.
 */
final class MinimumStudy {
  /** Of all three memories. */
  static final long STEP_BYTES = 64;

  /** The two arguments of a call that lie above the point where the engine was entered. */
  private static final long ABOVE_ENTRY_BYTES = 8;

  private final CellRunner runner;

  MinimumStudy(CellRunner runner) {
    this.runner = runner;
  }

  /** The minima of every memory that the engine has; none where the image cannot be made. */
  List<MemoryMinimum> of(CellPlan plan) {
    Optional<TrialResult> usual = runner.fill(plan).trial();
    if (usual.isEmpty()) {
      return List.of();
    }
    Need need = new Need(plan, usual.get());
    List<MemoryMinimum> minima = new ArrayList<>();
    minima.add(arena(need));
    Parameter operandStack = plan.variant().engine().parameters().get(Parameter.OPERAND_STACK);
    if (operandStack != null) {
      minima.add(operandStack(need, operandStack));
    }
    minima.add(nativeStack(need));
    return minima;
  }

  /** What the workload used when nothing was taken away. */
  private record Need(CellPlan plan, TrialResult usual) {
    private static long most(Trial trial, java.util.function.ToLongFunction<PhaseFigures> figure) {
      return trial.phases().stream().mapToLong(figure).max().orElse(0);
    }

    long arenaBytes() {
      return most(usual.trial(), PhaseFigures::heapArenaBytes);
    }

    long heapPeakBytes() {
      return most(usual.trial(), PhaseFigures::heapPeakBytes);
    }

    long stackBytes() {
      return deepest(usual.trial());
    }

    static long deepest(Trial trial) {
      return most(trial, phase -> Math.max(phase.stackBytes(), phase.handlerStackBytes()));
    }

    Attempt attempt(long bytes) {
      return MinimumStudy.attempt(plan, bytes, usual);
    }

    MemoryMinimum minimum(Memory memory, Optional<Long> used, List<Attempt> attempts) {
      return new MemoryMinimum(
          plan.variant().engineId(),
          plan.variant().name(),
          plan.machine().id(),
          plan.workload().id(),
          memory,
          STEP_BYTES,
          used,
          attempts);
    }
  }

  private MemoryMinimum arena(Need need) {
    List<Attempt> attempts =
        search(bytes -> tried(need.plan(), Limits.ofHeap(bytes), bytes))
            .from(need.heapPeakBytes(), need.attempt(need.arenaBytes()));
    return need.minimum(Memory.ARENA, Optional.of(need.heapPeakBytes()), attempts);
  }

  private MemoryMinimum operandStack(Need need, Parameter parameter) {
    List<Attempt> attempts =
        search(
                bytes ->
                    tried(need.plan(), Limits.ofParameter(Parameter.OPERAND_STACK, bytes), bytes))
            .from(parameter.standard() / 16, need.attempt(parameter.standard()));
    return need.minimum(Memory.OPERAND_STACK, Optional.empty(), attempts);
  }

  private MemoryMinimum nativeStack(Need need) {
    long usual = runner.stackBytes(need.plan());
    List<Attempt> attempts =
        search(bytes -> withStack(need.plan(), bytes)).from(need.stackBytes(), need.attempt(usual));
    return need.minimum(Memory.NATIVE_STACK, Optional.of(need.stackBytes()), attempts);
  }

  private static MinimumSearch search(LongFunction<Attempt> trying) {
    return new MinimumSearch(STEP_BYTES, trying);
  }

  private Attempt tried(CellPlan plan, Limits limits, long bytes) {
    CellResult result = runner.fill(plan.within(limits));
    return result
        .trial()
        .map(trial -> attempt(plan, bytes, trial))
        .orElseGet(() -> new Attempt(bytes, "-", "not built", ""));
  }

  /**
   * Below the stack lies memory for the frame of a fault. A run that used the stack to its last
   * word may have used that too, so it does not count.
   */
  private Attempt withStack(CellPlan plan, long bytes) {
    CellResult result = runner.fill(plan.within(Limits.ofStack(bytes)));
    Attempt attempt =
        result
            .trial()
            .map(trial -> attempt(plan, bytes, trial))
            .orElseGet(() -> new Attempt(bytes, "-", "not built", ""));
    boolean full =
        result.trial().map(t -> Need.deepest(t.trial()) >= bytes - ABOVE_ENTRY_BYTES).orElse(false);
    return attempt.passed() && full
        ? new Attempt(bytes, attempt.trial(), "stack full", "its last word was used")
        : attempt;
  }

  private static Attempt attempt(CellPlan plan, long bytes, TrialResult result) {
    Trial trial = result.trial();
    if (trial.outcome() instanceof Outcome.Faulted(String pc, String cause, String registers)) {
      return new Attempt(bytes, trial.id(), trial.outcome().label(), cause + " at pc " + pc);
    }
    if (!(trial.outcome() instanceof Outcome.Completed)) {
      return new Attempt(bytes, trial.id(), trial.outcome().label(), trial.outcome().detail());
    }
    Agreement agreement = Agreement.compare(plan.workload().expected(), result.observation());
    return switch (agreement) {
      case Agreement.Equal equal -> new Attempt(bytes, trial.id(), MemoryMinimum.EQUAL, "");
      case Agreement.Differs differs ->
          new Attempt(bytes, trial.id(), "wrong result", differs.detail());
      case Agreement.None none ->
          new Attempt(bytes, trial.id(), "nothing to compare", none.reason());
    };
  }
}
