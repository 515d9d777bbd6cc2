package thumbprint.analysis.thumb;

/** The width of a scalar floating-point operation: field z of its encoding. */
enum FloatSize {
  HALF,
  SINGLE,
  DOUBLE;

  /** SINGLE where the encoding has no such field. */
  static FloatSize of(int word, BitPattern pattern) {
    int size = pattern.field('z', word);
    int widest = pattern.fieldBits('z') == 1 ? 1 : 3;
    return !pattern.has('z') || size == widest - 1 ? SINGLE : size == widest ? DOUBLE : HALF;
  }
}
