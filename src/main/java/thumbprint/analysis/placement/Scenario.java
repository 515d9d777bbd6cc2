package thumbprint.analysis.placement;

import thumbprint.evidence.BlockTrace;

/** What the caches hold when a call begins. */
public enum Scenario {
  /** What the calls before left: nothing else ran in between. */
  WARM,
  /** Nothing: other work went through the caches between two calls. */
  EVICTED;

  /** The fewest lines that may have to be fetched. */
  long fewest(BlockTrace.Misses misses) {
    return switch (this) {
      case WARM -> Math.min(misses.warm(), misses.random());
      case EVICTED -> misses.evicted();
    };
  }

  /** The likeliest number of lines. */
  long likeliest(BlockTrace.Misses misses) {
    return switch (this) {
      case WARM -> misses.warm();
      case EVICTED -> misses.evicted();
    };
  }

  /** The most lines that may have to be fetched. */
  long most(BlockTrace.Misses misses) {
    return switch (this) {
      case WARM -> Math.max(misses.warm(), misses.random());
      case EVICTED -> misses.evicted();
    };
  }
}
