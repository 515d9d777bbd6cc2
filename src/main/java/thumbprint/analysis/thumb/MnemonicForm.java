package thumbprint.analysis.thumb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mnemonic with its variable parts in braces.
 *
 * <p>{@code {x|a|b|-}} chooses by the value of field x; where that is a hyphen or there is no
 * choice, the encoding is another instruction's. Parts of one letter: {@code {c}} is the condition
 * of the IT block; {@code {s}} the {@code s} of narrow instructions that set flags outside of IT
 * blocks, the condition within; {@code {b}} a branch's own condition, field c; {@code {v}} the
 * place in a VPT block; {@code {i}} and {@code {p}} what IT, VPT and VPST say about the
 * instructions that follow.
 */
final class MnemonicForm {
  private final List<Part> parts = new ArrayList<>();

  private interface Part {
    /** Null where the encoding is another instruction's. */
    String text(int word, Context context);
  }

  MnemonicForm(String text, BitPattern pattern) {
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      literal(text.substring(from, open));
      parts.add(variable(text.substring(open + 1, close), pattern));
      from = close + 1;
    }
    literal(text.substring(from));
  }

  /** The mnemonic of a word, or nothing where the encoding is another instruction's. */
  Optional<String> of(int word, Context context) {
    StringBuilder mnemonic = new StringBuilder();
    for (Part part : parts) {
      String text = part.text(word, context);
      if (text == null) {
        return Optional.empty();
      }
      mnemonic.append(text);
    }
    return Optional.of(mnemonic.toString());
  }

  private void literal(String text) {
    if (!text.isEmpty()) {
      parts.add((_, _) -> text);
    }
  }

  private static Part variable(String text, BitPattern pattern) {
    if (text.length() > 1) {
      return choice(text.charAt(0), text.substring(2).split("\\|", -1), pattern);
    }
    return switch (text) {
      case "c" -> (_, context) -> suffix(context.condition());
      case "s" -> (_, context) -> context.inIfThen() ? suffix(context.condition()) : "s";
      case "b" -> (word, _) -> branchSuffix(pattern.field('c', word));
      case "v" -> (_, context) -> context.predication();
      case "i" -> (word, _) -> IfThenState.suffixes(word & 0xff);
      case "p" -> (word, _) -> VectorPredication.suffixes(pattern.field('k', word));
      default -> throw new IllegalArgumentException("no such part of a mnemonic: " + text);
    };
  }

  private static Part choice(char field, String[] choices, BitPattern pattern) {
    return (word, _) -> {
      int index = pattern.field(field, word);
      return index >= choices.length || choices[index].equals("-") ? null : choices[index];
    };
  }

  /** What would be the 15th and 16th condition of a branch is another instruction. */
  private static String branchSuffix(int condition) {
    return condition < Condition.ALWAYS.ordinal() ? suffix(Condition.values()[condition]) : null;
  }

  private static String suffix(Condition condition) {
    return condition == Condition.ALWAYS ? "" : condition.name().toLowerCase(Locale.ROOT);
  }
}
