package thumbprint.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Modules loaded again and again in one boot, each dropped before the next: does the heap come back
 * to where it was?
 *
 * @param trial id
 * @param modules how many different ones took turns: 2, or 1 where the module is linked into the
 *     image
 * @param wanted loads that were asked for, the first among them
 * @param end label of the trial's outcome
 * @param points some of the loads, first and last that succeeded among them, in order
 */
public record ReloadSeries(
    String engine,
    String variant,
    String machine,
    String trial,
    int modules,
    int wanted,
    String end,
    List<Point> points)
    implements Examination {
  /**
   * The heap when a module had been loaded and instantiated.
   *
   * @param reloads how many loads came before this one
   * @param arenaBytes taken from the system so far
   * @param liveBytes requested and not freed
   */
  public record Point(int reloads, long arenaBytes, long liveBytes) {}

  public ReloadSeries {
    points = List.copyOf(points);
    if (modules < 1 || wanted < 1) {
      throw new IllegalArgumentException("a series needs a module and a load");
    }
  }

  /** The heap after so many reloads; empty where it did not get so far. */
  public Optional<Point> after(int reloads) {
    return points.stream().filter(point -> point.reloads() == reloads).findFirst();
  }

  /** The last load that succeeded. */
  public Optional<Point> last() {
    return points.stream().reduce((a, b) -> b);
  }

  /** Whether every load that was asked for succeeded. */
  public boolean whole() {
    return last().map(point -> point.reloads() == wanted - 1).orElse(false);
  }

  @Override
  public String question() {
    return "reloads";
  }
}
