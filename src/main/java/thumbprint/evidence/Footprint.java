package thumbprint.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an image takes, by part.
 *
 * @param parts by part: harness, engine, module, library, fill
 */
public record Footprint(Map<String, Size> parts) {
  /**
   * @param flashBytes code, constants and the initial values of data
   * @param ramBytes static data, initialised or not; neither heap nor stack
   */
  public record Size(long flashBytes, long ramBytes) {
    Size plus(Size other) {
      return new Size(flashBytes + other.flashBytes, ramBytes + other.ramBytes);
    }
  }

  public Footprint {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** The sum over all parts. */
  public Size total() {
    return parts.values().stream().reduce(new Size(0, 0), Size::plus);
  }

  /** One part; nothing where the image has none of it. */
  public Size part(String name) {
    return parts.getOrDefault(name, new Size(0, 0));
  }
}
