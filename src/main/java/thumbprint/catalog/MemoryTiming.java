package thumbprint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What an access to a memory costs beyond the same access without wait states, in cycles of the
 * core at the clocks that are named. Costs depend on the clock in more than one way (wait states
 * are set by it, buses divide it, an external memory has a clock of its own), so each clock has its
 * own figures.
 *
 * @param clocks ids of the board's clocks that it holds at; empty: at all of them
 * @param cached whether a cache of the board stands in front; then a hit costs nothing
 * @param read of up to 8 bytes that no cache answers
 * @param write likewise; a write buffer may hide it
 * @param lineFill of one line of the cache in front; there exactly if {@code cached}
 * @param source where the figures come from, with the formula where they are derived
 */
public record MemoryTiming(
    List<String> clocks,
    boolean cached,
    Cycles read,
    Optional<Cycles> write,
    Optional<Cycles> lineFill,
    List<String> source) {
  public MemoryTiming {
    clocks = Checks.listOrEmpty(clocks);
    write = write == null ? Optional.empty() : write;
    lineFill = lineFill == null ? Optional.empty() : lineFill;
    Checks.present(read, "timing read");
    Checks.require(
        cached == lineFill.isPresent(), "timing line-fill goes with cached: true, and only then");
    source = Checks.sources(source, "timing source");
  }

  boolean holdsAt(String clockId) {
    return clocks.isEmpty() || clocks.contains(clockId);
  }
}
