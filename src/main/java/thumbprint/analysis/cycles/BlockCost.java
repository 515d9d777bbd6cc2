package thumbprint.analysis.cycles;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CycleTerms;

/**
 * What a block costs, linear in what happened to it.
 *
 * @param perEvent counts to add each time that the event happens
 */
public record BlockCost(Map<Event, CycleTerms> perEvent) {
  /** What may happen to a block. */
  public enum Event {
    EXECUTED,
    /** Reached from another place than the block before it. */
    ENTERED,
    /** Went on elsewhere than behind its end. */
    LEFT,
    /** Went on behind its end. */
    STAYED,
    /** Went on where the predictor did not expect. */
    MISPREDICTED,
    /** Went elsewhere, as the predictor expected. */
    LEFT_AS_PREDICTED;

    long count(BlockTrace.Execution execution) {
      return switch (this) {
        case EXECUTED -> execution.executed();
        case ENTERED -> execution.entered();
        case LEFT -> execution.left();
        case STAYED -> Math.max(0, execution.executed() - execution.left());
        case MISPREDICTED -> execution.mispredicted();
        case LEFT_AS_PREDICTED -> Math.max(0, execution.left() - execution.mispredicted());
      };
    }
  }

  public BlockCost {
    perEvent = Collections.unmodifiableMap(new EnumMap<>(perEvent));
  }

  /** Counts for a block that ran like this. */
  public CycleTerms of(BlockTrace.Execution execution) {
    long[] sums = new long[CycleTerm.values().length];
    addTo(sums, execution);
    return terms(sums);
  }

  /** Adds the counts to {@code sums}, which has a place for each term. */
  void addTo(long[] sums, BlockTrace.Execution execution) {
    perEvent.forEach(
        (event, terms) -> {
          long times = event.count(execution);
          terms.counts().forEach((term, count) -> sums[term.ordinal()] += count * times);
        });
  }

  static CycleTerms terms(long[] sums) {
    Map<CycleTerm, Long> counts = new EnumMap<>(CycleTerm.class);
    for (CycleTerm term : CycleTerm.values()) {
      counts.put(term, sums[term.ordinal()]);
    }
    return new CycleTerms(counts);
  }

  /** Collects the counts of a block while it is read. */
  static final class Tally {
    private final Map<Event, CycleTerms> perEvent = new EnumMap<>(Event.class);

    Tally add(Event event, CycleTerm term, long count) {
      perEvent.merge(event, CycleTerms.of(term, count), CycleTerms::plus);
      return this;
    }

    /** One more each time that the block is executed. */
    Tally add(CycleTerm term) {
      return add(Event.EXECUTED, term, 1);
    }

    BlockCost cost() {
      return new BlockCost(perEvent);
    }
  }
}
