package thumbprint.run;

import thumbprint.evidence.CacheGeometry;

/**
 * What the tracing plugin simulates beside the flow of control.
 *
 * @param caches in front of fetches and of loads and stores
 * @param accesses whether loads and stores are counted; a data cache needs them
 */
public record TraceOptions(CacheGeometry caches, boolean accesses) {
  /** Only blocks, where control went, and mispredictions. */
  public static final TraceOptions FLOW = new TraceOptions(CacheGeometry.NONE, false);

  public TraceOptions {
    if (caches.data().present() && !accesses) {
      throw new IllegalArgumentException("a data cache is not simulated without accesses");
    }
  }

  /** Everything, with these caches. */
  public static TraceOptions of(CacheGeometry caches) {
    return new TraceOptions(caches, true);
  }

  /** As the plugin takes them. */
  String text() {
    return "accesses="
        + (accesses ? 1 : 0)
        + ",icache="
        + caches.instruction().text()
        + ",dcache="
        + caches.data().text();
  }
}
