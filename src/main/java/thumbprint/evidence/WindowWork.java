package thumbprint.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was done in a window, as far as its cycles depend on it. Sums of windows are such work too.
 *
 * @param instructions executed
 * @param dispatches indirect branches among them, other than returns
 * @param unknown instructions among them that the decoder does not know
 * @param terms of the core's cycle model
 * @param memory by the name of the area
 */
public record WindowWork(
    long instructions,
    long dispatches,
    long unknown,
    CycleTerms terms,
    Map<String, MemoryEvents> memory) {
  public static final WindowWork NONE = new WindowWork(0, 0, 0, CycleTerms.NONE, Map.of());

  public WindowWork {
    Map<String, MemoryEvents> touched = new TreeMap<>(memory);
    touched.values().removeIf(MemoryEvents.NONE::equals);
    memory = Collections.unmodifiableMap(touched);
  }

  /** Indirect branches among all instructions, 0 to 1. */
  public double dispatchShare() {
    return instructions == 0 ? 0 : (double) dispatches / instructions;
  }

  /** What was asked of an area; nothing where it was not touched. */
  public MemoryEvents memory(String area) {
    return memory.getOrDefault(area, MemoryEvents.NONE);
  }

  public WindowWork plus(WindowWork other) {
    return new WindowWork(
        instructions + other.instructions,
        dispatches + other.dispatches,
        unknown + other.unknown,
        terms.plus(other.terms),
        touchedByEither(other));
  }

  public WindowWork times(long factor) {
    Map<String, MemoryEvents> product = new TreeMap<>();
    memory.forEach((area, events) -> product.put(area, events.times(factor)));
    return new WindowWork(
        Math.multiplyExact(instructions, factor),
        dispatches * factor,
        unknown * factor,
        terms.times(factor),
        product);
  }

  /** Whether nothing of {@code other} is larger, so that it cannot take longer. */
  public boolean covers(WindowWork other) {
    return instructions >= other.instructions
        && dispatches >= other.dispatches
        && terms.covers(other.terms)
        && other.memory.entrySet().stream()
            .allMatch(entry -> memory(entry.getKey()).covers(entry.getValue()));
  }

  private Map<String, MemoryEvents> touchedByEither(WindowWork other) {
    Map<String, MemoryEvents> result = new TreeMap<>(memory);
    other.memory.forEach((area, events) -> result.merge(area, events, MemoryEvents::plus));
    return result;
  }
}
