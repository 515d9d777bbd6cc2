package thumbprint.analysis.cycles;

import java.util.List;

/**
 * What lies where in an image while it runs. Areas do not overlap.
 *
 * @param areas in any order
 */
public record MemoryAreas(List<Area> areas) {
  public static final String CODE = "code";
  public static final String CONSTANTS = "constants";

  /** The deck, or the module that is linked in. */
  public static final String MODULE = "module";

  /** Static data. */
  public static final String DATA = "data";

  public static final String HEAP = "heap";

  /** What the heap holds for the module's own memory. */
  public static final String LINEAR_MEMORY = "linear-memory";

  public static final String STACK = "stack";

  /** Name of all that lies in no area. */
  public static final String OTHER = "other";

  /** No area is known: everything is in {@link #OTHER}. */
  public static final MemoryAreas NONE = new MemoryAreas(List.of());

  /**
   * Addresses from {@code start} on, before {@code end}.
   *
   * @param flash whether a product keeps it in flash
   */
  public record Area(String name, long start, long end, boolean flash) {
    public Area {
      if (start >= end) {
        throw new IllegalArgumentException("the area " + name + " has no bytes");
      }
    }

    private long overlap(long from, long bytes) {
      return Math.min(end, from + bytes) - Math.max(start, from);
    }
  }

  public MemoryAreas {
    areas = List.copyOf(areas);
  }

  /** The name of the area that an address lies in. */
  public String at(long address) {
    return at(address, 1);
  }

  /** The name of the area that most of {@code bytes} from an address lie in. */
  public String at(long address, long bytes) {
    String name = OTHER;
    long most = 0;
    for (Area area : areas) {
      long overlap = area.overlap(address, bytes);
      if (overlap > most) {
        most = overlap;
        name = area.name();
      }
    }
    return name;
  }

  /** Whether a product keeps the area in flash. */
  public boolean flash(String name) {
    return areas.stream().anyMatch(area -> area.name().equals(name) && area.flash());
  }
}
