package thumbprint.analysis.thumb;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row of an encoding table: {@code bits : mnemonic KIND effects}.
 *
 * <p>Effects are {@code r=} registers read, {@code w=} written, {@code a=} those of the address
 * ({@link RegisterForm}), {@code x=} what goes to or from memory ({@link TransferForm}), {@code
 * to=} how the target is encoded ({@link TargetForm}), {@code if=nm} that the fields n and m must
 * be equal, {@code f64} that it computes with doubles. A kind {@code ALU/SHIFT} is the second one
 * where an operand is shifted, that is field i or t is not zero.
 */
final class Encoding {
  private final BitPattern pattern;
  private final MnemonicForm mnemonic;
  private final Kind kind;
  private final Kind shifted;
  private RegisterForm reads = RegisterForm.NONE;
  private RegisterForm writes = RegisterForm.NONE;
  private RegisterForm address = RegisterForm.NONE;
  private Optional<TransferForm> transfer = Optional.empty();
  private Optional<TargetForm> target = Optional.empty();
  private String equal = "";
  private boolean computesDouble;

  Encoding(String row) {
    int colon = row.indexOf(':');
    pattern = new BitPattern(row.substring(0, colon));
    String[] words = row.substring(colon + 1).trim().split(" +");
    mnemonic = new MnemonicForm(words[0], pattern);
    String[] kinds = words[1].split("/");
    kind = Kind.valueOf(kinds[0]);
    shifted = Kind.valueOf(kinds[kinds.length - 1]);
    for (int i = 2; i < words.length; i++) {
      effect(words[i]);
    }
  }

  private void effect(String word) {
    String value = word.substring(word.indexOf('=') + 1);
    switch (word.substring(0, Math.max(0, word.indexOf('=')))) {
      case "r" -> reads = RegisterForm.of(value, pattern);
      case "w" -> writes = RegisterForm.of(value, pattern);
      case "a" -> address = RegisterForm.of(value, pattern);
      case "x" -> transfer = Optional.of(TransferForm.of(value, pattern));
      case "to" -> target = Optional.of(TargetForm.valueOf(value));
      case "if" -> equal = value;
      default -> computesDouble = doubles(word);
    }
  }

  private static boolean doubles(String word) {
    if (!word.equals("f64")) {
      throw new IllegalArgumentException("no such effect: " + word);
    }
    return true;
  }

  BitPattern pattern() {
    return pattern;
  }

  /** The instruction that a word is, or nothing if it is not of this encoding. */
  Optional<Instruction> decode(int word, Context context) {
    if (!pattern.matches(word) || !fieldsAgree(word)) {
      return Optional.empty();
    }
    return mnemonic.of(word, context).map(name -> instruction(name, word, context));
  }

  private boolean fieldsAgree(int word) {
    return equal.isEmpty()
        || pattern.field(equal.charAt(0), word) == pattern.field(equal.charAt(1), word);
  }

  private Instruction instruction(String name, int word, Context context) {
    Condition condition = condition(word, context);
    Kind what = pattern.field('i', word) + pattern.field('t', word) == 0 ? kind : shifted;
    long base = address.of(word, context);
    long flags = condition == Condition.ALWAYS ? Registers.NONE : Registers.FLAGS;
    long back = transfer.map(t -> t.writtenBack(word, context, what)).orElse(Registers.NONE);
    return new Instruction(
        context.at(),
        pattern.size(),
        name,
        what,
        condition,
        reads.of(word, context) | base | flags,
        writes.of(word, context) | back,
        base,
        transfer.map(t -> t.transfer(word, back)).orElse(Instruction.Transfer.NONE),
        doublePrecision(word, what),
        target
            .map(t -> OptionalLong.of(t.target(context.at(), word, pattern)))
            .orElse(OptionalLong.empty()));
  }

  /** Conditional branches carry their own condition in field c. */
  private Condition condition(int word, Context context) {
    return kind == Kind.BRANCH && pattern.has('c')
        ? Condition.values()[pattern.field('c', word)]
        : context.condition();
  }

  private boolean doublePrecision(int word, Kind what) {
    return computesDouble
        || pattern.has('z')
            && !what.accessesMemory()
            && FloatSize.of(word, pattern) == FloatSize.DOUBLE;
  }
}
