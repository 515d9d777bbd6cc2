package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;

/** Which variants run where. */
class SelectionTest {
  private static final Catalog CATALOG = TestLaboratory.LABORATORY.catalog();
  private static final Profile PROFILE = CATALOG.profile("8f4e-daisy-seed");

  private static Selection selection(List<String> engines, Places places) {
    return new Selection(PROFILE, engines, List.of("hash"), places);
  }

  private static List<String> names(List<Variant> variants) {
    return variants.stream().map(Variant::name).toList();
  }

  @Test
  void withoutPlacesOnlyTheProfilesMachineIsUsedAndItsVariantsAreSwept() {
    Selection plain = selection(List.of("wasm2c"), Places.ofProfile());

    assertThat(plain.machines(CATALOG)).extracting(Machine::id).containsExactly("mps2-an500");
    assertThat(plain.variants(CATALOG, CATALOG.machine("mps2-an500")))
        .isEqualTo(CATALOG.variants("wasm2c"));
  }

  @Test
  void otherCoresRunTheVendorsAndTheRecommendedVariant() {
    Machine elsewhere = CATALOG.machineOf("cortex-m3");
    Places places = new Places(List.of("cortex-m3"), List.of(), List.of("wasm3@optimisation=2"));

    assertThat(names(selection(List.of("wasm3"), places).variants(CATALOG, elsewhere)))
        .containsExactly(
            "wasm3@optimisation=2",
            "wasm3@vendor,compile=lazy,configuration=embedded,optimisation=3");
  }

  @Test
  void anEngineOfWhichNoVariantWasChosenRunsInItsDefaultAndTheVendors() {
    Machine elsewhere = CATALOG.machineOf("cortex-m3");
    Places places = new Places(List.of("cortex-m3"), List.of(), List.of("wamr-fast@metering=on"));

    assertThat(names(selection(List.of("wasm3"), places).variants(CATALOG, elsewhere)))
        .containsExactly(
            "wasm3", "wasm3@vendor,compile=lazy,configuration=embedded,optimisation=3");
  }

  @Test
  void aVariantThatIsNamedRunsEverywhere() {
    Places places = new Places(List.of(Places.ALL), List.of("microbit"), List.of());
    Selection named = selection(List.of("wasm3@compile=lazy"), places);

    assertThat(named.machines(CATALOG)).extracting(Machine::id).contains("microbit");
    assertThat(named.machines(CATALOG))
        .allSatisfy(
            m ->
                assertThat(names(named.variants(CATALOG, m)))
                    .containsExactly("wasm3@compile=lazy"));
  }

  @Test
  void everyCoreIsMeasuredOnOneMachineHoweverManyHaveIt() {
    Selection all =
        selection(List.of(), new Places(List.of(Places.ALL, "cortex-m7"), List.of(), List.of()));

    assertThat(all.machines(CATALOG).stream().map(Machine::core))
        .containsExactlyInAnyOrderElementsOf(CATALOG.cores().keySet());
  }

  @Test
  void anUnknownCoreOrMachineIsSaidWithThoseThatAreKnown() {
    Stream.of(
            new Places(List.of("cortex-m99"), List.of(), List.of()),
            new Places(List.of(), List.of("cortex-m99"), List.of()))
        .forEach(
            places ->
                assertThatThrownBy(() -> selection(List.of(), places).machines(CATALOG))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("cortex-m99"));
  }
}
