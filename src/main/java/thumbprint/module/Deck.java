package thumbprint.module;

import java.util.List;

/**
 * What one boot of a driver plays.
 *
 * @param heapLimitBytes what the counted heap may take; 0: all there is
 */
public record Deck(long heapLimitBytes, List<Entry> entries) {
  public Deck {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a deck needs at least one entry");
    }
    if (heapLimitBytes < 0 || heapLimitBytes > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("heap limit " + heapLimitBytes + " does not fit 32 bits");
    }
  }

  /** One entry with all of the heap. */
  public static Deck of(Entry entry) {
    return new Deck(0, List.of(entry));
  }

  /**
   * A module with what the host offers it and its script.
   *
   * @param artifactBase64 the module as the engine takes it; empty when it is linked into the image
   */
  public record Entry(String artifactBase64, List<HostImport> imports, FlatScript script) {
    public Entry {
      imports = List.copyOf(imports);
    }

    public static Entry of(byte[] artifact, List<HostImport> imports, FlatScript script) {
      return new Entry(java.util.Base64.getEncoder().encodeToString(artifact), imports, script);
    }

    /** For an image that has the module linked in. */
    public static Entry linkedIn(List<HostImport> imports, FlatScript script) {
      return new Entry("", imports, script);
    }

    public byte[] artifact() {
      return java.util.Base64.getDecoder().decode(artifactBase64);
    }
  }

  /** The binary form of {@code docs/driver.md}; equal decks have equal bytes. */
  public byte[] bytes() {
    return new DeckWriter(this).write();
  }
}
