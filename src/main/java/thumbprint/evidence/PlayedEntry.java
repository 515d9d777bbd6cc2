package thumbprint.evidence;

import java.util.List;
import thumbprint.module.Observation;

/**
 * What came of one entry of a deck that holds many.
 *
 * @param calls that returned or trapped, in order; those without results too
 * @param instantiated whether the module came to life, so that what stopped the entry was a call
 * @param outcome how the entry ended; a trap of a call does not end it, one of the start function
 *     does
 */
public record PlayedEntry(List<Observation.CallEnd> calls, boolean instantiated, Outcome outcome) {
  public PlayedEntry {
    calls = List.copyOf(calls);
  }

  /** Whether the whole boot ended in this entry, so that those behind it were not played. */
  public boolean endedTheBoot() {
    return switch (outcome) {
      case Outcome.Completed c -> false;
      case Outcome.Refused r -> false;
      case Outcome.Trapped t -> false;
      case Outcome.OutOfMemory o -> false;
      case Outcome.Faulted f -> true;
      case Outcome.OverBudget o -> true;
      case Outcome.HostTimedOut h -> true;
      case Outcome.Broken b -> true;
    };
  }
}
