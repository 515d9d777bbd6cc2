package thumbprint.analysis;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.placement.Site;
import thumbprint.evidence.Build;

/**
 * Judges cells against a board that has the core that they ran on.
 *
 * @param site the board at a clock and boot mode, with what its firmware takes
 * @param pricing of calls there
 */
public record BoardJudge(Site site, CallPricing pricing) {
  /**
   * What one cell comes to.
   *
   * @param need flash and RAM; empty where it did not complete
   * @param fitsFlash whether the boot memory has room
   * @param dataMemory the first memory that holds all data; empty where none does
   * @param cost of the worst steady call; empty where none was made
   * @param deadline empty where none was asked or no call was made
   * @param energy of the worst call, by each published figure of the board's active current
   * @param energyMissing why there is none: nothing is published, or memory is left out
   */
  public record CellFit(
      Optional<MemoryNeed> need,
      boolean fitsFlash,
      Optional<String> dataMemory,
      Optional<CallCost> cost,
      Optional<Deadline> deadline,
      List<Energy> energy,
      Optional<String> energyMissing) {
    public CellFit {
      energy = List.copyOf(energy);
    }
  }

  /**
   * Judges one cell.
   *
   * @param empty the firmware without an engine on the same machine
   * @param budget that a call has; empty where there is no deadline
   */
  public CellFit judge(CellFindings cell, Build empty, Optional<AudioBudget> budget) {
    Optional<MemoryNeed> need =
        cell.completed() ? Optional.of(MemoryNeed.of(cell, empty)) : Optional.empty();
    Optional<CallCost> cost = pricing.worst(cell, empty);
    int calls = cell.steadyInstructions().length;
    return new CellFit(
        need,
        need.map(n -> n.flashBytes() <= site.freeFlashBytes()).orElse(false),
        need.flatMap(n -> site.dataMemoryFor(n.ramBytes())),
        cost,
        cost.flatMap(c -> budget.map(b -> b.judge(c, calls))),
        cost.map(this::energy).orElse(List.of()),
        Energy.missing(site.board(), site.clock()).or(() -> cost.flatMap(CallCost::open)));
  }

  /** Of what is known of the call; where memory is left out, there is no figure. */
  private List<Energy> energy(CallCost cost) {
    return cost.open().isPresent()
        ? List.of()
        : Energy.of(cost.cycles(), site.board(), site.clock());
  }
}
