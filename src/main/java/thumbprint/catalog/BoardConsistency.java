package thumbprint.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the parts of one board's file say of each other: names that exist, regions that part. */
final class BoardConsistency {
  private final List<Board.Clock> clocks;
  private final List<BoardCache> caches;
  private final List<Board.Memory> memories;

  private BoardConsistency(
      List<Board.Clock> clocks, List<BoardCache> caches, List<Board.Memory> memories) {
    this.clocks = clocks;
    this.caches = caches;
    this.memories = memories;
  }

  /**
   * @throws IllegalArgumentException that quotes the name that does not hold
   */
  static void check(
      List<Board.Clock> clocks,
      List<BoardCache> caches,
      List<Board.Memory> memories,
      List<Board.Boot> boot) {
    BoardConsistency parts = new BoardConsistency(clocks, caches, memories);
    boot.forEach(parts::boot);
    caches.forEach(parts::cache);
    memories.forEach(parts::memory);
    parts.apart();
  }

  private void boot(Board.Boot way) {
    known("boot", way.code());
    way.data().forEach(place -> known("boot", place));
  }

  private void cache(BoardCache cache) {
    cache.serves().forEach(place -> known("cache " + cache.id(), place));
  }

  private void memory(Board.Memory memory) {
    if (memory.sharesCellsWith() != null) {
      known("shares-cells-with of " + memory.name(), memory.sharesCellsWith());
    }
    boolean served = caches.stream().anyMatch(cache -> cache.serves().contains(memory.name()));
    Set<String> timed = new HashSet<>();
    for (MemoryTiming timing : memory.timings()) {
      Checks.require(
          timing.cached() == served,
          "the timing of \""
              + memory.name()
              + "\" says cached: "
              + timing.cached()
              + ", but a cache that serves it is "
              + (served ? "listed" : "not listed"));
      for (Board.Clock clock : clocks.stream().filter(c -> timing.holdsAt(c.id())).toList()) {
        Checks.require(
            timed.add(clock.id()),
            "memory \"" + memory.name() + "\" has two timings at clock " + clock.id());
      }
      timing.clocks().forEach(id -> knownClock(memory, id));
    }
  }

  private void knownClock(Board.Memory memory, String id) {
    Checks.require(
        clocks.stream().anyMatch(clock -> clock.id().equals(id)),
        "the timing of "
            + memory.name()
            + " names unknown clock \""
            + id
            + "\" (known: "
            + clocks.stream().map(Board.Clock::id).toList()
            + ")");
  }

  private void known(String who, String name) {
    Checks.require(
        memories.stream().anyMatch(m -> m.name().equals(name)),
        who
            + " names unknown memory \""
            + name
            + "\" (known: "
            + memories.stream().map(Board.Memory::name).toList()
            + ")");
  }

  private void apart() {
    for (int i = 0; i < memories.size(); i++) {
      for (Board.Memory other : memories.subList(i + 1, memories.size())) {
        Board.Memory memory = memories.get(i);
        Checks.require(
            !memory.name().equals(other.name()),
            "two memories are called \"" + other.name() + "\"");
        Checks.require(
            !memory.overlaps(other),
            "memory \"" + other.name() + "\" overlaps with " + memory.name());
      }
    }
  }
}
