package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Findings;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.CacheGeometry;

/** A core that is not the profile's: its cells are traced with the caches of all its boards. */
class TracedCoreTest {
  private static final Catalog CATALOG = TestLaboratory.LABORATORY.catalog();
  private static final String CORE = "cortex-m4f";
  private static final CycleModel MODEL = CATALOG.core(CORE).cycleModel().orElseThrow();

  @TempDir private static Path store;
  private static CellFindings cell;

  @BeforeAll
  static void study() {
    Selection selection =
        new Selection(
            CATALOG.profile("8f4e-daisy-seed"),
            List.of("native-gcc@optimisation=2"),
            List.of("biquad-cascade"),
            new Places(List.of(CORE), List.of(), List.of()));
    cell =
        Findings.of(
                new Study(
                        TestLaboratory.laboratory(
                            TestLaboratory.workspace(TestLaboratory.HOME, store)),
                        Progress.silent())
                    .run(selection))
            .cells()
            .getFirst();
  }

  private static CacheGeometry simulatedFor(String board) {
    CacheGeometry caches = BoardCaches.of(CATALOG.board(board));
    return cell.profile(caches, MODEL).orElseThrow().key().caches();
  }

  @Test
  void everyBoardOfTheCoreIsPricedByItsOwnCaches() {
    assertThat(simulatedFor("stm32f4-discovery").text())
        .isEqualTo("1024:64:16:flash 128:8:16:flash");
    assertThat(simulatedFor("metro-m4").text()).isEqualTo("4096:4:16:flash shared");
    assertThat(cell.profiles()).hasSize(2);
  }

  @Test
  void theCachesChangeMissesAndNothingElse() {
    assertThat(cell.profiles())
        .extracting(profile -> profile.phase("call").orElseThrow().total().terms())
        .containsOnly(cell.profiles().getFirst().phase("call").orElseThrow().total().terms());
    assertThat(cell.profiles())
        .extracting(profile -> profile.phase("call").orElseThrow().total().memory())
        .doesNotHaveDuplicates();
  }

  @Test
  void aBoardWhoseCachesAreNotKnownStillHasTheCoresOwnCycles() {
    assertThat(cell.profile(CacheGeometry.NONE, MODEL)).isPresent();
  }
}
