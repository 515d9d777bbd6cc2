package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a trial ended. Whether the results are right is derived from them, not stored here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Outcome.Completed.class, name = "completed"),
  @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Outcome.Trapped.class, name = "trapped"),
  @JsonSubTypes.Type(value = Outcome.OutOfMemory.class, name = "out-of-memory"),
  @JsonSubTypes.Type(value = Outcome.Faulted.class, name = "faulted"),
  @JsonSubTypes.Type(value = Outcome.OverBudget.class, name = "over-budget"),
  @JsonSubTypes.Type(value = Outcome.HostTimedOut.class, name = "host-timed-out"),
  @JsonSubTypes.Type(value = Outcome.Broken.class, name = "broken")
})
public sealed interface Outcome {
  /** The script ran to its end. */
  record Completed() implements Outcome {}

  /** The engine will not run this module; {@code message} is the engine's own. */
  record Refused(String phase, String kind, String message) implements Outcome {}

  /** A trap that the script did not expect. */
  record Trapped(String kind, String message) implements Outcome {}

  /** The heap could not give {@code wantedBytes}. */
  record OutOfMemory(String phase, long wantedBytes) implements Outcome {}

  /** The processor faulted at {@code pc}; {@code detail} has the registers. */
  record Faulted(String pc, String cause, String detail) implements Outcome {}

  /** The instruction budget was used up. */
  record OverBudget(long budgetInstructions) implements Outcome {}

  /** The host ended a trial that took too long by the wall clock. */
  record HostTimedOut(long limitSeconds) implements Outcome {}

  /** The transcript does not obey the driver contract: a fault of the lab, never of the engine. */
  record Broken(String reason) implements Outcome {}

  /**
   * Whether it would come out the same again: a time-out is this host's, a broken transcript is the
   * lab's, and neither is evidence about an engine.
   */
  default boolean repeatable() {
    return !(this instanceof HostTimedOut || this instanceof Broken);
  }

  /** The name that tables show. */
  default String label() {
    return switch (this) {
      case Completed c -> "completed";
      case Refused r -> "refused";
      case Trapped t -> "trapped";
      case OutOfMemory o -> "out of memory";
      case Faulted f -> "faulted";
      case OverBudget o -> "over budget";
      case HostTimedOut h -> "timed out";
      case Broken b -> "broken";
    };
  }

  /** What happened in the engine's or the processor's words; empty when completed. */
  default String detail() {
    return switch (this) {
      case Completed c -> "";
      case Refused r -> r.phase() + ": " + r.message();
      case Trapped t -> t.kind() + ": " + t.message();
      case OutOfMemory o -> o.phase() + ": wanted " + o.wantedBytes() + " bytes";
      case Faulted f -> f.cause() + " at pc " + f.pc();
      case OverBudget o -> "more than " + o.budgetInstructions() + " instructions";
      case HostTimedOut h -> "more than " + h.limitSeconds() + " s on the host";
      case Broken b -> b.reason();
    };
  }
}
