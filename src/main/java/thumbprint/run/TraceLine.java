package thumbprint.run;

import thumbprint.evidence.CacheGeometry;

/** One line of a trace: words separated by one space. */
final class TraceLine {
  private static final int HEXADECIMAL = 16;
  private static final String FLASH = ":flash";

  private final String line;
  private final String[] words;

  TraceLine(String line) {
    this.line = line;
    this.words = line.split(" ");
  }

  String kind() {
    return words[0];
  }

  int count() {
    return words.length;
  }

  String word(int index) {
    if (index >= words.length) {
      throw broken("that is cut off");
    }
    return words[index];
  }

  /** A decimal count. */
  long number(int index) {
    return number(word(index), 10);
  }

  long address(int index) {
    return number(word(index), HEXADECIMAL);
  }

  /** Those of the words behind the kind. */
  CacheGeometry caches() {
    try {
      return word(2).equals("shared")
          ? CacheGeometry.both(cache(1))
          : new CacheGeometry(cache(1), cache(2));
    } catch (IllegalArgumentException e) {
      throw broken("with a cache that cannot be");
    }
  }

  private CacheGeometry.Cache cache(int index) {
    String text = word(index);
    if (text.equals("-")) {
      return CacheGeometry.NONE.data();
    }
    boolean flash = text.endsWith(FLASH);
    String[] parts = (flash ? text.substring(0, text.length() - FLASH.length()) : text).split(":");
    if (parts.length != 3) {
      throw broken("with a cache that is not BYTES:WAYS:LINE");
    }
    return new CacheGeometry.Cache(
        (int) number(parts[0], 10), (int) number(parts[1], 10), (int) number(parts[2], 10), flash);
  }

  BrokenTranscript broken(String why) {
    return new BrokenTranscript("a trace has a line `" + line + "` " + why);
  }

  private long number(String text, int radix) {
    try {
      return Long.parseUnsignedLong(text, radix);
    } catch (NumberFormatException e) {
      throw broken("with a word that is not a number");
    }
  }
}
