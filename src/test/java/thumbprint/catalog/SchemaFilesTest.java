package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas that editors read are those of the records, and every file fits its schema. After a
 * change of a record: {@code ./thumbprint test -Dtest=SchemaFilesTest -Dthumbprint.schema=write}.
 */
class SchemaFilesTest {
  private static final Path HOME = Path.of(System.getProperty("thumbprint.home"));
  private static final Path FOLDER = HOME.resolve("docs/schema");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** A kind of file: its schema's name, its record, and where such files lie. */
  private record Kind(String name, Class<?> type, String glob) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Kind> kinds() {
    return List.of(
        new Kind("runtime", Runtime.class, "runtimes/*/runtime.yaml"),
        new Kind("claims", InventoryReader.ClaimFile.class, "runtimes/*/claims.yaml"),
        new Kind("ratings", InventoryReader.RatingFile.class, "runtimes/*/ratings.yaml"),
        new Kind("rubric", Rubric.class, "rubrics/*.yaml"),
        new Kind("published", PublishedStudy.class, "published/*.yaml"),
        new Kind("topics", Topics.class, "topics.yaml"),
        new Kind("licences", Licences.class, "licences.yaml"),
        new Kind("core", Core.class, "cores/*.yaml"),
        new Kind("machine", Machine.class, "machines/*.yaml"),
        new Kind("board", Board.class, "boards/*.yaml"),
        new Kind("workload", Workload.class, "workloads/*/workload.yaml"),
        new Kind("criterion", Criterion.class, "criteria/*.yaml"),
        new Kind("profile", Profile.class, "profiles/*.yaml"),
        new Kind("program", Program.class, "programs/*.yaml"));
  }

  private static String schema(Kind kind) {
    Map<String, Object> schema = new TreeMap<>(SchemaWriter.of(kind.type()));
    schema.put("title", "Thumbprint catalog: " + kind.name());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSchemaIsThatOfTheRecord(Kind kind) throws IOException {
    Path file = FOLDER.resolve(kind.name() + ".json");
    if ("write".equals(System.getProperty("thumbprint.schema"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, schema(kind));
    }
    assertThat(file).content().isEqualTo(schema(kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyFileFitsItsSchema(Kind kind) throws IOException {
    Schema schema = validator(kind);
    Path catalog = HOME.resolve("catalog");
    var pattern = catalog.getFileSystem().getPathMatcher("glob:" + catalog + "/" + kind.glob());
    try (Stream<Path> all = Files.walk(catalog)) {
      List<Path> files =
          all.filter(pattern::matches)
              .filter(file -> !file.getFileName().toString().startsWith("_"))
              .toList();
      assertThat(files).isNotEmpty();
      for (Path file : files) {
        assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void aMisspeltFieldDoesNotFit() {
    assertThat(
            validator(kinds().get(1))
                .validate("claims: {a: {topik: x}}", InputFormat.YAML)
                .toString())
        .contains("topik");
  }

  private static Schema validator(Kind kind) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema(kind));
  }
}
