package thumbprint.run;

import thumbprint.catalog.Machine;
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

  /** As the plugin takes them; where the machine keeps what a product has in flash, if it asks. */
  String text(Machine machine) {
    String text =
        "accesses="
            + (accesses ? 1 : 0)
            + ",icache="
            + caches.instruction().text()
            + ",dcache="
            + caches.dataText();
    return caches.needsFlash() ? text + flash(machine, "code") + flash(machine, "deck") : text;
  }

  private static String flash(Machine machine, String role) {
    Machine.Memory memory = machine.memory(role);
    return ",flash=0x" + Long.toHexString(memory.base()) + ":" + memory.bytes();
  }
}
