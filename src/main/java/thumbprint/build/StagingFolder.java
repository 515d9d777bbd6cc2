package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is filled beside its place and moved there when it is whole. What was not moved is
 * removed again; what a killed process left is removed by a later one.
 */
final class StagingFolder implements AutoCloseable {
  private static final String PREFIX = "new";

  /** Far longer than any step takes, so that a running process never loses its folder. */
  private static final Duration STALE = Duration.ofHours(1);

  private final Path path;

  private StagingFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes an empty one beside {@code place}, and removes stale ones there.
   *
   * @throws IOException if it cannot be made
   */
  static StagingFolder beside(Path place) throws IOException {
    Path parent = Files.createDirectories(place.getParent());
    removeStale(parent);
    return new StagingFolder(Files.createTempDirectory(parent, PREFIX));
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      remove(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }

  private static void removeStale(Path parent) throws IOException {
    Instant limit = Instant.now().minus(STALE);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, "{,.}" + PREFIX + "*")) {
      for (Path folder : left) {
        if (isOlder(folder, limit)) {
          remove(folder);
        }
      }
    }
  }

  /** One that another process has just moved or removed is none of ours. */
  private static boolean isOlder(Path folder, Instant limit) {
    try {
      return Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
    } catch (IOException e) {
      return false;
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
