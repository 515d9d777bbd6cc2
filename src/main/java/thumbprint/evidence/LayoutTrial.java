package thumbprint.evidence;

import java.util.List;

/**
 * What the worst steady call of a cell did with its image linked in several orders. Where code lies
 * decides which lines share a cache set and which instructions straddle a fetch, and link order is
 * an accident (Mytkowicz et al., ASPLOS 2009).
 *
 * @param caches that were simulated
 * @param model structure of the cycle model with its version
 * @param orders the first is the order that all other figures are of
 */
public record LayoutTrial(
    String engine,
    String variant,
    String machine,
    String workload,
    CacheGeometry caches,
    String model,
    List<Order> orders)
    implements Comparable<LayoutTrial> {
  public LayoutTrial {
    orders = List.copyOf(orders);
    if (orders.size() < 2) {
      throw new IllegalArgumentException("a spread needs two orders or more");
    }
  }

  /**
   * One order of linking.
   *
   * @param layout its number; a number always means the same order
   * @param trial id of the trial of the image that was linked so
   * @param worst what its worst steady call did
   */
  public record Order(int layout, String trial, WindowWork worst) {}

  @Override
  public int compareTo(LayoutTrial other) {
    return name().compareTo(other.name());
  }

  private String name() {
    return variant + " / " + machine + " / " + workload + " / " + caches.text();
  }
}
