package thumbprint.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the figures that sum up a variant are called, and how each is worked out. */
final class Metrics {
  static final String FLASH = "flash.total.bytes";
  static final String ENGINE_FLASH = "flash.engine.bytes";
  static final String RAM = "ram.total.bytes";
  static final String DEADLINE = "deadline.share";
  static final String SLOWDOWN = "call.slowdown";

  /**
   * @param name heading of a column
   * @param formula how it follows from measured figures
   */
  record Metric(String id, String name, String formula, Unit kind) {
    String unit() {
      return kind.sign();
    }
  }

  private static final Map<String, Metric> KNOWN = new LinkedHashMap<>();

  static {
    add(
        DEADLINE,
        "Share of deadline",
        "share",
        "cycles of the worst call of the worst audio workload, core and memory, over the cycles"
            + " left in a block");
    add(
        SLOWDOWN,
        "Slow-down against native",
        "ratio",
        "geometric mean of instructions over native instructions; bounds: one workload left out");
    add(
        FLASH,
        "Flash with module",
        "B",
        "image, less the harness and the empty firmware, with the largest module");
    add(
        ENGINE_FLASH,
        "Flash of the engine",
        "B",
        "image, less the harness, the empty firmware and the module");
    add(
        RAM,
        "RAM",
        "B",
        "static data, less the empty firmware's, and heap and stack at their highest");
    add("heap.peak.bytes", "Heap peak", "B", "largest over the workloads");
    add("allocations.per.call", "Allocations per call", "", "most in one steady call");
    add(
        "startup.instructions",
        "Start-up",
        "",
        "instructions of load, compile and instantiate, largest over the workloads");
    add(
        "call.spread",
        "Spread of calls",
        "ratio",
        "worst over median steady call, largest over the workloads");
    add(
        "agreement.differs",
        "Wrong results",
        "",
        "workloads and probed operations whose result differs from the reference and nothing says so");
    add(
        "accepted.share",
        "Workloads accepted",
        "share",
        "share of the workloads that ran to their end");
  }

  private Metrics() {}

  private static void add(String id, String name, String unit, String formula) {
    KNOWN.put(id, new Metric(id, name, formula, Unit.of(unit)));
  }

  /** Columns of the table of figures, in order. */
  static Iterable<Metric> columns() {
    return KNOWN.values();
  }

  /**
   * A metric that the page has no column for is called by its id; its unit follows from the id's
   * end.
   */
  static Metric of(String id) {
    return Optional.ofNullable(KNOWN.get(id)).orElseGet(() -> new Metric(id, id, "", unitOf(id)));
  }

  private static Unit unitOf(String id) {
    return id.endsWith(".bytes") ? Unit.KIB : id.endsWith(".share") ? Unit.PERCENT : Unit.PLAIN;
  }

  static Unit unit(String id) {
    return of(id).kind();
  }

  /** The name inside a sentence; {@code RAM} stays as it is. */
  static String words(String id) {
    String name = of(id).name();
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }
}
