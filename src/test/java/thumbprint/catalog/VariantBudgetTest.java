package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No engine may be tuned more than another: docs/method.md#speed. */
class VariantBudgetTest {
  private static final Path HOME = Path.of(System.getProperty("thumbprint.home"));
  private static final Catalog CATALOG = new CatalogReader(HOME.resolve("catalog")).read();

  private static Engine engine(int variants) {
    Engine.Option number =
        new Engine.Option(
            "0",
            Map.of(
                "0", new Engine.OptionValue(List.of(), Map.of(), null, null, null, null),
                "1", new Engine.OptionValue(List.of(), Map.of(), null, null, null, null)));
    List<Map<String, String>> lines =
        IntStream.range(0, variants).mapToObj(i -> Map.of("number", "1")).toList();
    return new Engine(
        "e",
        Engine.Mode.INTERPRETER,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of("number", number),
        null,
        lines,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void noEngineOfTheCatalogIsTunedMoreThanAnother() {
    assertThat(CATALOG.engineIds())
        .allSatisfy(
            id ->
                assertThat(Set.copyOf(CATALOG.variants(id)))
                    .as(id)
                    .hasSameSizeAs(CATALOG.variants(id))
                    .hasSizeLessThanOrEqualTo(Engine.VARIANT_BUDGET));
  }

  @Test
  void oneVariantMoreThanTheBudgetIsToldWithTheRemedy() {
    assertThat(engine(Engine.VARIANT_BUDGET).variants()).hasSize(Engine.VARIANT_BUDGET);
    assertThatThrownBy(() -> engine(Engine.VARIANT_BUDGET + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6 are declared")
        .hasMessageContaining("no engine has more than 5")
        .hasMessageContaining("thumbprint sweep");
  }

  @Test
  void theMethodNamesTheBudgetAndEveryVariantOfEveryEngine() throws Exception {
    String method = Files.readString(HOME.resolve("docs/method.md"));

    assertThat(method).contains("at most " + Engine.VARIANT_BUDGET + " variants");
    for (String id : CATALOG.engineIds()) {
      String row =
          method.lines().filter(line -> line.startsWith("| `" + id + "` |")).findFirst().orElse("");
      for (Variant variant : CATALOG.variants(id)) {
        assertThat(row).as(id).contains("`" + variant.label() + "`");
      }
    }
  }
}
