package thumbprint.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the pictures draw. Each list is also a table behind its picture.
 *
 * @param trade flash, RAM and speed, by variant
 * @param slowDown against the reference, by engine and workload
 * @param deadlines of the profile's setting, by engine and audio workload
 * @param spread of steady calls, by engine and audio workload
 * @param flash what takes the flash, by engine
 * @param needs least flash and RAM, by engine and core
 * @param loads of boards, by engine; boards in the order that they are drawn
 */
public record ChartData(
    List<Trade> trade,
    List<Ratio> slowDown,
    List<Share> deadlines,
    List<Calls> spread,
    List<Parts> flash,
    List<Need> needs,
    List<Load> loads) {
  /** A variant's price; absent figures are null. */
  public record Trade(
      String variant,
      String engine,
      boolean chosen,
      Double flashBytes,
      Double ramBytes,
      Double slowDown) {}

  /** Instructions of an engine over those of the reference. */
  public record Ratio(String workload, String engine, double ratio, String name, String evidence) {}

  /** Share of the deadline that the worst call takes. */
  public record Share(String workload, String engine, double low, double high, String verdict) {}

  /** Steady calls over their median, without repetitions, rising. */
  public record Calls(
      String workload, String engine, long medianInstructions, List<Double> ratios) {
    public Calls {
      ratios = List.copyOf(ratios);
    }
  }

  /**
   * Bytes by component, the harness and the empty firmware taken off; together they are the flash
   * with module.
   */
  public record Parts(
      String engine, String workload, String name, String evidence, Map<String, Long> bytes) {
    public Parts {
      bytes = Collections.unmodifiableMap(new TreeMap<>(bytes));
    }
  }

  /** What an engine needs on a core at least. */
  public record Need(String engine, String core, Bytes flash, Bytes ram) {}

  /** Of the smallest workload, those with a deadline, and all; null where none came out right. */
  public record Bytes(Long smallest, Long paced, Long judged) {}

  /**
   * Share of the deadline that the worst call takes on a board.
   *
   * @param open whether it is at least {@code low} and nothing more is known
   * @param fits whether flash and RAM have room
   */
  public record Load(
      String board,
      String engine,
      double low,
      double high,
      boolean open,
      boolean fits,
      String stands,
      String why) {}

  public ChartData {
    trade = List.copyOf(trade);
    slowDown = List.copyOf(slowDown);
    deadlines = List.copyOf(deadlines);
    spread = List.copyOf(spread);
    flash = List.copyOf(flash);
    needs = List.copyOf(needs);
    loads = List.copyOf(loads);
  }
}
