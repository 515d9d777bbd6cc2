package thumbprint.analysis.thumb;

/**
 * The bits of an encoding as the architecture manual draws them: {@code 00011 00 mmm nnn ddd}.
 *
 * <p>A digit is a fixed bit and a letter a bit of the field of that name. A letter that stands in
 * several places is one field, its first bit the highest. A hyphen is a bit that does not matter.
 */
final class BitPattern {
  private static final int LETTERS = 26;

  private final int size;
  private final int mask;
  private final int value;
  private final int[] fields = new int[LETTERS];

  /**
   * @param text 16 or 32 digits, letters and hyphens; blanks are ignored
   */
  BitPattern(String text) {
    String bits = text.replace(" ", "");
    if (bits.length() != 16 && bits.length() != 32) {
      throw new IllegalArgumentException("not 16 or 32 bits: " + text);
    }
    int fixed = 0;
    int ones = 0;
    for (int i = 0; i < bits.length(); i++) {
      int bit = 1 << bits.length() - 1 - i;
      char c = bits.charAt(i);
      if (c == '0' || c == '1') {
        fixed |= bit;
        ones |= c == '1' ? bit : 0;
      } else if (c >= 'a' && c <= 'z') {
        fields[c - 'a'] |= bit;
      } else if (c != '-') {
        throw new IllegalArgumentException("not a bit or a field: " + text);
      }
    }
    size = bits.length() / 8;
    mask = fixed;
    value = ones;
  }

  /** 2 or 4. */
  int size() {
    return size;
  }

  boolean matches(int word) {
    return (word & mask) == value;
  }

  /** Whether some word whose bits under {@code outer} are as in {@code word} may match. */
  boolean mayMatch(int word, int outer) {
    return (word & mask & outer) == (value & outer);
  }

  boolean has(char field) {
    return fields[field - 'a'] != 0;
  }

  /** The bits of a field, the last one lowest; 0 if there is no such field. */
  int field(char name, int word) {
    return Integer.compress(word, fields[name - 'a']);
  }

  /** Whether the lowest bit of a field stands in another place than the others. */
  boolean lowestApart(char name) {
    int bits = fields[name - 'a'];
    int lowest = Integer.lowestOneBit(bits);
    return bits != lowest && (bits & lowest << 1) == 0;
  }

  int fieldBits(char name) {
    return Integer.bitCount(fields[name - 'a']);
  }
}
