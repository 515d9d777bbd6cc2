package thumbprint.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.analysis.AudioBudget;
import thumbprint.analysis.Deadline;
import thumbprint.catalog.Board;
import thumbprint.decision.Decision;

/**
 * One way to run the board, with what it comes to.
 *
 * @param budget what is left for engine and module
 * @param decision made for this clock and boot mode
 * @param deadlines by variant, then by audio workload
 */
public record Setting(
    Board.Clock clock,
    Board.Boot boot,
    Budget budget,
    Decision decision,
    Map<String, Map<String, Deadline>> deadlines) {
  /**
   * What the firmware around the engine leaves.
   *
   * @param flashFreeBytes of the memory that holds the image
   * @param ramFreeBytes of the memory that holds the data
   * @param block cycles of one audio block
   */
  public record Budget(long flashFreeBytes, long ramFreeBytes, AudioBudget block) {}

  public Setting {
    Map<String, Map<String, Deadline>> sorted = new TreeMap<>();
    deadlines.forEach(
        (variant, byWorkload) ->
            sorted.put(variant, Collections.unmodifiableMap(new TreeMap<>(byWorkload))));
    deadlines = Collections.unmodifiableMap(sorted);
  }

  /** {@code 400 MHz, internal flash}. */
  public String title() {
    return Numbers.three(clock.hz() / 1e6) + " MHz, " + boot.id().replace('-', ' ');
  }

  /** {@code 400 MHz, booting from internal flash}. */
  String where() {
    return title().replace(", ", ", booting from ");
  }

  Map<String, Deadline> deadlinesOf(String variant) {
    return deadlines.getOrDefault(variant, Map.of());
  }
}
