package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.KnockOutRule;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Yaml;

/** The committed criteria and profiles fit each other and the model. */
class CatalogFilesTest {
  private static final Path CATALOG =
      Path.of(System.getProperty("thumbprint.home", "."), "catalog");

  /** What the study gives: bytes that the board leaves, cycles that it leaves for a block. */
  private static final Map<String, Double> QUANTITIES =
      Map.of("board.flash.free", 67_252.0, "board.ram.free", 524_288.0, "block.cycles", 853_333.0);

  @Test
  void everyCriterionFileIsNamedAfterItsId() throws IOException {
    List<Path> files = files("criteria");
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      assertThat(file.getFileName()).hasToString(criterion(file).id() + ".yaml");
    }
  }

  @Test
  void everyProfileFitsTheCriteria() throws IOException {
    for (Path file : files("profiles")) {
      Profile profile = profile(file);
      assertThat(file.getFileName()).hasToString(profile.id() + ".yaml");
      Decision decision = Decisions.decide(profile, criteria(), List.of(), QUANTITIES);
      assertThat(decision.model().criteria()).hasSameSizeAs(profile.weights().keySet());
      assertThat(decision.winner()).isEmpty();
    }
  }

  @Test
  void theTemplatesAreValidFilesThemselves() {
    assertThat(criterion(CATALOG.resolve("criteria/_template.yaml")).id())
        .isEqualTo("my-criterion");
    assertThat(profile(CATALOG.resolve("profiles/_template.yaml")).id()).isEqualTo("my-profile");
  }

  @Test
  void theDefaultProfileWeighsEveryGroupAndDemandsRightResults() {
    Profile profile = profile(CATALOG.resolve("profiles/8f4e-daisy-seed.yaml"));
    assertThat(Decisions.decide(profile, criteria(), List.of(), QUANTITIES).model().criteria())
        .extracting(WeighedCriterion::group)
        .contains(Criterion.Group.values());
    assertThat(profile.knockOuts())
        .extracting(KnockOutRule::id)
        .contains("right-results", "fits-flash", "fits-ram", "no-allocation", "meets-deadline");
    assertThat(profile.block().cyclesAt(400_000_000)).isCloseTo(1_066_666.7, within(0.1));
  }

  @Test
  void anUnknownPropertyIsToldWithItsLine() throws IOException {
    String text = Files.readString(CATALOG.resolve("criteria/flash-total.yaml"));
    String broken = text + "wieght: 1\n";
    assertThatThrownBy(() -> Yaml.parse(broken, "catalog/criteria/x.yaml", Criterion.class))
        .isInstanceOf(ProblemException.class)
        .hasMessageMatching("catalog/criteria/x.yaml:[0-9]+: unknown property \"wieght\" .*");
  }

  private static org.assertj.core.data.Offset<Double> within(double width) {
    return org.assertj.core.api.Assertions.within(width);
  }

  private static List<Criterion> criteria() {
    try {
      return files("criteria").stream().map(CatalogFilesTest::criterion).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> files(String kind) throws IOException {
    try (Stream<Path> files = Files.list(CATALOG.resolve(kind))) {
      return files.filter(f -> !f.getFileName().toString().startsWith("_")).sorted().toList();
    }
  }

  private static Criterion criterion(Path file) {
    return Yaml.read(file, file.toString(), Criterion.class);
  }

  private static Profile profile(Path file) {
    return Yaml.read(file, file.toString(), Profile.class);
  }
}
