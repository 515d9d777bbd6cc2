package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thumbprint.build.Command;
import thumbprint.build.Workspace;
import thumbprint.catalog.ProblemException;

/** Two versions of a catalog, words in it, and ages. */
class CatalogHistoryTest {
  @TempDir private Path home;

  private CatalogSnapshot snapshot(String name, String claims) throws IOException {
    Path file = home.resolve(name + "/catalog/runtimes/tiny/claims.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, claims);
    return CatalogSnapshot.of(
        home.resolve(name).toString(), new Workspace(home, home.resolve("store")));
  }

  @Test
  void aChangedFieldIsNamedWithBothValues() throws IOException {
    CatalogSnapshot before = snapshot("a", "claims: {size: {value: 1, old: x}}\n");
    CatalogSnapshot after = snapshot("b", "claims: {size: {value: 2, source: [m, n]}}\n");

    assertThat(CatalogDifference.between(before, after).changes())
        .extracting(change -> change.kind() + " " + change.field())
        .containsExactly(
            "REMOVED claims.size.old", "ADDED claims.size.source", "CHANGED claims.size.value");
    assertThat(CatalogDifference.between(after, after).changes()).isEmpty();
  }

  @Test
  void aNewFileIsOneChange() throws IOException {
    CatalogSnapshot before = snapshot("a", "claims: {}\n");
    Files.writeString(
        Files.createDirectories(home.resolve("b/catalog/boards")).resolve("new.yaml"), "id: new\n");
    CatalogSnapshot after = snapshot("b", "claims: {}\n");

    assertThat(CatalogDifference.between(before, after).changes())
        .containsExactly(
            new CatalogDifference.Change(
                CatalogDifference.Kind.ADDED, "catalog/boards/new.yaml", "", null, null));
  }

  @Test
  void aRevisionIsReadFromTheHistory() throws IOException {
    snapshot(".", "claims: {size: {value: 1}}\n");
    git("init", "-q");
    git("add", "catalog");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "first");
    CatalogSnapshot now = snapshot(".", "claims: {size: {value: 2}}\n");

    CatalogSnapshot first = CatalogSnapshot.of("HEAD", new Workspace(home, home.resolve("store")));
    assertThat(CatalogDifference.between(first, now).changes())
        .extracting(CatalogDifference.Change::before)
        .containsExactly("1");
    assertThatThrownBy(
            () -> CatalogSnapshot.of("nothing", new Workspace(home, home.resolve("store"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("neither a folder nor a git revision");
  }

  private void git(String... words) {
    List<String> line = new java.util.ArrayList<>(List.of("git"));
    line.addAll(List.of(words));
    assertThat(Command.of(home, line).run().succeeded()).isTrue();
  }

  @Test
  void aClaimIsFoundByWordsFromItsDifferentFields() throws IOException {
    CatalogSnapshot catalog =
        snapshot(
            "a",
            """
            claims:
              size: {value: "Eighteen lines", note: "Without tests."}
              other: {value: "nothing", note: "Without end."}
            """);
    assertThat(CatalogSearch.find(catalog, List.of("EIGHTEEN", "without")))
        .extracting(CatalogSearch.Hit::where)
        .containsExactly("catalog/runtimes/tiny/claims.yaml claims.size");
    assertThat(CatalogSearch.find(catalog, List.of("eighteen", "nothing"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10d, 2026-11-14", "2w, 2026-11-10", "6m, 2026-05-24", "1y, 2025-11-24"})
  void anAgeLeadsToADay(String age, LocalDate day) {
    assertThat(ClaimAge.parse(age).before(LocalDate.of(2026, 11, 24))).isEqualTo(day);
  }

  @Test
  void anythingElseIsNoAge() {
    assertThatThrownBy(() -> ClaimAge.parse("soon")).hasMessageContaining("180d");
  }
}
