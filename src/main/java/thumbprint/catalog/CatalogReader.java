package thumbprint.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

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
    Catalog catalog =
        new Catalog(
            folders("runtimes", "runtime.yaml", Runtime.class, Runtime::id),
            files("cores", Core.class, Core::id),
            files("machines", Machine.class, Machine::id),
            files("boards", Board.class, Board::id),
            folders("workloads", "workload.yaml", Workload.class, Workload::id),
            files("criteria", Criterion.class, Criterion::id),
            files("profiles", Profile.class, Profile::id));
    new CatalogReferences(folder, catalog).check();
    return catalog;
  }

  private <T> Map<String, T> files(String kind, Class<T> type, Function<T, String> id) {
    Map<String, T> read = new TreeMap<>();
    for (Path file : entries(kind)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".yaml")) {
        put(
            read,
            Yaml.read(file, shownAs(file), type),
            id,
            name.substring(0, name.length() - 5),
            file);
      }
    }
    return read;
  }

  private <T> Map<String, T> folders(
      String kind, String fileName, Class<T> type, Function<T, String> id) {
    Map<String, T> read = new TreeMap<>();
    for (Path entry : entries(kind)) {
      Path file = entry.resolve(fileName);
      if (Files.isDirectory(entry) && Files.exists(file)) {
        put(read, Yaml.read(file, shownAs(file), type), id, entry.getFileName().toString(), file);
      }
    }
    return read;
  }

  private <T> void put(
      Map<String, T> read, T value, Function<T, String> id, String expected, Path file) {
    if (!id.apply(value).equals(expected)) {
      throw new ProblemException(
          Problem.badInput(
              "id \"" + id.apply(value) + "\" differs from the name \"" + expected + "\"",
              shownAs(file),
              "make them equal"));
    }
    read.put(expected, value);
  }

  /** Entries of a kind's folder, by name; templates start with an underscore and are left out. */
  private List<Path> entries(String kind) {
    Path place = folder.resolve(kind);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries.filter(p -> !p.getFileName().toString().startsWith("_")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + place, e);
    }
  }

  private String shownAs(Path file) {
    return folder.getFileName() + "/" + folder.relativize(file);
  }
}
