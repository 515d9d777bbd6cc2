package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of cycle models in files of cores. */
class CycleModelTest {
  private static final Path CORES = Path.of("catalog/cores");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void copyOneCore() throws IOException {
    file = Files.createDirectories(folder.resolve("catalog/cores")).resolve("cortex-m7.yaml");
    Files.copy(CORES.resolve("cortex-m7.yaml"), file);
  }

  private Catalog read() {
    return new CatalogReader(folder.resolve("catalog")).read();
  }

  private String fault(String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    ProblemException fault = catchThrowableOfType(ProblemException.class, this::read);
    assertThat(fault).as("it must be refused").isNotNull();
    return fault.problem().line();
  }

  private int line(String start) throws IOException {
    return Files.readString(file).lines().map(String::strip).toList().indexOf(start) + 1;
  }

  @Test
  void everyCoreOfTheCatalogHasAModel() {
    Catalog catalog = new CatalogReader(Path.of("catalog")).read();

    assertThat(catalog.cores()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(catalog.cores().values())
        .allSatisfy(
            core ->
                assertThat(core.cycleModel())
                    .hasValueSatisfying(
                        model -> {
                          assertThat(model.coefficients().keySet())
                              .containsExactlyInAnyOrderElementsOf(
                                  CycleTerm.ids(model.structure().terms()));
                          assertThat(model.notValidated()).isNotEmpty();
                        }));
  }

  @Test
  void thePageNamesEveryTerm() throws IOException {
    String page = Files.readString(Path.of("docs/cycles.md"));

    assertThat(CycleTerm.values())
        .allSatisfy(term -> assertThat(page).contains("`" + term.id() + "`"));
  }

  @Test
  void aCoreMayHaveNone() throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.indexOf("cycle-model:")));

    assertThat(read().core("cortex-m7").cycleModel()).isEmpty();
  }

  @Test
  void aTermThatTheStructureDoesNotCountIsToldWithItsLine() throws IOException {
    assertThat(
            fault(
                "    misprediction: {",
                "    taken-branch: {low: 1, mid: 1, high: 1, basis: b}\n    misprediction: {"))
        .startsWith(
            "catalog/cores/cortex-m7.yaml:"
                + line("taken-branch: {low: 1, mid: 1, high: 1, basis: b}")
                + ": unknown cycle term \"taken-branch\"")
        .contains("known: issue, ");
  }

  @Test
  void aTermWithoutACoefficientIsTold() throws IOException {
    assertThat(fault("    division: ", "    #division: "))
        .matches(
            "catalog/cores/cortex-m7.yaml:[0-9]+: cycle-model has no coefficient for \"division\".*");
  }

  @Test
  void boundsOutOfOrderAndAMissingBasisAreTold() throws IOException {
    assertThat(fault("misprediction: {low: 4,", "misprediction: {low: 5.5,"))
        .contains("a coefficient needs 0 <= low <= mid <= high, is 5.5, 5.2, 6.0")
        .contains("coefficients.misprediction")
        .startsWith("catalog/cores/cortex-m7.yaml:");
  }

  @Test
  void anUnknownStructureIsToldWithTheKnownOnes() throws IOException {
    assertThat(fault("structure: dual-issue", "structure: triple-issue"))
        .contains(
            "unknown structure \"triple-issue\" (known: manual-table, single-issue, dual-issue, per-instruction)");
  }

  @Test
  void aDispatchingErrorWithoutItsShareIsTold() throws IOException {
    assertThat(fault("    dispatch-share:", "    #dispatch-share:"))
        .contains("error.dispatching and error.dispatch-share go together");
  }

  @Test
  void betweenTheSharesTheErrorIsMixed() {
    CycleModel.DispatchShare share = new CycleModel.DispatchShare(0.01, 0.03, "made up");

    assertThat(share.position(0)).isZero();
    assertThat(share.position(0.02)).isCloseTo(0.5, within(1e-9));
    assertThat(share.position(1)).isEqualTo(1);
  }
}
