package thumbprint.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant. */
public final class Spelling {
  /** A misspelling has at most one letter in three wrong. */
  private static final int LETTERS_PER_MISTAKE = 3;

  private Spelling() {}

  /** How a file writes a constant: {@code none-found} for {@code NONE_FOUND}. */
  public static String kebab(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Known names that are spelt nearly like this one, the nearest first.
   *
   * @param most how many at the most
   */
  public static List<String> near(String name, Collection<String> known, int most) {
    return known.stream()
        .filter(other -> mistakes(name, other) * LETTERS_PER_MISTAKE <= name.length())
        .sorted(
            Comparator.comparingInt((String other) -> mistakes(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** Letters to add, drop or change (Levenshtein, 1966), row by row. */
  private static int mistakes(String name, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int letter = 1; letter <= name.length(); letter++) {
      int diagonal = row[0];
      row[0] = letter;
      for (int i = 1; i < row.length; i++) {
        int change = diagonal + (name.charAt(letter - 1) == other.charAt(i - 1) ? 0 : 1);
        diagonal = row[i];
        row[i] = Math.min(change, 1 + Math.min(row[i], row[i - 1]));
      }
    }
    return row[other.length()];
  }
}
