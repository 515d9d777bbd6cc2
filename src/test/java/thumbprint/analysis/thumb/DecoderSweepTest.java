package thumbprint.analysis.thumb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All halfwords and a sample of every group of words, against the disassembler. */
class DecoderSweepTest {
  private static final String MACHINE = "armv8.1-m.main";

  /** Halfwords of A-profile that the disassembler knows for M-profile too. */
  private static final Pattern NARROW_ELSEWHERE = Pattern.compile("hlt|setend|setpan");

  /** What it says of words that are no instructions, or of registers that M-profile lacks. */
  private static final Pattern NO_INSTRUCTION =
      Pattern.compile(
          "UNDEF|UNPRED|undefined|unpredictable|illegal|invalid|\\?\\?|<und|\\bd(1[6-9]|2\\d|3[01])\\b");

  /** Instructions of A-profile, of extensions that no core here has, and of coprocessors of old. */
  private static final Pattern WIDE_ELSEWHERE =
      Pattern.compile(
          "blx|hvc|smc|eret|srs.*|rfe.*|crc32.*|(ld|st)(r|a|l)exd|bf(l|x|lx|csel)?|autg|pacg|bxaut"
              + "|v[su]+dot.*|vfm[as]l.*|cf.*|fix.*|[a-z]{3}(<.*|[sdep][pmz]?)|(ld|st)f[sdep]|[ls]fm|lf.*");

  /** Preloads with addresses that only loads have; stores and translations at the counter. */
  private static final Pattern LOOSE = Pattern.compile("pl(d|dw|i) .*|(st|ldrs?[bh]?t).*\\[pc.*");

  /**
   * No operations behind each word: where it begins a VPT block, the next is outside of it. The
   * disassembler takes every instruction of such a block for 4 bytes.
   */
  private static final List<Integer> AFTER = Collections.nCopies(8, 0xbf00);

  /** Halfwords of the sample for each word. */
  private static final int WORD = 2 + AFTER.size();

  private static byte[] blob(List<Integer> halfwords) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * halfwords.size()).order(ByteOrder.LITTLE_ENDIAN);
    halfwords.forEach(h -> bytes.putShort(h.shortValue()));
    return bytes.array();
  }

  private static List<Integer> allNarrow(boolean ifThen) {
    List<Integer> halfwords = new ArrayList<>();
    for (int halfword = 0; halfword < 0xe800; halfword++) {
      boolean begins = halfword >> 8 == 0xbf && (halfword & 0xf) != 0;
      if (!begins) {
        if (ifThen) {
          halfwords.add(0xbf08 | (halfword % 14) << 4);
        }
        halfwords.add(halfword);
      }
    }
    return halfwords;
  }

  /** Words of 32 bits, a number of each first halfword. */
  private static List<Integer> someWide(int each) {
    Random random = new Random(1);
    List<Integer> halfwords = new ArrayList<>();
    for (int first = 0xe800; first < 0x10000; first++) {
      for (int i = 0; i < each; i++) {
        halfwords.add(first);
        halfwords.add(random.nextInt(0x10000));
        halfwords.addAll(AFTER);
      }
    }
    return halfwords;
  }

  /**
   * The disassembler aborts on some words that are no instructions (an assertion of its vector
   * part). They are found by halving the sample, and left out.
   */
  private static Agreement compareWide(List<Integer> halfwords) {
    try {
      return compare(blob(halfwords), WIDE_ELSEWHERE);
    } catch (IllegalStateException aborted) {
      if (halfwords.size() == WORD) {
        return new Agreement(0, List.of());
      }
      int middle = halfwords.size() / WORD / 2 * WORD;
      return compareWide(halfwords.subList(0, middle))
          .and(compareWide(halfwords.subList(middle, halfwords.size())));
    }
  }

  private static Agreement compare(byte[] blob, Pattern elsewhere) {
    Map<Long, Instruction> decoded = new HashMap<>();
    BlockDecoder.decode(0, blob).forEach(i -> decoded.put(i.at(), i));
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Objdump.Line line : Objdump.ofBlob(blob, MACHINE)) {
      if (!line.mnemonic().equals("nop") && !excluded(line, elsewhere)) {
        compared++;
        if (!Agreement.same(line, decoded.get(line.at()))) {
          differences.add(Agreement.difference(line, decoded.get(line.at())));
        }
      }
    }
    return new Agreement(compared, differences);
  }

  private static boolean excluded(Objdump.Line line, Pattern elsewhere) {
    String text = line.mnemonic() + " " + line.operands();
    return NO_INSTRUCTION.matcher(text).find()
        || elsewhere.matcher(line.mnemonic()).matches()
        || line.code().length == 4 && looselyMatched(line, text);
  }

  /** Words that the disassembler takes although the manual wants other bits in them. */
  private static boolean looselyMatched(Objdump.Line line, String text) {
    ByteBuffer code = ByteBuffer.wrap(line.code()).order(ByteOrder.LITTLE_ENDIAN);
    int first = code.getShort(0) & 0xffff;
    int second = code.getShort(2) & 0xffff;
    boolean shiftedOffset = first >> 9 == 0x7c && (second & 0x800) == 0 && (second & 0x7c0) != 0;
    boolean bankedRegister = line.mnemonic().startsWith("mrs") && (first & 0xf) != 0xf;
    boolean constant = line.mnemonic().matches("v(bic|orr)\\.i.*") && (second & 0x80) != 0;
    boolean wrongSize = line.mnemonic().matches("veor|vorn|vrint\\.f.*|v.*\\.f8");
    boolean coprocessor =
        line.mnemonic().matches("(m[cr]{2,3}|cdp|[ls][dt]c)2?l?") && (second & 0x800) != 0;
    boolean stackPointer = line.mnemonic().matches("cinc|cinv|cneg|orrs\\.w");
    boolean lanes =
        line.mnemonic().matches("v(ld|st)r[bhwd]([te]?)\\..*") && oddWidth(first, second);
    return LOOSE.matcher(text).matches()
        || shiftedOffset
        || bankedRegister
        || constant
        || wrongSize
        || coprocessor
        || stackPointer && second >> 8 != 0
        || lanes
        || text.contains("[") && !text.contains("]");
  }

  /** Vectors in memory whose width the manual does not have with that of their lanes. */
  private static boolean oddWidth(int first, int second) {
    boolean widening = (second & 0x1000) == 0;
    return widening || (second & 0x1f00) == 0x1f00 && (second & 0x80) != 0 || first >> 12 == 0xf;
  }

  private static void check(Agreement agreement, int atLeast) {
    assertThat(agreement.compared()).isGreaterThan(atLeast);
    assertThat(agreement.differences()).isEmpty();
  }

  @Test
  void everyHalfwordIsDecodedAsTheDisassemblerDoes() {
    check(compare(blob(allNarrow(false)), NARROW_ELSEWHERE), 58_000);
  }

  @Test
  void everyHalfwordIsDecodedInAnIfThenBlockToo() {
    check(compare(blob(allNarrow(true)), NARROW_ELSEWHERE), 58_000);
  }

  @Test
  void wordsOfEveryGroupAreDecodedAsTheDisassemblerDoes() {
    check(compareWide(someWide(16)), 25_000);
  }
}
