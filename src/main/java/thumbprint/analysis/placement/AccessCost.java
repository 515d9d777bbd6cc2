package thumbprint.analysis.placement;

import java.util.Optional;
import thumbprint.analysis.Range;
import thumbprint.catalog.Board;
import thumbprint.catalog.BoardCache;
import thumbprint.catalog.Cycles;
import thumbprint.catalog.MemoryTiming;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.MemoryEvents;

/**
 * What accesses to a memory of a board cost on top of the core's own cycles. A line that is not in
 * the cache costs its fill; where no cache holds what is fetched or loaded, each eight bytes of
 * code, each load and each store cost theirs.
 *
 * @param simulated the caches that misses were counted with
 */
record AccessCost(Site site, CacheGeometry simulated) {
  /** Instructions come in such pieces where there is no cache. */
  private static final int FETCH_BYTES = 8;

  private static final String BOTH = "both";

  /** Why the cost of a memory is not known; empty where it is. */
  Optional<String> unknown(Board.Memory memory) {
    if (memory.timing(site.clock()).isEmpty()) {
      String clock = memory.timings().isEmpty() ? "" : " at " + site.clock().id();
      return Optional.of("no timing of " + memory.name() + " is known" + clock);
    }
    return site.board().cachesOf(memory.name()).stream()
        .map(cache -> unknown(cache, memory))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> unknown(BoardCache cache, Board.Memory memory) {
    String name = "the cache " + cache.id() + " in front of " + memory.name();
    Optional<CacheGeometry.Cache> geometry = BoardCaches.simulated(site.board(), cache);
    if (geometry.isEmpty()) {
      return Optional.of("bytes, ways and lines of " + name + " are not all known");
    }
    return wasSimulated(cache, geometry.get())
        ? Optional.empty()
        : Optional.of(name + " was not simulated");
  }

  private boolean wasSimulated(BoardCache cache, CacheGeometry.Cache geometry) {
    return switch (cache.holds()) {
      case "instructions" -> !simulated.shared() && simulated.instruction().equals(geometry);
      case "data" -> !simulated.shared() && simulated.data().equals(geometry);
      default -> simulated.equals(CacheGeometry.both(geometry));
    };
  }

  /** Cycles of events in a memory whose cost is known. */
  Range cycles(MemoryEvents events, Board.Memory memory, Scenario scenario) {
    MemoryTiming timing = memory.timing(site.clock()).orElseThrow();
    Range fetches =
        holds(memory, "instructions")
            ? lines(events.fetchMisses(), timing, scenario)
            : times(timing.read(), Math.ceilDiv(events.fetchedBytes(), FETCH_BYTES));
    Range data =
        holds(memory, "data")
            ? lines(events.dataMisses(), timing, scenario)
            : times(timing.read(), events.loads())
                .plus(times(timing.write().orElse(timing.read()), events.stores()));
    return fetches.plus(data);
  }

  /** Whether a cache in front of the memory takes these. */
  private boolean holds(Board.Memory memory, String what) {
    return site.board().cachesOf(memory.name()).stream()
        .anyMatch(cache -> cache.holds().equals(what) || cache.holds().equals(BOTH));
  }

  private static Range lines(BlockTrace.Misses misses, MemoryTiming timing, Scenario scenario) {
    Cycles fill = timing.lineFill().orElseThrow();
    return new Range(
        fill.low() * scenario.fewest(misses),
        fill.mid() * scenario.likeliest(misses),
        fill.high() * scenario.most(misses));
  }

  private static Range times(Cycles each, long count) {
    return new Range(each.low() * count, each.mid() * count, each.high() * count);
  }
}
