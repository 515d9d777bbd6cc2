package thumbprint.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

class ExperimentFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() {
    file = folder.resolve("experiment.jsonl");
    ExperimentFile.write(Sample.experiment(), file);
  }

  private Problem problem(List<String> lines) throws IOException {
    Files.write(file, lines);
    ProblemException[] caught = new ProblemException[1];
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ExperimentFile.read(file, "mine.jsonl"))
        .satisfies(e -> caught[0] = e);
    return caught[0].problem();
  }

  @Test
  void anExperimentComesBackEqualAndWithTheSameBytes() throws IOException {
    Experiment read = ExperimentFile.read(file, "mine.jsonl");
    assertThat(read).isEqualTo(Sample.experiment());

    Path again = folder.resolve("again.jsonl");
    ExperimentFile.write(read, again);
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void cycleProfilesComeBackSortedByTrial() throws IOException {
    Experiment traced = Sample.traced();
    ExperimentFile.write(traced, file);

    Experiment read = ExperimentFile.read(file, "mine.jsonl");

    assertThat(read).isEqualTo(traced);
    assertThat(read.cycles()).extracting(p -> p.key().trial()).isSorted().hasSize(2);
    assertThat(read.cycles(Sample.trial(new Outcome.Completed()))).hasSize(1);
    assertThat(Files.readAllLines(file).getLast())
        .contains("\"memory\":{\"code\":[60,3,4,5,1,2,6,7,8]}")
        .contains("\"terms\":{\"issue\":20,\"taken-branch\":3}");
  }

  @Test
  void anExperimentWithoutTracesHasTheTextThatItHadBefore() {
    assertThat(CanonicalJson.write(Sample.experiment())).doesNotContain("cycles");
    assertThat(CanonicalJson.write(Sample.traced())).contains("\"cycles\":[");
  }

  @Test
  void missingCycleProfilesAreDamage() throws IOException {
    ExperimentFile.write(Sample.traced(), file);
    List<String> lines = Files.readAllLines(file);

    Problem one = problem(lines.subList(0, lines.size() - 1));
    assertThat(one.kind()).isEqualTo(Problem.Kind.STORE_DAMAGED);
    assertThat(one.what()).contains("1 of 2 cycles");
    assertThat(problem(lines.subList(0, lines.size() - 2)).what()).contains("0 of 2 cycles");
  }

  @Test
  void aProfileWithATermThatIsNotKnownIsOfAnotherVersion() throws IOException {
    ExperimentFile.write(Sample.traced(), file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String payload =
        CanonicalJson.write(Sample.traced().cycles().getLast())
            .replace("taken-branch", "broken-branch");
    lines.set(lines.size() - 1, new Envelope("cycles", Digest.of(payload), payload).line());

    assertThat(problem(lines).what())
        .startsWith("the cycles was written by another version")
        .contains("unknown term broken-branch");
  }

  @Test
  void aFlippedBitAnywhereIsDamageWithFileAndLine() throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int line = 0; line < lines.size(); line++) {
      List<String> flipped = new ArrayList<>(lines);
      char[] text = lines.get(line).toCharArray();
      text[text.length / 2 + 20] ^= 1;
      flipped.set(line, new String(text));

      Problem problem = problem(flipped);
      assertThat(problem.kind()).isEqualTo(Problem.Kind.STORE_DAMAGED);
      assertThat(problem.where()).isEqualTo("mine.jsonl:" + (line + 1));
    }
  }

  @Test
  void aLineThatIsCutIsDamage() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(lines.size() - 1, lines.getLast().substring(0, 90));

    assertThat(problem(lines).kind()).isEqualTo(Problem.Kind.STORE_DAMAGED);
  }

  @Test
  void aFileThatIsCutAtTheEndOfAnyLineIsDamageAndSaysWhatIsMissing() throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int kept = 0; kept < lines.size(); kept++) {
      assertThat(problem(lines.subList(0, kept)).kind()).isEqualTo(Problem.Kind.STORE_DAMAGED);
    }
    assertThat(problem(lines.subList(0, lines.size() - 1)).line())
        .startsWith("mine.jsonl: the evidence is damaged: it holds 1 of 2 cell records (");
  }

  @Test
  void aLineThatIsGoneOrTooManyIsDamage() throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int gone = 0; gone < lines.size(); gone++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(gone);
      assertThat(problem(fewer).kind()).isEqualTo(Problem.Kind.STORE_DAMAGED);
    }
    List<String> more = new ArrayList<>(lines);
    more.add(lines.getLast());
    assertThat(problem(more).what()).contains("3 of 2 cell records");
  }

  @Test
  void aFlippedBitThatIsNoTextAnyMoreIsDamage() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] |= (byte) 0x80;
    Files.write(file, bytes);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ExperimentFile.read(file, "mine.jsonl"))
        .withMessageStartingWith("mine.jsonl: the evidence is damaged: it is not UTF-8");
  }

  @Test
  void aRecordOfAnotherVersionIsTold() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(1, new Envelope("build", Digest.of("{\"colour\":1}"), "{\"colour\":1}").line());

    Problem problem = problem(lines);
    assertThat(problem.what()).startsWith("the build was written by another version of Thumbprint");
    assertThat(problem.where()).isEqualTo("mine.jsonl:2");

    lines.set(1, new Envelope("omen", Digest.of("{}"), "{}").line());
    assertThat(problem(lines).line())
        .isEqualTo("mine.jsonl:2: unknown record \"omen\" (the file is of a newer version)");
  }

  @Test
  void anotherFormatIsTold() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String old = "{\"format\":1,\"profile\":\"profile\",\"tools\":{}}";
    lines.set(0, new Envelope("experiment", Digest.of(old), old).line());
    assertThat(problem(lines).line())
        .startsWith("mine.jsonl:1: the file has format 1, this version reads 2 (run ./thumbprint");

    String next = "{\"format\":3,\"mood\":\"new\"}";
    lines.set(0, new Envelope("experiment", Digest.of(next), next).line());
    assertThat(problem(lines).line()).startsWith("mine.jsonl:1: the file has format 3");
  }

  @Test
  void whatIsNoExperimentIsTold() throws IOException {
    assertThat(problem(List.of()).what()).isEqualTo("this is not an experiment");
    assertThat(problem(List.of("id: daisy-seed")).kind()).isEqualTo(Problem.Kind.STORE_DAMAGED);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ExperimentFile.read(folder.resolve("none"), "none"))
        .withMessageStartingWith("none: there is no such experiment");
  }

  @Test
  void examinationsComeBackAsTheyWereAndAreNoPartOfOneWithout(@TempDir Path other) {
    Experiment examined = Sample.examined();
    Path path = other.resolve("examined.jsonl");
    ExperimentFile.write(examined, path);

    assertThat(ExperimentFile.read(path, "examined")).isEqualTo(examined);
    assertThat(examined.examinations())
        .extracting(Examination::question)
        .containsExactly("crossings", "interruption", "minimum / hash / arena", "reloads");
    assertThat(CanonicalJson.write(Sample.traced())).doesNotContain("examination");
    assertThat(examined.with(examined.examinations())).isEqualTo(examined);
  }
}
