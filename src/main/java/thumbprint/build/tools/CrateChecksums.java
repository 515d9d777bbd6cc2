package thumbprint.build.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thumbprint.evidence.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a crate's folder with the checksums that came with it and with the one that is pinned.
 */
final class CrateChecksums {
  private static final String FILE = ".cargo-checksum.json";

  private CrateChecksums() {}

  /**
   * What is wrong with {@code folder}; empty if all its files are those of the pinned package.
   *
   * @param sha256 of the package file, as Cargo.lock states it
   */
  static Optional<String> fault(Path folder, String sha256) {
    JsonNode checksums;
    try {
      checksums = JsonMapper.shared().readTree(Files.readString(folder.resolve(FILE)));
    } catch (IOException | JacksonException e) {
      return Optional.of("its list of checksums, " + FILE + ", cannot be read");
    }
    String found = checksums.path("package").asString("");
    if (!found.equals(sha256)) {
      return Optional.of("the package has digest " + found + ", pinned is " + sha256);
    }
    return faultyFile(folder, checksums.path("files"));
  }

  private static Optional<String> faultyFile(Path folder, JsonNode files) {
    TreeMap<String, String> listed = new TreeMap<>();
    files.properties().forEach(file -> listed.put(file.getKey(), file.getValue().asString("")));
    for (var file : listed.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path)) {
        return Optional.of("file " + file.getKey() + " is missing");
      }
      if (!Digest.ofFile(path).equals(file.getValue())) {
        return Optional.of("file " + file.getKey() + " does not match its checksum");
      }
    }
    Set<String> unlisted = new TreeSet<>(names(folder));
    unlisted.removeAll(listed.keySet());
    unlisted.remove(FILE);
    return unlisted.stream()
        .findFirst()
        .map(name -> "file " + name + " is not part of the package");
  }

  private static Set<String> names(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }
}
