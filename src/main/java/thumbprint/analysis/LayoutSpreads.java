package thumbprint.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the order of linking moves the calls of engines: the fewest and the most cycles of the
 * orders that were tried, over those of the usual one, which is 1.
 *
 * @param byEngine engines that were linked in several orders
 */
public record LayoutSpreads(Map<String, Range> byEngine) {
  /** No order but the usual one was tried. */
  public static final LayoutSpreads NONE = new LayoutSpreads(Map.of());

  public LayoutSpreads {
    byEngine = Collections.unmodifiableMap(new TreeMap<>(byEngine));
  }

  /** The spread of an engine; where it was not tried itself, the widest of all that were. */
  public Optional<Range> of(String engine) {
    Range own = byEngine.get(engine);
    return own != null ? Optional.of(own) : byEngine.values().stream().reduce(LayoutSpreads::wider);
  }

  private static Range wider(Range left, Range right) {
    return new Range(Math.min(left.low(), right.low()), 1, Math.max(left.high(), right.high()));
  }
}
