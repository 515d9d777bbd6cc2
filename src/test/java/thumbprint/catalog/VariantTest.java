package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home")).resolve("catalog")).read();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wasm3                                    | wasm3",
        "wasm3@optimisation=s                     | wasm3",
        "wasm3@optimisation=3,compile=lazy        | wasm3@compile=lazy,optimisation=3",
        "wasm3@compile=eager,optimisation=3       | wasm3@optimisation=3",
        "wasm3@optimisation=3,vendor              | wasm3@vendor,optimisation=3",
        "wasm3@vendor                             | wasm3@vendor",
      })
  void aNameOmitsDefaultsSortsAndPutsVendorFirst(String asked, String name) {
    assertThat(CATALOG.variant(asked).name()).isEqualTo(name);
  }

  @Test
  void everyDeclaredVariantIsFoundAgainByItsName() {
    for (String engine : CATALOG.engineIds()) {
      for (Variant variant : CATALOG.variants(engine)) {
        assertThat(CATALOG.variant(variant.name())).isEqualTo(variant);
        assertThat(variant.label())
            .isEqualTo(variant.name().contains("@") ? variant.name().split("@")[1] : "default");
      }
    }
  }

  @Test
  void defaultsAreInForceWhereNothingIsChosen() {
    assertThat(CATALOG.variant("wasm3").optionValues().get("optimisation").flags())
        .containsExactly("-Os");
    assertThat(CATALOG.variant("wasm3@optimisation=3").optionValues().get("optimisation").flags())
        .containsExactly("-O3");
  }

  @Test
  void anEngineInRustAsksForRustAndItsOptionsForWhatCargoIsTold() {
    assertThat(CATALOG.variant("wasmi").tools()).containsExactly("rust");
    assertThat(CATALOG.variant("wasm3").tools()).isEmpty();
    assertThat(CATALOG.variant("wasmi").cargo())
        .isEqualTo(new CargoSettings(List.of("messages"), Map.of("opt-level", "s"), List.of()));
    assertThat(CATALOG.variant("wasmi@optimisation=3").cargo().profile())
        .containsEntry("opt-level", "3");
  }

  @Test
  void aValueMayChangeWhatIsGuaranteed() {
    Guarantees.Guarantee stack = Guarantees.Guarantee.STACK_OVERFLOW;
    assertThat(CATALOG.variant("wasm3").guarantees().state(stack))
        .isEqualTo(Guarantees.State.CHECKED);
    assertThat(CATALOG.variant("wasm3@configuration=embedded").guarantees().state(stack))
        .isEqualTo(Guarantees.State.UNCHECKED);
    assertThat(
            CATALOG
                .variant("wasm3@configuration=embedded")
                .guarantees()
                .state(Guarantees.Guarantee.MEMORY_BOUNDS))
        .isEqualTo(Guarantees.State.CHECKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wasm3@speed=9",
        "wasm3@optimisation=9",
        "wasm3@fast",
        "wasm3@",
        "wasm3@=",
        "wasm3@optimisation="
      })
  void anUnknownOptionOrValueIsToldWithTheKnownOnes(String name) {
    ProblemException fault =
        catchThrowableOfType(ProblemException.class, () -> CATALOG.variant(name));

    assertThat(fault).isNotNull();
    assertThat(fault.problem().kind()).isEqualTo(Problem.Kind.BAD_INPUT);
    assertThat(fault).hasMessageContaining("unknown").hasMessageContaining("known:");
  }
}
