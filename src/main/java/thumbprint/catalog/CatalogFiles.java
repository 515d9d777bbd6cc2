package thumbprint.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of a catalog's folder: one per thing, or one folder per thing. */
final class CatalogFiles {
  private static final String SUFFIX = ".yaml";

  private final Path folder;

  CatalogFiles(Path folder) {
    this.folder = folder;
  }

  /** Things that are a file each, by id. */
  <T> Map<String, T> files(String kind, Class<T> type, Function<T, String> id) {
    Map<String, T> read = new TreeMap<>();
    for (Path file : entries(kind)) {
      String name = file.getFileName().toString();
      if (name.endsWith(SUFFIX)) {
        String expected = name.substring(0, name.length() - SUFFIX.length());
        put(read, Yaml.read(file, shownAs(file), type), id, expected, file);
      }
    }
    return read;
  }

  /** Things that are a folder each, which holds {@code fileName}, by id. */
  <T> Map<String, T> folders(String kind, String fileName, Class<T> type, Function<T, String> id) {
    Map<String, T> read = new TreeMap<>();
    for (Path entry : entries(kind)) {
      Path file = entry.resolve(fileName);
      if (Files.isDirectory(entry) && Files.exists(file)) {
        put(read, Yaml.read(file, shownAs(file), type), id, entry.getFileName().toString(), file);
      }
    }
    return read;
  }

  /** How messages name a file: from the repository's root. */
  String shownAs(Path file) {
    return folder.getFileName() + "/" + folder.relativize(file);
  }

  /** {@code catalog/name:7}, where line 7 is the first that holds {@code text}. */
  String place(String name, String text) {
    OptionalInt line = line(name, text);
    return folder.getFileName() + "/" + name + (line.isPresent() ? ":" + line.getAsInt() : "");
  }

  private OptionalInt line(String name, String text) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(name));
      return IntStream.range(0, lines.size())
          .filter(i -> lines.get(i).contains(text))
          .map(i -> i + 1)
          .findFirst();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
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
}
