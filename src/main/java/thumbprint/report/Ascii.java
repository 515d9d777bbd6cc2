package thumbprint.report;

/** Text for terminals that show nothing beyond ASCII. */
final class Ascii {
  private Ascii() {}

  static String of(String text) {
    return text.replace(Numbers.THIN + "%", "%")
        .replace(Numbers.THIN + "×", "x")
        .replace(Numbers.THIN + "KiB", " KiB")
        .replace(String.valueOf(Numbers.THIN), "")
        .replace('“', '"')
        .replace('”', '"')
        .replace("×", "x")
        .replaceAll("[^\\x09\\x0a\\x1b\\x20-\\x7e]", "?");
  }
}
