package thumbprint.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A folder of its own for each boot, removed behind it.
 *
 * @param parent where they lie
 */
record ScratchFolders(Path parent) {
  /** Works in a new folder. */
  <T> T with(Function<Path, T> work) {
    Path folder = create();
    try {
      return work.apply(folder);
    } finally {
      remove(folder);
    }
  }

  private Path create() {
    try {
      Files.createDirectories(parent);
      return Files.createTempDirectory(parent, "boot");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a scratch folder in " + parent, e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // Left-over scratch files are removed by `clean`.
    }
  }
}
