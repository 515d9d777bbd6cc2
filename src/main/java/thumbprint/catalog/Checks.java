package thumbprint.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions that catalog records state in their constructors. */
final class Checks {
  private Checks() {}

  static String id(String id, String field) {
    require(
        id != null && id.matches("[a-z0-9][a-z0-9.-]*"),
        field + " must be kebab-case, is \"" + id + "\"");
    return id;
  }

  static String text(String text, String field) {
    require(text != null && !text.isBlank(), field + " is missing");
    return text;
  }

  /** A day, a month or a year as ISO 8601 writes it. */
  static String date(String date, String field) {
    require(
        date != null && date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"),
        field + " must be YYYY-MM-DD, YYYY-MM or \"YYYY\", is \"" + date + "\"");
    try {
      day(date);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(field + " \"" + date + "\" is no date", e);
    }
    return date;
  }

  /** The first day of a date that {@link #date} accepts. */
  static LocalDate day(String date) {
    return LocalDate.parse(date + "-01-01".substring(Math.min(6, date.length() - 4)));
  }

  static <T> T present(T value, String field) {
    require(value != null, field + " is missing");
    return value;
  }

  static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** An unmodifiable copy; an absent list is an empty one. */
  static <T> List<T> listOrEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Sources of a group of facts: at least one, none blank. */
  static List<String> sources(List<String> sources, String field) {
    List<String> copy = listOrEmpty(sources);
    require(!copy.isEmpty() && copy.stream().noneMatch(String::isBlank), field + " is missing");
    return copy;
  }

  /** An unmodifiable copy that keeps the file's order; an absent map is an empty one. */
  static <K, V> Map<K, V> mapOrEmpty(Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
