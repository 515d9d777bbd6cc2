package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thumbprint.catalog.Guarantees.Guarantee;

/** Which variants of the catalog differ in one option alone. */
class VariantPairTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home")).resolve("catalog")).read();

  private static Optional<VariantPair> pair(String from, String to) {
    return VariantPair.of(CATALOG.variant(from), CATALOG.variant(to));
  }

  @Test
  void anOptionThatMakesAPromiseIsToldWithIt() {
    VariantPair pair = pair("wasm2c@memory-bounds=unchecked", "wasm2c").orElseThrow();

    assertThat(pair.option()).isEqualTo("memory-bounds");
    assertThat(pair.gained()).containsExactly(Guarantee.MEMORY_BOUNDS);
    assertThat(pair.lost()).isEmpty();
    assertThat(pair.reversed().gained()).isEmpty();
    assertThat(pair.reversed().lost()).containsExactly(Guarantee.MEMORY_BOUNDS);
  }

  @Test
  void equalOptionsAreNamed() {
    assertThat(
            pair("wasm2c@memory-bounds=unchecked,optimisation=s", "wasm2c@optimisation=s")
                .orElseThrow()
                .common())
        .isEqualTo("optimisation=s");
    assertThat(pair("wamr-fast", "wamr-fast@metering=on").orElseThrow().common())
        .isEqualTo("default options");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wasm3              | wasm3@optimisation=2,compile=lazy",
        "wasm3              | wasm3",
        "wamr-fast          | wamr-classic",
        "wasm3              | wasm2c",
        "native-gcc         | native-clang@optimisation=s",
      })
  void variantsThatDifferInMoreOrInNothingAreNoPair(String from, String to) {
    assertThat(pair(from, to)).isEmpty();
  }

  @Test
  void twoEnginesThatDifferInTheirCompilerAloneAreAPair() {
    VariantPair pair =
        pair("native-gcc@optimisation=s", "native-clang@optimisation=s").orElseThrow();

    assertThat(pair.option()).isEqualTo("compiler");
    assertThat(pair.changesCompiler()).isTrue();
    assertThat(pair.gained()).isEmpty();
  }

  @Test
  void theCompilerOfAVariantIsTheOneThatItsOptionNames() {
    assertThat(CATALOG.variant("wasm3").compiler()).isEqualTo(Engine.Compiler.GCC);
    assertThat(CATALOG.variant("wasm3@compiler=clang").compiler()).isEqualTo(Engine.Compiler.CLANG);
    assertThat(CATALOG.variant("native-clang").compiler()).isEqualTo(Engine.Compiler.CLANG);
  }
}
