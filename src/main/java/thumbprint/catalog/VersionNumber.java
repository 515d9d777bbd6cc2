package thumbprint.catalog;

import java.util.Arrays;
import java.util.List;

/** A version of numbers with dots; a shorter one is padded with zeros. */
record VersionNumber(List<Integer> parts) implements Comparable<VersionNumber> {
  VersionNumber {
    parts = List.copyOf(parts);
  }

  static boolean isOne(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,9})*");
  }

  static VersionNumber of(String text) {
    return new VersionNumber(Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
  }

  @Override
  public int compareTo(VersionNumber other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      int order = Integer.compare(part(i), other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int part(int index) {
    return index < parts.size() ? parts.get(index) : 0;
  }
}
