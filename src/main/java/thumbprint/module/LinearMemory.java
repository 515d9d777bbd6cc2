package thumbprint.module;

/**
 * What a module declares about its linear memory.
 *
 * @param minimumPages of 65,536 bytes
 * @param maximumPages 65,536 where it declares none
 * @param imported whether the host must provide it
 */
public record LinearMemory(int minimumPages, int maximumPages, boolean imported, boolean shared) {
  /** Bytes of a page. */
  public static final int PAGE_BYTES = 65_536;

  public long minimumBytes() {
    return (long) minimumPages * PAGE_BYTES;
  }
}
