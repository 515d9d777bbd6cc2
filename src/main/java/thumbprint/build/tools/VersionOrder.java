package thumbprint.build.tools;

/** Compares dotted version numbers part by part. */
final class VersionOrder {
  private VersionOrder() {}

  static int compare(String left, String right) {
    String[] lefts = left.split("\\.");
    String[] rights = right.split("\\.");
    for (int i = 0; i < Math.max(lefts.length, rights.length); i++) {
      int difference = Integer.compare(part(lefts, i), part(rights, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int part(String[] parts, int index) {
    return index < parts.length && parts[index].matches("[0-9]+")
        ? Integer.parseInt(parts[index])
        : 0;
  }
}
