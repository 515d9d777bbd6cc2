package thumbprint.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the inventory that lies beside the rest of a catalog, and checks it against that. */
public final class InventoryReader {
  private final Path folder;
  private final Catalog catalog;
  private final CatalogFiles files;

  /**
   * @param folder the {@code catalog/} of a checkout
   * @param catalog what was read from it
   */
  public InventoryReader(Path folder, Catalog catalog) {
    this.folder = folder;
    this.catalog = catalog;
    this.files = new CatalogFiles(folder);
  }

  /** The claims of one runtime's folder. */
  record ClaimFile(Map<String, Claim> claims) {
    ClaimFile {
      claims = Checks.mapOrEmpty(claims);
      claims.keySet().forEach(id -> Checks.id(id, "claim id"));
    }
  }

  /** The ratings of one runtime's folder. */
  record RatingFile(List<Rating> ratings) {
    RatingFile {
      ratings = Checks.listOrEmpty(ratings);
    }
  }

  /**
   * @throws ProblemException for the first file that does not hold
   */
  public Inventory read() {
    Inventory inventory =
        new Inventory(
            one("topics.yaml", Topics.class).orElseGet(() -> new Topics(Map.of(), Map.of())),
            one("licences.yaml", Licences.class).orElseGet(() -> new Licences(Map.of())),
            files.files("rubrics", Rubric.class, Rubric::id),
            perRuntime("claims.yaml", ClaimFile.class, ClaimFile::claims),
            perRuntime("ratings.yaml", RatingFile.class, RatingFile::ratings),
            files.files("published", PublishedStudy.class, PublishedStudy::id),
            files.files("programs", Program.class, Program::id));
    new InventoryReferences(files, catalog, inventory).check();
    return inventory;
  }

  private <T> Optional<T> one(String name, Class<T> type) {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? Optional.of(Yaml.read(file, files.shownAs(file), type))
        : Optional.empty();
  }

  private <T, V> Map<String, V> perRuntime(String name, Class<T> type, Function<T, V> content) {
    Map<String, V> read = new TreeMap<>();
    for (String runtime : catalog.runtimes().keySet()) {
      one("runtimes/" + runtime + "/" + name, type)
          .ifPresent(file -> read.put(runtime, content.apply(file)));
    }
    return read;
  }
}
