package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Findings;
import thumbprint.build.Workspace;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Profile;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.ExperimentFile;
import thumbprint.module.Agreement;
import thumbprint.report.ReportWriter;

/** From catalog to report on real engines and the real emulator, in a store of its own. */
class SmallStudyTest {
  private static final List<String> ENGINES =
      List.of("native-gcc@optimisation=2", "wasm3@optimisation=s");
  private static final List<String> WORKLOADS = List.of("biquad-cascade", "traps", "waveshaper");
  private static final Profile PROFILE =
      TestLaboratory.LABORATORY.catalog().profile("8f4e-daisy-seed");

  @TempDir private static Path store;
  private static Workspace workspace;
  private static Experiment experiment;

  @BeforeAll
  static void half_a_study_then_all_of_it() throws IOException {
    workspace = TestLaboratory.workspace(TestLaboratory.HOME, store);
    run(ENGINES, WORKLOADS.subList(0, 1));
    Map<Path, FileTime> half = trials();
    experiment = run(ENGINES, WORKLOADS);
    assertThat(half).as("biquad-cascade on both").hasSize(2);
    assertThat(trials())
        .as("what was there is not run again")
        .containsAllEntriesOf(half)
        .hasSize(4);
  }

  private static Experiment run(List<String> engines, List<String> workloads) {
    return new Study(TestLaboratory.laboratory(workspace), Progress.silent())
        .run(new Selection(PROFILE, engines, workloads));
  }

  /** Stored trials with the time of their writing. */
  private static Map<Path, FileTime> trials() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(workspace.store().resolve("trials"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        times.put(file, Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  private static byte[] bytes(Experiment some) throws IOException {
    Path file = store.resolve("some.jsonl");
    ExperimentFile.write(some, file);
    return Files.readAllBytes(file);
  }

  @Test
  void everyCellThatRanAgreesWithTheReference() {
    List<CellFindings> cells = Findings.of(experiment).cells();

    assertThat(cells).hasSize(6);
    assertThat(cells)
        .filteredOn(CellFindings::completed)
        .hasSize(4)
        .allSatisfy(c -> assertThat(c.agreement()).isInstanceOf(Agreement.Equal.class));
    assertThat(cells)
        .filteredOn(c -> !c.completed())
        .extracting(c -> c.cell().result())
        .as("modules written as text have no C source")
        .containsOnly(
            new Cell.NotBuilt(
                "translate", "the workload has no C source to compile for the target"));
  }

  @Test
  void aSecondRunRunsNothingAndGivesTheSameBytes() throws IOException {
    Map<Path, FileTime> before = trials();
    Experiment again = run(ENGINES, WORKLOADS);

    assertThat(trials()).isEqualTo(before);
    assertThat(bytes(again)).isEqualTo(bytes(experiment));
  }

  @Test
  void aTrialThatIsLostOrDamagedIsTheOnlyOneRunAgainAndComesOutTheSame() throws IOException {
    Map<Path, FileTime> before = trials();
    List<Path> files = List.copyOf(before.keySet());
    byte[] first = Files.readAllBytes(files.get(0));
    Files.delete(files.get(0));
    Files.writeString(
        files.get(1),
        Files.readString(files.get(1)).replaceFirst("\"instructions\":1", "\"instructions\":2"));
    assertThat(trials()).isNotEqualTo(before);

    assertThat(bytes(run(ENGINES, WORKLOADS))).isEqualTo(bytes(experiment));

    assertThat(files.get(0)).hasBinaryContent(first);
    for (Path untouched : files.subList(2, 4)) {
      assertThat(Files.getLastModifiedTime(untouched)).isEqualTo(before.get(untouched));
    }
  }

  @Test
  void aStoreElsewhereGivesTheSameBytes(@TempDir Path elsewhere) throws IOException {
    Workspace other =
        TestLaboratory.workspace(TestLaboratory.HOME, elsewhere.resolve("another store"));
    Experiment there =
        new Study(TestLaboratory.laboratory(other), Progress.silent())
            .run(new Selection(PROFILE, ENGINES.subList(0, 1), List.of("biquad-cascade")));
    Experiment here = run(ENGINES.subList(0, 1), List.of("biquad-cascade"));

    assertThat(bytes(there)).isEqualTo(bytes(here));
  }

  @Test
  void theAnswerAndTheReportNeedOnlyTheFile(@TempDir Path out) throws IOException {
    Path file = out.resolve("mine.jsonl");
    ExperimentFile.write(experiment, file);
    Catalog catalog = new CatalogReader(workspace.catalog()).read();
    Experiment read = ExperimentFile.read(file, "mine.jsonl");

    Evaluation evaluation = Evaluation.of(catalog, PROFILE, read);
    assertThat(evaluation.summaries()).containsOnlyKeys("native-gcc", "wasm3");
    assertThat(evaluation.summaries().get("wasm3").slowDown().orElseThrow().mean())
        .isGreaterThan(1);
    Reports.Provenance provenance = new Reports.Provenance("2026-11-23", "test", List.of());
    Path page =
        ReportWriter.write(new Reports(catalog, PROFILE).of(read, provenance), out.resolve("one"));
    ReportWriter.write(
        new Reports(catalog, PROFILE).of(experiment, provenance), out.resolve("two"));

    assertThat(page).content().contains("wasm3");
    for (String name :
        List.of("report.html", "report.md", "cells.csv", "measurements.csv", "decision.json")) {
      assertThat(out.resolve("one").resolve(name))
          .hasSameBinaryContentAs(out.resolve("two").resolve(name));
    }
  }
}
