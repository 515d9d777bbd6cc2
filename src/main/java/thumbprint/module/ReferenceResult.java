package thumbprint.module;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a reference run ended. */
public sealed interface ReferenceResult {
  /**
   * The script was played to its end.
   *
   * @param costs operations of each call, in order
   * @param steadyMix how often each instruction was executed in steady calls, by WebAssembly's name
   */
  record Completed(Observation observation, List<CallCost> costs, Map<String, Long> steadyMix)
      implements ReferenceResult {
    public Completed {
      costs = List.copyOf(costs);
      steadyMix = Collections.unmodifiableMap(new TreeMap<>(steadyMix));
    }

    /** Operations of all calls of all phases. */
    public long operations() {
      return costs.stream().mapToLong(CallCost::operations).sum();
    }

    /** Operations of the calls of one phase. */
    public long operations(Phase phase) {
      return costs.stream()
          .filter(cost -> cost.phase() == phase)
          .mapToLong(CallCost::operations)
          .sum();
    }
  }

  /**
   * A call trapped that should have returned, or returned or trapped otherwise than the script
   * expects.
   *
   * @param operation number of the call
   * @param what what happened against what was expected
   */
  record Stopped(int operation, String export, String what) implements ReferenceResult {}

  /** The operation limit was reached: probably an endless loop. */
  record OverBudget(int operation, String export, long limitOperations)
      implements ReferenceResult {}

  /** The module could not be instantiated, or a step reaches outside its memory. */
  record Refused(String what) implements ReferenceResult {}

  /**
   * WebAssembly operations that one call executed, those of imports not counted; {@code end} and
   * {@code else} are no operations.
   */
  record CallCost(int operation, Phase phase, long operations) {}

  /** A sentence for people. */
  default String shown() {
    return switch (this) {
      case Completed completed -> "completed after " + completed.operations() + " operations";
      case Stopped stopped ->
          "call of \""
              + stopped.export()
              + "\" (operation "
              + stopped.operation()
              + "): "
              + stopped.what();
      case OverBudget over ->
          "call of \""
              + over.export()
              + "\" (operation "
              + over.operation()
              + ") was ended after "
              + over.limitOperations()
              + " operations: an endless loop, or more work than the limit allows";
      case Refused refused -> refused.what();
    };
  }
}
