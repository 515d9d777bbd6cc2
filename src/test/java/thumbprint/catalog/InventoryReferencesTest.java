package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a faulty inventory is told: file, line, field and remedy. */
class InventoryReferencesTest {
  private static final String CLAIM =
      "  size: {topic: project.size, value: \"1 line\", source: [doi 10.1/2], date: 2026-01-02,"
          + " confidence: stated}\n";

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void anInventoryThatHolds() throws IOException {
    folder = home.resolve("catalog");
    write(
        "topics.yaml",
        """
        groups: {project: Who}
        topics:
          project.size: {group: project, name: Size, meaning: "Lines."}
        """);
    write(
        "licences.yaml",
        """
        licences:
          MIT: {name: MIT, notices: n, copyleft: none, patents: p, shipping: s, source: [doi 10.1/2]}
        """);
    write(
        "rubrics/clear.yaml",
        """
        id: clear
        name: Clear
        group: people
        question: "Clear?"
        levels:
          - {level: 0, name: no, definition: "No.", value: 0}
          - {level: 1, name: yes, definition: "Yes.", value: 1}
        """);
    write(
        "runtimes/tiny/runtime.yaml",
        """
        id: tiny
        name: Tiny
        language: C
        licence: MIT
        about:
          summary: "Small."
          activity: {basis: "Not counted."}
          status: active
          licence: {source: [doi 10.1/2]}
          candidacy: {verdict: buildable, reason: "Small."}
        """);
    write("runtimes/tiny/claims.yaml", "claims:\n" + CLAIM);
    rate("claims: [size], level: 1, because: \"Short.\"");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void rate(String fields) throws IOException {
    write("runtimes/tiny/ratings.yaml", "ratings:\n  - {rubric: clear, " + fields + "}\n");
  }

  private Inventory read() {
    return new InventoryReader(folder, new CatalogReader(folder).read()).read();
  }

  private void assertProblem(String... words) {
    assertThatThrownBy(this::read).isInstanceOf(ProblemException.class).message().contains(words);
  }

  @Test
  void whatHoldsIsRead() {
    Inventory inventory = read();
    assertThat(inventory.statedOf("tiny", "project.size")).hasSize(1);
    assertThat(inventory.rating("tiny", Engine.Mode.INTERPRETER, "clear")).isPresent();
    assertThat(inventory.bibliography().get(Source.parse("doi 10.1/2")))
        .containsExactly("tiny/size");
  }

  @Test
  void aClaimWithoutASourceIsAFault() throws IOException {
    write("runtimes/tiny/claims.yaml", "claims:\n" + CLAIM.replace("doi 10.1/2", ""));
    assertProblem("claims.yaml:2", "there is no claim without one");
  }

  @Test
  void aTopicThatTheVocabularyLacksIsAFault() throws IOException {
    write("runtimes/tiny/claims.yaml", "claims:\n" + CLAIM.replace("project.size", "project.sise"));
    assertProblem("claims.yaml:2", "unknown topic \"project.sise\"", "did you mean project.size?");
  }

  @Test
  void aRatingWithoutAClaimIsAFault() throws IOException {
    rate("level: 1, because: \"Short.\"");
    assertProblem("ratings.yaml:2", "there is no rating without a claim");
  }

  @Test
  void aRatingByAClaimThatNobodyMadeIsAFault() throws IOException {
    rate("claims: [sise], level: 1, because: \"Short.\"");
    assertProblem("ratings.yaml:2", "unknown claim of tiny \"sise\"", "did you mean size?");
  }

  @Test
  void aLevelThatTheRubricLacksIsAFault() throws IOException {
    rate("claims: [size], level: 2, because: \"Short.\"");
    assertProblem("ratings.yaml:2", "level 2 is none of rubric clear", "levels are 0 to 1");
  }

  @Test
  void aLicenceThatNobodyExplainedIsAFault() throws IOException {
    Path file = folder.resolve("runtimes/tiny/runtime.yaml");
    Files.writeString(file, Files.readString(file).replace("licence: MIT", "licence: MIT OR ISC"));
    assertProblem("runtime.yaml:4", "unknown licence \"ISC\"");
  }

  @Test
  void aRuntimeWithoutEnginesSaysWhyItIsListed() throws IOException {
    write("runtimes/tiny/runtime.yaml", "id: tiny\nname: Tiny\nlanguage: C\nlicence: MIT\n");
    assertProblem("runtime.yaml", "about: says why it is listed");
  }

  @Test
  void builtIsNeverStated() throws IOException {
    Path file = folder.resolve("runtimes/tiny/runtime.yaml");
    Files.writeString(file, Files.readString(file).replace("buildable", "built"));
    assertProblem("runtime.yaml:10", "follows from engines");
  }
}
