package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/** The seeded inputs of {@code docs/driver.md}; the ordinal is the form in a deck. */
public enum Pattern {
  BYTES(1),
  NOISE(4),
  IMPULSE(4);

  private final int elementBytes;

  Pattern(int elementBytes) {
    this.elementBytes = elementBytes;
  }

  public int elementBytes() {
    return elementBytes;
  }

  public int form() {
    return ordinal();
  }

  /** The bytes that a driver puts into linear memory. */
  public byte[] bytes(int count, int seed) {
    ByteBuffer bytes = ByteBuffer.allocate(count * elementBytes).order(ByteOrder.LITTLE_ENDIAN);
    int state = seed;
    for (int i = 0; i < count; i++) {
      state = state * 1664525 + 1013904223;
      switch (this) {
        case BYTES -> bytes.put((byte) (state >>> 24));
        case NOISE -> bytes.putFloat((state >> 8) / 8388608.0f);
        case IMPULSE -> bytes.putFloat(i == 0 ? 1.0f : 0.0f);
      }
    }
    return bytes.array();
  }

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for another name
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Pattern parse(String id) {
    return Arrays.stream(values())
        .filter(pattern -> pattern.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown pattern \"" + id + "\" (known: bytes, noise, impulse)"));
  }
}
