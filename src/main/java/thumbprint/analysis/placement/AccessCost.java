package thumbprint.analysis.placement;

import java.util.Optional;
import thumbprint.analysis.Range;
import thumbprint.catalog.Board;
import thumbprint.catalog.BoardCache;
import thumbprint.catalog.Cycles;
import thumbprint.catalog.MemoryTiming;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.MemoryEvents;

/**
 * What accesses to a memory of a board cost on top of the core's own cycles. A line that is not in
 * the cache costs its fill; without a cache each load, store and eight bytes of code cost theirs.
 *
 * @param simulated the caches that misses were counted with
 */
record AccessCost(Site site, CacheGeometry simulated) {
  /** Instructions come in such pieces where there is no cache. */
  private static final int FETCH_BYTES = 8;

  /** Why the cost of a memory is not known; empty where it is. */
  Optional<String> unknown(Board.Memory memory) {
    Optional<MemoryTiming> timing = memory.timing(site.clock());
    if (timing.isEmpty()) {
      return Optional.of("no timing of " + memory.name() + " is known");
    }
    if (!timing.get().cached()) {
      return Optional.empty();
    }
    return site.board().cachesOf(memory.name()).stream()
        .filter(cache -> !wasSimulated(cache))
        .findFirst()
        .map(
            cache ->
                "the cache " + cache.id() + " in front of " + memory.name() + " was not simulated");
  }

  /** Cycles of events in a memory whose cost is known. */
  Range cycles(MemoryEvents events, Board.Memory memory, Scenario scenario) {
    MemoryTiming timing = memory.timing(site.clock()).orElseThrow();
    return timing
        .lineFill()
        .map(fill -> lines(events, fill, scenario))
        .orElseGet(() -> each(events, timing));
  }

  private static Range lines(MemoryEvents events, Cycles fill, Scenario scenario) {
    return new Range(
        fill.low() * (scenario.fewest(events.fetchMisses()) + scenario.fewest(events.dataMisses())),
        fill.mid()
            * (scenario.likeliest(events.fetchMisses()) + scenario.likeliest(events.dataMisses())),
        fill.high() * (scenario.most(events.fetchMisses()) + scenario.most(events.dataMisses())));
  }

  private static Range each(MemoryEvents events, MemoryTiming timing) {
    long reads = Math.ceilDiv(events.fetchedBytes(), FETCH_BYTES) + events.loads();
    Cycles read = timing.read();
    Cycles write = timing.write().orElse(read);
    return new Range(
        read.low() * reads + write.low() * events.stores(),
        read.mid() * reads + write.mid() * events.stores(),
        read.high() * reads + write.high() * events.stores());
  }

  private boolean wasSimulated(BoardCache cache) {
    return cache.geometry().filter(geometry -> matches(cache, geometry)).isPresent();
  }

  private boolean matches(BoardCache cache, BoardCache.Geometry geometry) {
    return switch (cache.holds()) {
      case "instructions" -> same(simulated.instruction(), geometry);
      case "data" -> same(simulated.data(), geometry);
      default -> false;
    };
  }

  private static boolean same(CacheGeometry.Cache cache, BoardCache.Geometry geometry) {
    return cache.bytes() == geometry.bytes()
        && cache.ways() == geometry.ways()
        && cache.lineBytes() == geometry.lineBytes();
  }
}
