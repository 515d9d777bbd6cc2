package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Files of a source tree by glob. */
final class SourceFiles {
  private SourceFiles() {}

  /** Those whose path from {@code root} matches, sorted. */
  static List<Path> matching(Path root, String pattern) {
    return matching(below(root), root, pattern);
  }

  /** Those of {@code files}, which lie below {@code root}, whose path from there matches. */
  static List<Path> matching(List<Path> files, Path root, String pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return files.stream().filter(file -> matcher.matches(root.relativize(file))).toList();
  }

  /** All files below a folder, sorted. */
  static List<Path> below(Path root) {
    try (Stream<Path> below = Files.walk(root)) {
      return below.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }
}
