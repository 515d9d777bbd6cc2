package thumbprint.analysis.thumb;

/** How a direct branch encodes where it goes, as bytes from its own address plus 4. */
enum TargetForm {
  /** A signed count of halfwords in field i: B of 16 bits. */
  NARROW {
    @Override
    int offset(int word, BitPattern pattern) {
      int unused = 32 - pattern.fieldBits('i');
      return (pattern.field('i', word) << unused >> unused) * 2;
    }
  },
  /** Halfwords forwards: CBZ, CBNZ. */
  FORWARDS {
    @Override
    int offset(int word, BitPattern pattern) {
      return pattern.field('i', word) * 2;
    }
  },
  /** Sign, six and eleven bits, and the two between them in reverse: B.W with a condition. */
  WIDE_CONDITIONAL {
    @Override
    int offset(int word, BitPattern pattern) {
      int high = (word >>> 16 & 0x3f) << 12;
      int joined = high | bit(word, 13, 18) | bit(word, 11, 19) | (word & 0x7ff) << 1;
      return joined - bit(word, 26, 20);
    }
  },
  /** Sign, ten and eleven bits; two more between them are inverted by a clear sign: B.W, BL. */
  WIDE {
    @Override
    int offset(int word, BitPattern pattern) {
      int sign = word >>> 26 & 1;
      int first = (word >>> 13 ^ sign ^ 1) & 1;
      int second = (word >>> 11 ^ sign ^ 1) & 1;
      int low = (word >>> 16 & 0x3ff) << 12 | (word & 0x7ff) << 1;
      return low + (first << 23) + (second << 22) - (sign << 24);
    }
  },
  /** Forwards, the lowest bit apart: WLS. */
  LOOP_FORWARDS {
    @Override
    int offset(int word, BitPattern pattern) {
      return (word & 0x7fe) << 1 | bit(word, 11, 1);
    }
  },
  /** Backwards: LE. */
  LOOP_BACKWARDS {
    @Override
    int offset(int word, BitPattern pattern) {
      return -LOOP_FORWARDS.offset(word, pattern);
    }
  };

  abstract int offset(int word, BitPattern pattern);

  long target(long at, int word, BitPattern pattern) {
    return at + 4 + offset(word, pattern) & 0xffff_ffffL;
  }

  /** The bit of a word, moved to another place. */
  private static int bit(int word, int from, int to) {
    return (word >>> from & 1) << to;
  }
}
