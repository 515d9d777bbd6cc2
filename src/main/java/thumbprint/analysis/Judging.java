package thumbprint.analysis;

import thumbprint.catalog.WorkloadSelection;

/**
 * By what a variant is summed up.
 *
 * @param workloads those that count, and those that have a deadline
 * @param budget of one block at the clock in question
 * @param pricing of calls on the board
 * @param halves workload halves that speed is judged on: the test half, or the tuning half when a
 *     variant is chosen
 * @param reference variant that slow-down is measured against
 */
public record Judging(
    WorkloadSelection workloads,
    AudioBudget budget,
    CallPricing pricing,
    Half halves,
    String reference) {
  /** The same on another half. */
  public Judging of(Half other) {
    return new Judging(workloads, budget, pricing, other, reference);
  }

  /** Which half of the workloads speed is taken from. */
  public enum Half {
    TUNING,
    TEST;

    boolean holds(String half) {
      return name().equalsIgnoreCase(half);
    }
  }
}
