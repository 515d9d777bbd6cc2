package thumbprint.report;

import java.nio.file.Path;
import java.util.List;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;

/** What the committed catalog knows, beside the synthetic figures of {@link ExampleReport}. */
final class ExampleBackground {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home", "."), "catalog")).read();

  private ExampleBackground() {}

  static Background of() {
    return new Background(
        CATALOG.inventory(),
        List.copyOf(CATALOG.runtimes().values()),
        List.copyOf(CATALOG.criteria().values()),
        List.of(new Effort("wasm3", 1, 314, 11, 1, List.of("compile", "link"))));
  }
}
