package thumbprint.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Who decides, for which product, and what counts how much.
 *
 * @param clock the board's clock that the ranking is made at
 * @param boot the board's boot mode that the ranking is made for
 * @param also further settings of the same board, shown beside
 * @param block the audio block whose period is the deadline
 * @param guaranteeClass the promises that an engine must keep to be ranked
 * @param weights by criterion id; the sum is 1
 * @param knockOuts in the order in which they are shown
 * @param valueFunctions by criterion id, in place of the criterion's own
 * @param pareto ids of the cost criteria that span the Pareto front
 */
public record Profile(
    String id,
    String title,
    String summary,
    String board,
    String clock,
    String boot,
    List<Setting> also,
    Block block,
    WorkloadSelection workloads,
    GuaranteeClass guaranteeClass,
    Map<String, Weight> weights,
    List<KnockOutRule> knockOuts,
    Map<String, ValueFunction> valueFunctions,
    List<String> pareto) {
  /** Weights are written with few digits, so their sum is 1 but for rounding in binary. */
  private static final double SUM_TOLERANCE = 1e-9;

  /** One way to run the board. */
  public record Setting(String clock, String boot) {
    public Setting {
      Checks.id(clock, "clock");
      Checks.id(boot, "boot");
    }
  }

  /** An audio block: {@code samples} at {@code rate} per second. */
  public record Block(int samples, int rate) {
    public Block {
      Checks.require(samples > 0, "block.samples must be positive");
      Checks.require(rate > 0, "block.rate must be positive");
    }

    /** Cycles of a core at {@code hz} until the next block is due. */
    public double cyclesAt(long hz) {
      return (double) hz * samples / rate;
    }
  }

  public Profile {
    Checks.id(id, "id");
    Checks.text(title, "title");
    Checks.text(summary, "summary");
    Checks.id(board, "board");
    Checks.id(clock, "clock");
    Checks.id(boot, "boot");
    also = Checks.listOrEmpty(also);
    Checks.present(block, "block");
    Checks.present(workloads, "workloads");
    Checks.present(guaranteeClass, "guarantee-class");
    weights = Checks.mapOrEmpty(weights);
    knockOuts = Checks.listOrEmpty(knockOuts);
    valueFunctions = Checks.mapOrEmpty(valueFunctions);
    pareto = Checks.listOrEmpty(pareto);
    checkSum(weights);
    var ids = new HashSet<String>();
    for (KnockOutRule rule : knockOuts) {
      Checks.require(ids.add(rule.id()), "knock-out " + rule.id() + " is there twice");
    }
  }

  private static void checkSum(Map<String, Weight> weights) {
    double sum = weights.values().stream().mapToDouble(Weight::weight).sum();
    Checks.require(Math.abs(sum - 1) <= SUM_TOLERANCE, "weights must sum to 1, the sum is " + sum);
  }
}
