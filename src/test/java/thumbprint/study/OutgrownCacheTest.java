package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.analysis.BoardCycles;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.Findings;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Profile;
import thumbprint.evidence.MemoryEvents;

/**
 * Compiled code of a long program outgrows the 16 KiB instruction cache of a Daisy Seed; an
 * interpreter's loop stays in it, and its program is data. Real engines, traced with the board's
 * caches.
 */
class OutgrownCacheTest {
  private static final String COMPILED = "wasm2c@stack-check=pointer";
  private static final String INTERPRETED = "wasm3@optimisation=2";
  private static final String FITS = "straight-line";
  private static final String NEARLY_FITS = "straight-line-4000";
  private static final String OUTGROWS = "straight-line-12000";
  private static final int SAMPLES = 128;

  @TempDir private static Path store;
  private static Findings findings;
  private static BoardCycles cycles;

  @BeforeAll
  static void theProgramsAreTracedBecauseTheyWereAskedFor() {
    Catalog catalog = TestLaboratory.LABORATORY.catalog();
    Profile profile = catalog.profile("8f4e-daisy-seed");
    Laboratory laboratory =
        TestLaboratory.laboratory(TestLaboratory.workspace(TestLaboratory.HOME, store));
    Selection selection =
        new Selection(
            profile, List.of(COMPILED, INTERPRETED), List.of(FITS, NEARLY_FITS, OUTGROWS));
    findings = Findings.of(new Study(laboratory, Progress.silent()).run(selection));
    Board board = catalog.board(profile.board());
    cycles =
        BoardCycles.of(findings, catalog.core(board.core()), Setting.of(board, profile).site());
  }

  private static CellCycles traced(String variant, String workload) {
    return cycles.of(findings.ofVariant(variant).get(workload)).orElseThrow();
  }

  private static MemoryEvents events(String variant, String workload) {
    return traced(variant, workload).events();
  }

  /** Of either way to choose the line that goes, with nothing else running in between. */
  private static long codeLinesASample(String variant, String workload) {
    var misses = events(variant, workload).fetchMisses();
    return Math.min(misses.warm(), misses.random()) / SAMPLES;
  }

  private static long dataLinesASample(String variant, String workload) {
    var misses = events(variant, workload).dataMisses();
    return Math.min(misses.warm(), misses.random()) / SAMPLES;
  }

  @Test
  void compiledCodeThatFitsHardlyMissesAndCodeThatDoesNotMissesHundredsOfLinesASample() {
    assertThat(codeLinesASample(COMPILED, FITS)).isZero();
    assertThat(codeLinesASample(COMPILED, OUTGROWS)).isGreaterThan(100);
    assertThat(codeLinesASample(COMPILED, NEARLY_FITS))
        .isLessThan(codeLinesASample(COMPILED, OUTGROWS) / 10);
  }

  @Test
  void anInterpretersCodeStaysInTheCacheAndItsProgramDoesNot() {
    assertThat(codeLinesASample(INTERPRETED, OUTGROWS))
        .isLessThan(codeLinesASample(COMPILED, OUTGROWS) / 10);
    assertThat(dataLinesASample(INTERPRETED, OUTGROWS)).isGreaterThan(100);
  }

  @Test
  void everyInstructionOfTheseProgramsIsKnown() {
    for (String variant : List.of(COMPILED, INTERPRETED)) {
      assertThat(traced(variant, OUTGROWS).work().unknown()).isZero();
    }
  }
}
