package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs between two catalogs, by file and field. */
public record CatalogDifference(String before, String after, List<Change> changes) {
  /** What became of a file or a field. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One of them.
   *
   * @param field path in the file; empty where the whole file came or went
   * @param before null where it is new
   * @param after null where it is gone
   */
  public record Change(Kind kind, String file, String field, String before, String after) {}

  public CatalogDifference {
    changes = List.copyOf(changes);
  }

  /** Files in order, fields in order. */
  public static CatalogDifference between(CatalogSnapshot before, CatalogSnapshot after) {
    List<Change> changes = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.files().keySet());
    names.addAll(after.files().keySet());
    for (String name : names) {
      Map<String, String> old = before.files().get(name);
      Map<String, String> now = after.files().get(name);
      if (old == null || now == null) {
        changes.add(new Change(old == null ? Kind.ADDED : Kind.REMOVED, name, "", null, null));
      } else {
        changes.addAll(inFile(name, old, now));
      }
    }
    return new CatalogDifference(before.name(), after.name(), changes);
  }

  private static List<Change> inFile(
      String name, Map<String, String> before, Map<String, String> after) {
    TreeSet<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream()
        .filter(field -> !java.util.Objects.equals(before.get(field), after.get(field)))
        .map(
            field ->
                new Change(
                    kind(before.get(field), after.get(field)),
                    name,
                    field,
                    before.get(field),
                    after.get(field)))
        .toList();
  }

  private static Kind kind(String before, String after) {
    if (before == null) {
      return Kind.ADDED;
    }
    return after == null ? Kind.REMOVED : Kind.CHANGED;
  }
}
