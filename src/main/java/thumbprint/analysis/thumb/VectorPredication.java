package thumbprint.analysis.thumb;

/**
 * Where in a VPT block the next instruction stands (ARM DDI 0553, VPTAdvance): a set bit of the
 * mask changes between then and else, the last set bit ends the block.
 *
 * @param mask 0 outside of a block
 */
record VectorPredication(int mask, boolean otherwise) {
  static final VectorPredication OUTSIDE = new VectorPredication(0, false);

  static VectorPredication begin(int mask) {
    return new VectorPredication(mask, false);
  }

  boolean inside() {
    return mask != 0;
  }

  /** What predicated instructions carry in their mnemonic. */
  String suffix() {
    return !inside() ? "" : otherwise ? "e" : "t";
  }

  VectorPredication advance() {
    return (mask & 7) == 0
        ? OUTSIDE
        : new VectorPredication(mask << 1 & 0xf, otherwise ^ (mask & 8) != 0);
  }

  /** What stands behind {@code vpt} or {@code vpst}: nothing for a single instruction. */
  static String suffixes(int mask) {
    StringBuilder suffixes = new StringBuilder();
    for (VectorPredication next = begin(mask).advance(); next.inside(); next = next.advance()) {
      suffixes.append(next.suffix());
    }
    return suffixes.toString();
  }
}
