package thumbprint.analysis.placement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.WindowWork;

/**
 * A piece of a firmware that can lie in a memory of its own.
 *
 * @param name as maps show it; {@code code and module} goes by either name
 * @param areas of the emulated image whose accesses are its own
 * @param bytes that it takes
 * @param constant whether its bytes come with the image: then it takes room in the boot memory
 *     wherever it runs
 * @param executed whether instructions are fetched from it
 * @param unseen what each call asks of it that no trace shows
 */
public record Part(
    String name,
    List<String> areas,
    long bytes,
    boolean constant,
    boolean executed,
    MemoryEvents unseen) {
  private static final String AND = " and ";

  public Part {
    areas = List.copyOf(areas);
    if (bytes < 0) {
      throw new IllegalArgumentException("the part " + name + " has " + bytes + " bytes");
    }
  }

  /** A part whose accesses are all traced. */
  public Part(String name, List<String> areas, long bytes, boolean constant, boolean executed) {
    this(name, areas, bytes, constant, executed, MemoryEvents.NONE);
  }

  /** The names that it goes by. */
  Stream<String> names() {
    return Arrays.stream(name.split(AND));
  }

  /** What a call asks of it. */
  MemoryEvents events(WindowWork work) {
    return areas.stream().map(work::memory).reduce(unseen, MemoryEvents::plus);
  }
}
