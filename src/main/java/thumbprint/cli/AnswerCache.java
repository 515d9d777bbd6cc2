package thumbprint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;
import thumbprint.evidence.StoredFiles;
import tools.jackson.core.JacksonException;

/**
 * Texts that were worked out before, by the digest of all that they follow from. Deciding takes
 * 10,000 draws for each setting of the board, so the same question to the same evidence is answered
 * once.
 */
final class AnswerCache {
  private final Path folder;

  AnswerCache(Path folder) {
    this.folder = folder;
  }

  /**
   * An answer as it was given.
   *
   * @param text for the console
   * @param files digest by name of the report's files; empty where none were written
   */
  record Given(String text, Map<String, String> files) {
    Given {
      files = Map.copyOf(files);
    }

    /** Whether the files lie in a folder as they were written. */
    boolean liesIn(Path out) {
      return !files.isEmpty()
          && files.entrySet().stream()
              .allMatch(
                  f ->
                      Files.exists(out.resolve(f.getKey()))
                          && Digest.ofFile(out.resolve(f.getKey())).equals(f.getValue()));
    }
  }

  /** Digest of the parts; this program counts as one of them. */
  static String key(List<String> parts) {
    return Digest.of(CanonicalJson.write(parts) + program());
  }

  Optional<Given> find(String key) {
    Path file = folder.resolve(key + ".json");
    try {
      return Files.exists(file)
          ? Optional.of(CanonicalJson.read(Files.readString(file), Given.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  void put(String key, Given given) {
    StoredFiles.write(folder.resolve(key + ".json"), CanonicalJson.write(given));
  }

  /** Digest by name of the files of a folder. */
  static Map<String, String> digests(Path out) {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> digests.put(f.getFileName().toString(), Digest.ofFile(f)));
    } catch (IOException e) {
      return Map.of();
    }
    return digests;
  }

  /** Size and time of the jar: another build may decide otherwise. */
  private static String program() {
    try {
      Path jar =
          Path.of(AnswerCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.size(jar) + "@" + Files.getLastModifiedTime(jar);
    } catch (IOException | java.net.URISyntaxException e) {
      return String.valueOf(System.nanoTime());
    }
  }
}
