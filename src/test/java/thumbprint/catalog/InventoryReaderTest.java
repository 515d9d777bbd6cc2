package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The inventory of this repository, as it is read. */
class InventoryReaderTest {
  private static final Path FOLDER = Path.of(System.getProperty("thumbprint.home"), "catalog");
  private static final Catalog CATALOG = new CatalogReader(FOLDER).read();
  private static final Inventory INVENTORY = new InventoryReader(FOLDER, CATALOG).read();

  @Test
  void noClaimIsWithoutASource() {
    assertThat(INVENTORY.stated())
        .hasSizeGreaterThan(50)
        .allSatisfy(stated -> assertThat(stated.claim().source()).isNotEmpty());
  }

  @Test
  void noRatingIsWithoutAClaimThatJustifiesIt() {
    INVENTORY
        .ratings()
        .forEach(
            (runtime, ratings) ->
                assertThat(ratings)
                    .allSatisfy(
                        rating ->
                            assertThat(INVENTORY.justification(runtime, rating))
                                .hasSameSizeAs(rating.claims())
                                .isNotEmpty()));
  }

  @Test
  void aVulnerabilitySaysWhetherTheMeasuredVersionHasIt() {
    String measured = CATALOG.runtimes().get("wamr").version();
    Claim claim = INVENTORY.claim("wamr", "cve-2026-54912").orElseThrow().claim();

    assertThat(Inventory.affects(claim, measured)).isEqualTo(AffectedVersions.Answer.YES);
    assertThat(Inventory.affects(claim, "2.4.5")).isEqualTo(AffectedVersions.Answer.NO);
  }

  @Test
  void aRatingForAModeComesBeforeTheOneForAll() {
    assertThat(
            INVENTORY
                .rating("wamr", Engine.Mode.AHEAD_OF_TIME, "live-update")
                .orElseThrow()
                .level())
        .isLessThan(
            INVENTORY.rating("wamr", Engine.Mode.INTERPRETER, "live-update").orElseThrow().level());
  }
}
