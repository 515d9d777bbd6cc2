package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * JSON Schema of a file, from the record that it is read into: names, types and constants. What
 * must be there is checked by the record itself, so nothing is required here.
 */
final class SchemaWriter {
  private static final List<Class<?>> INTEGERS =
      List.of(int.class, Integer.class, OptionalInt.class);
  private static final List<Class<?>> LONGS = List.of(long.class, Long.class, OptionalLong.class);
  private static final List<Class<?>> NUMBERS =
      List.of(double.class, Double.class, OptionalDouble.class);

  private final Map<String, Object> definitions = new TreeMap<>();

  /** The schema as a tree of maps and lists. */
  static Map<String, Object> of(Class<?> type) {
    SchemaWriter writer = new SchemaWriter();
    Map<String, Object> root = new TreeMap<>(writer.schema(type));
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$defs", writer.definitions);
    return root;
  }

  private Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return Map.of("enum", constants(plain));
    }
    if (plain == Source.class) {
      return Map.of("type", "string");
    }
    return plain.isRecord() && !makesItself(plain) ? reference(plain) : scalar(plain);
  }

  /** A field that is written without a value is absent. */
  private List<Object> constants(Class<?> type) {
    List<Object> names = new ArrayList<>();
    Arrays.stream(type.getEnumConstants()).map(this::name).forEach(names::add);
    names.add(null);
    return names;
  }

  private Map<String, Object> generic(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return schema(arguments[0]);
    }
    if (type.getRawType() == List.class) {
      return Map.of("type", "array", "items", schema(arguments[0]));
    }
    if (type.getRawType() != Map.class) {
      return Map.of();
    }
    Map<String, Object> map = new TreeMap<>();
    map.put("type", List.of("object", "null"));
    map.put("additionalProperties", schema(arguments[1]));
    if (arguments[0] instanceof Class<?> key && key.isEnum()) {
      map.put("propertyNames", schema(key));
    }
    return map;
  }

  /** YAML writes a version as a number if it looks like one; addresses may be hexadecimal text. */
  private static Map<String, Object> scalar(Class<?> type) {
    if (type == String.class) {
      return Map.of("type", List.of("string", "number", "boolean", "null"));
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (INTEGERS.contains(type)) {
      return Map.of("type", "integer");
    }
    if (LONGS.contains(type)) {
      return Map.of("type", List.of("integer", "string"));
    }
    return NUMBERS.contains(type) ? Map.of("type", "number") : Map.of();
  }

  private Map<String, Object> reference(Class<?> record) {
    String name = record.getName().substring(record.getName().lastIndexOf('.') + 1);
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      Map<String, Object> properties = new TreeMap<>();
      for (RecordComponent component : record.getRecordComponents()) {
        properties.put(key(component), schema(component.getGenericType()));
      }
      definitions.put(
          name,
          new TreeMap<>(
              Map.of(
                  "type",
                  List.of("object", "null"),
                  "properties",
                  properties,
                  "additionalProperties",
                  false)));
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  private static boolean makesItself(Class<?> record) {
    return Arrays.stream(record.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
  }

  private static String key(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null
        ? Spelling.kebab(component.getName().replaceAll("([A-Z])", "_$1"))
        : named.value();
  }

  /** What a file writes for a constant. */
  private Object name(Object constant) {
    for (Method method : constant.getClass().getMethods()) {
      if (method.isAnnotationPresent(JsonValue.class)) {
        try {
          method.setAccessible(true);
          return method.invoke(constant);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
    return Spelling.kebab(((Enum<?>) constant).name());
  }
}
