package thumbprint.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to go through a part of a memory: loads from it, or code that is executed there.
 *
 * @param name the benchmark's, as the report has it
 * @param memory where
 * @param cold whether the caches are emptied before each time
 * @param bytes of the part, a power of two
 * @param instructions between the two reads of the counter, known beforehand
 */
public record KitPass(
    String name, Kind kind, KitTarget.Memory memory, boolean cold, long bytes, long instructions) {
  /** Kinds of passes; {@code kit/target.h} has the same names. */
  enum Kind {
    SEQUENTIAL("load-sequential"),
    STRIDED("load-by-line"),
    CHASE("load-chain"),
    EXECUTE("execute"),
    EXECUTE_IN_PLACE("execute");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    boolean isCode() {
      return this == EXECUTE || this == EXECUTE_IN_PLACE;
    }

    /** {@code kit/bench_basic.S} has the loops; straight code is called and returns. */
    long instructions(long bytes) {
      return switch (this) {
        case SEQUENTIAL -> 11 * (bytes / LINE_BYTES);
        case STRIDED -> 4 * (bytes / LINE_BYTES);
        case CHASE -> 3 * (bytes / LINE_BYTES);
        case EXECUTE, EXECUTE_IN_PLACE -> bytes / 2 + 1;
      };
    }
  }

  /** Of all caches of Cortex-M that there are. */
  static final long LINE_BYTES = 32;

  private static final long WITHOUT_CACHE_BYTES = 4096;
  private static final long SMALLEST_BYTES = 1024;

  /** All passes of a target, memory by memory. */
  static List<KitPass> of(KitTarget target) {
    boolean cached = target.instructionCacheBytes() > 0 || target.dataCacheBytes() > 0;
    List<KitPass> passes = new ArrayList<>();
    for (KitTarget.Memory memory : target.memories()) {
      for (Kind kind : kinds(memory)) {
        for (long bytes : sizes(target, memory, kind)) {
          passes.add(pass(kind, memory, bytes, false));
          if (cached) {
            passes.add(pass(kind, memory, bytes, true));
          }
        }
      }
    }
    return passes;
  }

  private static List<Kind> kinds(KitTarget.Memory memory) {
    List<Kind> kinds = new ArrayList<>(List.of(Kind.SEQUENTIAL, Kind.STRIDED));
    if (memory.writable()) {
      kinds.addAll(List.of(Kind.CHASE, Kind.EXECUTE));
    } else if (memory.holdsCode()) {
      kinds.add(Kind.EXECUTE_IN_PLACE);
    }
    return kinds;
  }

  /** Half and twice the cache, so that one fits and the other does not. */
  private static List<Long> sizes(KitTarget target, KitTarget.Memory memory, Kind kind) {
    long cache = kind.isCode() ? target.instructionCacheBytes() : target.dataCacheBytes();
    Stream<Long> wanted =
        cache == 0 ? Stream.of(WITHOUT_CACHE_BYTES) : Stream.of(cache / 2, cache * 2);
    long most = Math.max(SMALLEST_BYTES, memory.place().bytes() / 4);
    return wanted.map(bytes -> Long.highestOneBit(Math.min(bytes, most))).distinct().toList();
  }

  private static KitPass pass(Kind kind, KitTarget.Memory memory, long bytes, boolean cold) {
    String name =
        String.join("/", kind.label, memory.name(), Long.toString(bytes), cold ? "cold" : "warm");
    return new KitPass(name, kind, memory, cold, bytes, kind.instructions(bytes));
  }

  /** Straight code that the image must hold, so that the largest pass in place finds it. */
  static long straightBytes(List<KitPass> passes) {
    return passes.stream()
        .filter(pass -> pass.kind() == Kind.EXECUTE_IN_PLACE)
        .mapToLong(KitPass::bytes)
        .max()
        .orElse(SMALLEST_BYTES);
  }
}
