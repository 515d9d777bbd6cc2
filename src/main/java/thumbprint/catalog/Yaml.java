package thumbprint.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file into a record; every fault names file, line, field and remedy. */
public final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(long.class, new IntegerInAnyBase()))
          .build();

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private Yaml() {}

  /**
   * Reads {@code file} as a {@code type}.
   *
   * @param shownAs how messages name the file: its path from the repository's root
   * @throws ProblemException if the file cannot be read, is not YAML or does not fit the type
   */
  public static <T> T read(Path file, String shownAs, Class<T> type) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.badInput(
              "cannot read the file: " + e.getMessage(),
              shownAs,
              "check that it exists and is readable"));
    }
    return parse(text, shownAs, type);
  }

  /** Parses {@code text} as a {@code type}; see {@link #read}. */
  public static <T> T parse(String text, String shownAs, Class<T> type) {
    if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      throw new ProblemException(
          Problem.badInput(
              "the file is empty", shownAs, "start from the _template.yaml beside it"));
    }
    try {
      return MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      throw new ProblemException(
          unknownKey(e, text, type)
              .map(
                  key ->
                      Problem.badInput(
                          "unknown property \"" + key.name() + "\"",
                          shownAs + ":" + key.line(),
                          key.remedy()))
              .orElseGet(() -> problem(e, text, shownAs)));
    }
  }

  /**
   * Parses {@code text} without a type: for files of another version of the catalog.
   *
   * @throws ProblemException if it is not YAML
   */
  public static JsonNode tree(String text, String shownAs) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new ProblemException(problem(e, text, shownAs));
    }
  }

  /** A misspelt key makes another one missing, so it is told first. */
  private static Optional<UnknownKey> unknownKey(JacksonException e, String text, Class<?> type) {
    if (!(e instanceof DatabindException)) {
      return Optional.empty();
    }
    try (JsonParser parser = MAPPER.createParser(text)) {
      return UnknownKey.first(parser, type);
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  private static Problem problem(JacksonException e, String text, String shownAs) {
    int parsed = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
    int line = ours(e.getCause()) ? lineNamed(rootMessage(e), text).orElse(parsed) : parsed;
    String where = line > 0 ? shownAs + ":" + line : shownAs;
    String field = e instanceof DatabindException d ? field(d) : "";
    String what = rootMessage(e) + (field.isEmpty() ? "" : " (field " + field + ")");
    return Problem.badInput(
        what, where, "docs/catalog-format.md and the _template.yaml show the shape");
  }

  /**
   * A record looks at its parts when all have been read; what it quotes tells the line, if it
   * stands on one alone.
   */
  private static Optional<Integer> lineNamed(String message, String text) {
    Matcher quoted = QUOTED.matcher(message);
    if (!quoted.find()) {
      return Optional.empty();
    }
    Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(quoted.group(1)) + "(?![\\w-])");
    List<String> lines = text.lines().toList();
    List<Integer> found =
        IntStream.range(0, lines.size())
            .filter(i -> name.matcher(lines.get(i)).find())
            .mapToObj(i -> i + 1)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean ours(Throwable cause) {
    return cause instanceof IllegalArgumentException || cause instanceof NullPointerException;
  }

  private static String rootMessage(JacksonException e) {
    Throwable cause = e.getCause();
    String message =
        ours(cause) && cause.getMessage() != null ? cause.getMessage() : e.getOriginalMessage();
    return message.lines().map(String::strip).collect(Collectors.joining("; "));
  }

  private static String field(DatabindException e) {
    return e.getPath().stream()
        .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
        .collect(Collectors.joining("."));
  }

  /** Addresses read best in hexadecimal, sizes in decimal; both are integers. */
  private static final class IntegerInAnyBase extends StdDeserializer<Long> {
    IntegerInAnyBase() {
      super(long.class);
    }

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getString().strip().replace("_", "");
      try {
        return Long.decode(text.matches("0[0-9]+") ? text.replaceFirst("^0+", "") : text);
      } catch (NumberFormatException e) {
        return (Long) context.handleWeirdStringValue(long.class, text, "expected an integer");
      }
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      return 0L;
    }
  }
}
