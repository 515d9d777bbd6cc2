package thumbprint.decision;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Conditions that this package's records state in their constructors. */
final class Checks {
  private Checks() {}

  static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static String text(String text, String field) {
    require(text != null && !text.isBlank(), field + " is missing");
    return text;
  }

  static void finite(double number, String field) {
    require(Double.isFinite(number), field + " must be finite, is " + number);
  }

  static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
