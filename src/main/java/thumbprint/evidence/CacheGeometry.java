package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The caches that a trace was simulated with; {@link #NONE} where there were none.
 *
 * @param instruction cache in front of fetches
 * @param data cache in front of loads and stores
 * @param shared whether both are one cache, which holds instructions and data alike
 */
public record CacheGeometry(
    Cache instruction, Cache data, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shared) {
  private static final String SHARED = "shared";

  /** No caches: no misses were counted. */
  public static final CacheGeometry NONE = new CacheGeometry(Cache.NONE, Cache.NONE);

  public CacheGeometry {
    if (shared && (!instruction.present() || !instruction.equals(data))) {
      throw new IllegalArgumentException("a cache that is shared is one cache");
    }
  }

  @JsonCreator
  static CacheGeometry read(
      @JsonProperty("instruction") Cache instruction,
      @JsonProperty("data") Cache data,
      @JsonProperty("shared") Boolean shared) {
    return new CacheGeometry(instruction, data, Boolean.TRUE.equals(shared));
  }

  /** Two caches that know nothing of each other; either may be absent. */
  public CacheGeometry(Cache instruction, Cache data) {
    this(instruction, data, false);
  }

  /** One cache that holds instructions and data alike. */
  public static CacheGeometry both(Cache cache) {
    return new CacheGeometry(cache, cache, true);
  }

  /**
   * One cache; all zero where there is none.
   *
   * @param bytes in all
   * @param ways lines that one address may lie in
   * @param lineBytes of one line
   * @param flashOnly whether it stands in front of flash alone, which the machine's regions for
   *     code and deck stand for; else of all memory but devices
   */
  public record Cache(
      int bytes,
      int ways,
      int lineBytes,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean flashOnly) {
    static final Cache NONE = new Cache(0, 0, 0);
    private static final String FLASH = ":flash";

    public Cache {
      boolean none = bytes == 0 && ways == 0 && lineBytes == 0;
      boolean whole =
          bytes > 0 && ways > 0 && lineBytes > 0 && bytes % ((long) ways * lineBytes) == 0;
      if (!none && !whole) {
        throw new IllegalArgumentException(
            "a cache needs bytes that are a multiple of ways times line: "
                + bytes
                + ":"
                + ways
                + ":"
                + lineBytes);
      }
    }

    @JsonCreator
    static Cache read(
        @JsonProperty("bytes") int bytes,
        @JsonProperty("ways") int ways,
        @JsonProperty("lineBytes") int lineBytes,
        @JsonProperty("flashOnly") Boolean flashOnly) {
      return new Cache(bytes, ways, lineBytes, Boolean.TRUE.equals(flashOnly));
    }

    /** In front of all memory. */
    public Cache(int bytes, int ways, int lineBytes) {
      this(bytes, ways, lineBytes, false);
    }

    /** The same in front of flash alone. */
    public Cache ofFlash() {
      return new Cache(bytes, ways, lineBytes, true);
    }

    public boolean present() {
      return bytes > 0;
    }

    /**
     * As the plugin takes it: {@code 16384:2:32}, with {@code :flash} behind it where it serves
     * flash alone; {@code -} where there is none.
     */
    public String text() {
      if (!present()) {
        return "-";
      }
      return bytes + ":" + ways + ":" + lineBytes + (flashOnly ? FLASH : "");
    }
  }

  public boolean present() {
    return instruction.present() || data.present();
  }

  /** Whether one of them serves flash alone. */
  public boolean needsFlash() {
    return instruction.flashOnly() || data.flashOnly();
  }

  /** What the plugin takes as its data cache: {@code shared} where it is that of instructions. */
  public String dataText() {
    return shared ? SHARED : data.text();
  }

  /** Both, as people read them and as they are sorted. */
  public String text() {
    return instruction.text() + " " + dataText();
  }
}
