package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A key that the record at its place has no component for. Jackson looks at these when the record
 * is made, and a record that misses a misspelt key is never made: so they are looked for first.
 *
 * @param line in the file, from 1
 * @param known keys at this place, sorted
 */
record UnknownKey(String name, int line, List<String> known) {
  /** The first one of a file that is well-formed; none where all keys are known. */
  static Optional<UnknownKey> first(JsonParser parser, Class<?> type) {
    parser.nextToken();
    return inValue(parser, type);
  }

  String remedy() {
    String all = "known here: " + String.join(", ", known);
    return meant().map(key -> "did you mean \"" + key + "\"? " + all).orElse(all);
  }

  private Optional<String> meant() {
    return Spelling.near(name, known, 1).stream().findFirst();
  }

  private static Optional<UnknownKey> inValue(JsonParser parser, Type type) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return inObject(parser, type);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return inList(parser, type);
    }
    return Optional.empty();
  }

  private static Optional<UnknownKey> inObject(JsonParser parser, Type type) {
    Map<String, Type> components = components(type);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      if (!components.isEmpty() && !components.containsKey(key)) {
        return Optional.of(new UnknownKey(key, line, List.copyOf(components.keySet())));
      }
      parser.nextToken();
      Optional<UnknownKey> inside =
          inValue(parser, components.getOrDefault(key, argument(type, Map.class, 1)));
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  private static Optional<UnknownKey> inList(JsonParser parser, Type type) {
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      Optional<UnknownKey> inside = inValue(parser, argument(type, List.class, 0));
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  /** Types by key; empty for what is no record, or one that is made in a way of its own. */
  private static Map<String, Type> components(Type type) {
    Map<String, Type> components = new TreeMap<>();
    if (type instanceof Class<?> record && record.isRecord() && !makesItself(record)) {
      for (RecordComponent component : record.getRecordComponents()) {
        components.put(key(component), component.getGenericType());
      }
    }
    return components;
  }

  private static boolean makesItself(Class<?> record) {
    return Arrays.stream(record.getDeclaredMethods())
        .anyMatch(m -> m.isAnnotationPresent(JsonCreator.class));
  }

  private static String key(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null
        ? component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
        : named.value();
  }

  /** What a list or map holds; an unknown type where it is another one. */
  private static Type argument(Type type, Class<?> container, int index) {
    return type instanceof ParameterizedType generic && generic.getRawType() == container
        ? generic.getActualTypeArguments()[index]
        : Object.class;
  }
}
