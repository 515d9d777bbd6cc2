package thumbprint.analysis.placement;

import java.util.List;

/**
 * A piece of a firmware that can lie in a memory of its own.
 *
 * @param name as maps show it
 * @param areas of the emulated image whose accesses are its own
 * @param bytes that it takes
 * @param constant whether its bytes come with the image: then it takes room in the boot memory
 *     wherever it runs
 * @param executed whether instructions are fetched from it
 */
public record Part(
    String name, List<String> areas, long bytes, boolean constant, boolean executed) {
  public Part {
    areas = List.copyOf(areas);
    if (bytes < 0) {
      throw new IllegalArgumentException("the part " + name + " has " + bytes + " bytes");
    }
  }
}
