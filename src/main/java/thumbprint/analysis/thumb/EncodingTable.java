package thumbprint.analysis.thumb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Encodings in the order in which they are tried: the special case before the general one. */
final class EncodingTable {
  private static final int INDEX_BITS = 8;

  /** All encodings of 16-bit instructions. */
  static final EncodingTable NARROW = new EncodingTable(2, List.of(NarrowEncodings.ROWS));

  /** All encodings of 32-bit instructions, the first halfword in the high half of the word. */
  static final EncodingTable WIDE =
      new EncodingTable(
          4,
          List.of(
              WideControlEncodings.ROWS,
              WideDataEncodings.ROWS,
              WideMultiplyEncodings.ROWS,
              WideMemoryEncodings.ROWS,
              FloatEncodings.ROWS,
              VectorMemoryEncodings.ROWS,
              VectorMoveEncodings.ROWS,
              VectorArithmeticEncodings.ROWS,
              VectorShiftEncodings.ROWS,
              VectorCompareEncodings.ROWS,
              CoprocessorEncodings.ROWS));

  private final int size;
  private final int shift;
  private final List<List<Encoding>> index = new ArrayList<>();

  private EncodingTable(int size, List<String> texts) {
    this.size = size;
    shift = size == 2 ? 16 - INDEX_BITS : 28 - INDEX_BITS;
    List<Encoding> encodings = texts.stream().flatMap(EncodingTable::rows).toList();
    for (int i = 0; i < 1 << INDEX_BITS; i++) {
      int word = i << shift;
      int mask = (1 << INDEX_BITS) - 1 << shift;
      index.add(encodings.stream().filter(e -> e.pattern().mayMatch(word, mask)).toList());
    }
  }

  private static java.util.stream.Stream<Encoding> rows(String text) {
    return text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .map(Encoding::new);
  }

  /** The instruction that a word is, or nothing if no encoding is known. */
  Optional<Instruction> decode(int word, Context context) {
    for (Encoding encoding : index.get(word >>> shift & (1 << INDEX_BITS) - 1)) {
      Optional<Instruction> instruction = encoding.decode(word, context);
      if (instruction.isPresent()) {
        return instruction;
      }
    }
    return Optional.empty();
  }

  int size() {
    return size;
  }
}
