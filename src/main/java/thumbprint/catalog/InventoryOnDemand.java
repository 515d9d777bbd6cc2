package thumbprint.catalog;

import java.nio.file.Path;

/** The inventory of a catalog, read when it is first asked for. Safe for several threads. */
public final class InventoryOnDemand {
  private final Path folder;
  private Inventory inventory;

  /**
   * @param folder the {@code catalog/} of a checkout
   */
  InventoryOnDemand(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  synchronized Inventory of(Catalog catalog) {
    if (inventory == null) {
      inventory = new InventoryReader(folder, catalog).read();
    }
    return inventory;
  }

  /** Two catalogs are equal if their files are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof InventoryOnDemand demand && demand.folder.equals(folder);
  }

  @Override
  public int hashCode() {
    return folder.hashCode();
  }
}
