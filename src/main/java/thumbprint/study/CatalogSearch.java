package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds words in a catalog: whole entries, such as a claim, that hold all of them. */
public final class CatalogSearch {
  private static final int EXCERPT = 160;

  /**
   * An entry that holds all words.
   *
   * @param where file and field
   * @param excerpt of the entry's text, from a little before the first word on
   */
  public record Hit(String where, String excerpt) {}

  private CatalogSearch() {}

  /**
   * @param words that an entry must all hold, upper and lower case alike
   */
  public static List<Hit> find(CatalogSnapshot catalog, List<String> words) {
    List<String> wanted = words.stream().map(CatalogSearch::plain).toList();
    List<Hit> hits = new ArrayList<>();
    catalog
        .files()
        .forEach(
            (file, fields) ->
                entries(file, fields)
                    .forEach(
                        (entry, text) -> {
                          String searched = plain(file + " " + entry + " " + text);
                          if (wanted.stream().allMatch(searched::contains)) {
                            hits.add(new Hit(place(file, entry), excerpt(text, wanted)));
                          }
                        }));
    return List.copyOf(hits);
  }

  /** The text of each entry: of a claim or a rating as a whole, of every other field alone. */
  private static Map<String, String> entries(String file, Map<String, String> fields) {
    boolean whole = file.endsWith("/claims.yaml") || file.endsWith("/ratings.yaml");
    Map<String, String> entries = new TreeMap<>();
    fields.forEach(
        (field, value) ->
            entries.merge(
                whole && field.contains(".") ? field.substring(0, field.lastIndexOf('.')) : field,
                value,
                (one, other) -> one + "; " + other));
    return entries;
  }

  private static String place(String file, String entry) {
    return entry.isEmpty() ? file : file + " " + entry;
  }

  private static String excerpt(String text, List<String> wanted) {
    int first =
        wanted.stream().mapToInt(plain(text)::indexOf).filter(at -> at >= 0).min().orElse(0);
    int from = Math.max(0, Math.min(first - EXCERPT / 4, text.length() - EXCERPT));
    String cut = text.substring(from, Math.min(text.length(), from + EXCERPT)).replace('\n', ' ');
    return (from > 0 ? "..." : "") + cut + (from + EXCERPT < text.length() ? "..." : "");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
