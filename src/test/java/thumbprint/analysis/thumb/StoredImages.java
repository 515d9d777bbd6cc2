package thumbprint.analysis.thumb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.catalog.Machine;
import tools.jackson.databind.ObjectMapper;

/** Images that a study left in its store. */
final class StoredImages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredImages() {}

  /** Those that were linked for a machine. */
  static List<Path> of(Path folder, Machine machine) throws IOException {
    List<Path> images = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path record : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String name = JSON.readTree(record.toFile()).path("build").path("machine").asString();
        Path elf = record.resolveSibling("image.elf");
        if (name.equals(machine.id()) && Files.exists(elf)) {
          images.add(elf);
        }
      }
    }
    return images;
  }
}
