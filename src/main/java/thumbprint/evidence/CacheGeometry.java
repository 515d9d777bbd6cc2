package thumbprint.evidence;

/**
 * The caches that a trace was simulated with; {@link #NONE} where there were none.
 *
 * @param instruction cache in front of fetches
 * @param data cache in front of loads and stores
 */
public record CacheGeometry(Cache instruction, Cache data) {
  /** No caches: no misses were counted. */
  public static final CacheGeometry NONE = new CacheGeometry(Cache.NONE, Cache.NONE);

  /**
   * One cache; all zero where there is none.
   *
   * @param bytes in all
   * @param ways lines that one address may lie in
   * @param lineBytes of one line
   */
  public record Cache(int bytes, int ways, int lineBytes) {
    static final Cache NONE = new Cache(0, 0, 0);

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

    public boolean present() {
      return bytes > 0;
    }

    /** As the plugin takes it: {@code 16384:2:32}; {@code -} where there is none. */
    public String text() {
      return present() ? bytes + ":" + ways + ":" + lineBytes : "-";
    }
  }

  public boolean present() {
    return instruction.present() || data.present();
  }
}
