package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Variant;

/** Which variants a sweep asks for. */
class SweepQuestionTest {
  private static final Catalog CATALOG = TestLaboratory.LABORATORY.catalog();

  private static SweepQuestion question(String engine, String... over) {
    return withMost(SweepQuestion.USUAL_MOST, engine, over);
  }

  private static SweepQuestion withMost(int most, String engine, String... over) {
    return new SweepQuestion(
        CATALOG.profile("8f4e-daisy-seed"),
        engine,
        Arrays.asList(over),
        Optional.empty(),
        List.of(),
        most);
  }

  private static List<String> names(SweepQuestion question) {
    return question.variants(CATALOG).stream().map(Variant::name).toList();
  }

  @Test
  void everyValueMeetsEveryOther() {
    assertThat(names(question("wamr-fast", "optimisation", "metering"))).hasSize(8);
    assertThat(names(question("wamr-fast", "optimisation=s/2", "metering")))
        .containsExactly(
            "wamr-fast@metering=on,optimisation=2",
            "wamr-fast@metering=on,optimisation=s",
            "wamr-fast@optimisation=2",
            "wamr-fast@optimisation=s");
  }

  @Test
  void optionsOfTheNamedVariantHoldWhereTheyAreNotSwept() {
    assertThat(names(question("wasm3@compile=lazy", "optimisation=s/2")))
        .containsExactly("wasm3@compile=lazy", "wasm3@compile=lazy,optimisation=2");
  }

  @Test
  void aDeclaredVariantStandsForTheSameBuild() {
    assertThat(names(question("wasm2c", "optimisation=2/s")))
        .containsExactly("wasm2c@optimisation=s", "wasm2c@vendor");
    assertThat(question("wamr-fast", "metering").vendor(CATALOG).orElseThrow().name())
        .isEqualTo("wamr-fast@vendor,features=vendor,optimisation=3");
  }

  @Test
  void anUnknownNameIsToldInOneLineWithTheKnownOnes() {
    assertThatThrownBy(() -> names(question("wamr", "optimisation")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("unknown engine \"wamr\"")
        .hasMessageContaining("wamr-fast");
    assertThatThrownBy(() -> names(question("wasm3", "speed")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("unknown option \"speed\"")
        .hasMessageContaining("known: compile, compiler, configuration, optimisation");
    assertThatThrownBy(() -> names(question("wasm3", "optimisation=9")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("unknown value \"9\"")
        .hasMessageContaining("known: 2, 3, mixed, s");
  }

  @Test
  void tooManyCombinationsAreCountedWithTheRemedy() {
    assertThatThrownBy(
            () ->
                names(
                    withMost(31, "wamr-fast", "optimisation", "metering", "features", "compiler")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("32 combinations (4 of optimisation x 2 of metering")
        .hasMessageContaining("31 are the most")
        .hasMessageContaining("optimisation=2/3")
        .hasMessageContaining("--most 32");
  }
}
