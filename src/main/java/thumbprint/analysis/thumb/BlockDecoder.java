package thumbprint.analysis.thumb;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Decodes bytes that were executed one after the other. */
public final class BlockDecoder {
  private static final int FIRST_WIDE = 0xe800;

  private final byte[] code;
  private final long start;
  private final List<Instruction> instructions = new ArrayList<>();
  private IfThenState ifThen = IfThenState.OUTSIDE;
  private VectorPredication predication = VectorPredication.OUTSIDE;

  private BlockDecoder(long start, byte[] code) {
    this.start = start;
    this.code = code;
  }

  /**
   * The instructions of a block, from its bytes alone: code in RAM is as good as an image.
   *
   * <p>A block may begin within an IT or VPT block that an earlier one started. Nothing says so in
   * the bytes: the instructions left of it are decoded as if they stood outside, without condition
   * and, where narrow, setting the flags. Size, kind and registers of operands are the same.
   *
   * <p>What is not an instruction is {@link Kind#UNKNOWN}, with the size that its first halfword
   * says. Half of a 32-bit instruction at the end is one of 2 bytes, as is an odd byte.
   *
   * @param start address of the first byte
   * @param code little-endian
   * @return in order; sizes sum to the length of the code, rounded up to an even one
   */
  public static List<Instruction> decode(long start, byte[] code) {
    BlockDecoder decoder = new BlockDecoder(start, code);
    for (int offset = 0; offset < code.length; ) {
      Instruction next = decoder.next(offset);
      decoder.instructions.add(next);
      offset += next.size();
    }
    return List.copyOf(decoder.instructions);
  }

  private Instruction next(int offset) {
    Context context =
        new Context(start + offset, ifThen.condition(), ifThen.inside(), predication.suffix());
    int first = halfword(offset);
    boolean wide = first >= FIRST_WIDE && offset + 4 <= code.length;
    boolean cut = offset + 2 > code.length || first >= FIRST_WIDE && !wide;
    int word = wide ? first << 16 | halfword(offset + 2) : first;
    Instruction instruction =
        cut
            ? unknown(context, 2)
            : (wide ? EncodingTable.WIDE : EncodingTable.NARROW)
                .decode(word, context)
                .orElseGet(() -> unknown(context, wide ? 4 : 2));
    advance(instruction, word);
    return instruction;
  }

  private void advance(Instruction instruction, int word) {
    ifThen = instruction.kind() == Kind.IF_THEN ? IfThenState.begin(word) : ifThen.advance();
    predication =
        instruction.mnemonic().startsWith("vpt") || instruction.mnemonic().startsWith("vpst")
            ? VectorPredication.begin(word >>> 19 & 8 | word >>> 13 & 7)
            : predication.advance();
  }

  private int halfword(int offset) {
    int high = offset + 1 < code.length ? code[offset + 1] & 0xff : 0;
    return high << 8 | code[offset] & 0xff;
  }

  /** It may do anything: nothing is said about registers. */
  private static Instruction unknown(Context context, int size) {
    return new Instruction(
        context.at(),
        size,
        size == 2 ? ".inst.n" : ".inst.w",
        Kind.UNKNOWN,
        context.condition(),
        Registers.NONE,
        Registers.NONE,
        Registers.NONE,
        Instruction.Transfer.NONE,
        false,
        OptionalLong.empty());
  }
}
