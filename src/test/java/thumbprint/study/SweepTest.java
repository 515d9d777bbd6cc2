package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.analysis.OptionPrice;
import thumbprint.analysis.SweepAnswer;
import thumbprint.catalog.Catalog;
import thumbprint.report.SweepPage;
import thumbprint.report.SweepWords;

/** wasm2c with and without its tests of bounds, at two levels, on a core without a profile. */
class SweepTest {
  private static final Catalog CATALOG = TestLaboratory.LABORATORY.catalog();

  @TempDir private static Path store;
  private static SweepAnswer answer;
  private static SweepAnswer again;

  @BeforeAll
  static void sweep() {
    SweepQuestion question =
        new SweepQuestion(
            CATALOG.profile("8f4e-daisy-seed"),
            "wasm2c",
            List.of("memory-bounds", "optimisation=2/s"),
            Optional.of("cortex-m4f"),
            List.of("crc-table", "hash", "sort", "traps"),
            4);
    Laboratory laboratory =
        TestLaboratory.laboratory(TestLaboratory.workspace(TestLaboratory.HOME, store));
    answer = new Sweep(laboratory, Progress.silent()).answer(question);
    again = new Sweep(laboratory, Progress.silent()).answer(question);
  }

  @Test
  void everyCombinationIsMeasuredOnTheCoreThatWasAsked() {
    assertThat(answer.place()).isEqualTo(new SweepAnswer.Place("cortex-m4f", "mps2-an386"));
    assertThat(answer.swept())
        .containsExactly(
            "wasm2c@memory-bounds=unchecked",
            "wasm2c@memory-bounds=unchecked,optimisation=s",
            "wasm2c@optimisation=s",
            "wasm2c@vendor");
    assertThat(answer.frontier().points()).allMatch(p -> p.costs().isPresent());
  }

  @Test
  void boundsChecksHaveAPriceAtEachLevel() {
    assertThat(answer.prices())
        .hasSize(2)
        .allSatisfy(
            price -> {
              assertThat(price.kind()).isEqualTo(OptionPrice.Kind.PROMISE);
              assertThat(price.pair().option()).isEqualTo("memory-bounds");
              assertThat(price.instructions().orElseThrow().range().low()).isGreaterThan(1);
              assertThat(price.flash().orElseThrow().range().mid()).isGreaterThan(1);
            });
    assertThat(SweepWords.prices(answer).getFirst()).startsWith("Bounds checks cost +");
  }

  @Test
  void theChoiceKeepsThePromisesOfTheDefault() {
    SweepAnswer.Choice choice = answer.choice().orElseThrow();

    assertThat(choice.variant()).isEqualTo("wasm2c@vendor");
    assertThat(choice.rule()).contains("tuning half").contains("promises");
    assertThat(SweepWords.chosen(answer))
        .isEqualTo("wasm2c@vendor is chosen: what the others are compared with");
  }

  @Test
  void askedAgainItAnswersFromTheStore() {
    assertThat(again).isEqualTo(answer);
  }

  @Test
  void thePageIsWholeAndAlwaysTheSame() {
    String page = SweepPage.render(answer);

    assertThat(page)
        .isEqualTo(SweepPage.render(again))
        .contains("Bounds checks cost")
        .contains("default-src 'none'")
        .doesNotContain("<script")
        .doesNotContain("http:")
        .doesNotContain("https:");
  }
}
