package thumbprint.catalog;

import java.nio.file.Path;

/** Reads a whole catalog and checks what one file says of another. */
public final class CatalogReader {
  private final Path folder;

  /**
   * @param folder the {@code catalog/} of a checkout
   */
  public CatalogReader(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws ProblemException for the first file that does not hold
   */
  public Catalog read() {
    CatalogFiles files = new CatalogFiles(folder);
    Catalog catalog =
        new Catalog(
            files.folders("runtimes", "runtime.yaml", Runtime.class, Runtime::id),
            files.files("cores", Core.class, Core::id),
            files.files("machines", Machine.class, Machine::id),
            files.files("boards", Board.class, Board::id),
            files.folders("workloads", "workload.yaml", Workload.class, Workload::id),
            files.files("criteria", Criterion.class, Criterion::id),
            files.files("profiles", Profile.class, Profile::id),
            new InventoryOnDemand(folder));
    new CatalogReferences(folder, catalog).check();
    return catalog;
  }
}
