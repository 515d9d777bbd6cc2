package thumbprint.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import thumbprint.evidence.CacheGeometry;

/**
 * Reads {@code 16384:2:32,16384:4:32}: instruction cache, then data cache; - where there is none.
 */
final class CachesConverter implements ITypeConverter<CacheGeometry> {
  private static final String FORM =
      "caches are written INSTRUCTION,DATA, each as BYTES:WAYS:LINE or -, e.g. 16384:2:32,16384:4:32";

  private static final int NUMBERS = 3;

  @Override
  public CacheGeometry convert(String text) {
    String[] caches = text.split(",", -1);
    if (caches.length != 2) {
      throw new TypeConversionException(FORM);
    }
    return new CacheGeometry(cache(caches[0]), cache(caches[1]));
  }

  private static CacheGeometry.Cache cache(String text) {
    if (text.equals("-")) {
      return CacheGeometry.NONE.data();
    }
    String[] numbers = text.split(":", -1);
    try {
      if (numbers.length != NUMBERS) {
        throw new TypeConversionException(FORM);
      }
      CacheGeometry.Cache cache =
          new CacheGeometry.Cache(
              Integer.parseInt(numbers[0]),
              Integer.parseInt(numbers[1]),
              Integer.parseInt(numbers[2]));
      requirePowersOfTwo(cache);
      return cache;
    } catch (NumberFormatException e) {
      throw new TypeConversionException(FORM);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /** The tracing plugin takes no others. */
  private static void requirePowersOfTwo(CacheGeometry.Cache cache) {
    int sets = cache.bytes() / (cache.ways() * cache.lineBytes());
    if (Integer.bitCount(sets) != 1
        || Integer.bitCount(cache.lineBytes()) != 1
        || cache.lineBytes() < 4
        || cache.lineBytes() > 1024) {
      throw new TypeConversionException(
          "lines have 4 to 1024 bytes, and lines and sets are powers of two: " + cache.text());
    }
  }
}
