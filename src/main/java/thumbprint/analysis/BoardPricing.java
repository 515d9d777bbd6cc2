package thumbprint.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.analysis.placement.FirmwareParts;
import thumbprint.analysis.placement.PlacementAnswer;
import thumbprint.analysis.placement.PlacementSearch;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Core;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.Build;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.WindowWork;

/**
 * Prices calls on a board: cycles of the core by its model where the call was traced, by the coarse
 * band where not, and what the board's memories add.
 *
 * @param caches that the board has, as far as they can be simulated
 */
public record BoardPricing(Core core, Site site, CacheGeometry caches) implements CallPricing {
  private static final Comparator<CallCost> BY_HIGH_BOUND =
      Comparator.comparingDouble(cost -> cost.cycles().high());

  @Override
  public Optional<CallCost> worst(CellFindings cell, Build empty) {
    long[] steady = cell.steadyInstructions();
    if (!cell.completed() || steady.length == 0) {
      return Optional.empty();
    }
    Optional<CycleModel> model = core.cycleModel();
    Optional<CycleProfile> profile = model.flatMap(m -> cell.profile(caches, m));
    return profile
        .flatMap(p -> modelled(cell, empty, p, model.orElseThrow()))
        .or(() -> Optional.of(banded(Spread.of(steady).worst())));
  }

  private Optional<CallCost> modelled(
      CellFindings cell, Build empty, CycleProfile profile, CycleModel model) {
    List<CycleProfile.Window> kept =
        profile.phase("call").map(CycleProfile.Phase::kept).orElse(List.of());
    return kept.stream()
        .map(window -> priced(cell, empty, profile, new CycleEstimate(window.work(), model)))
        .max(BY_HIGH_BOUND);
  }

  private CallCost priced(
      CellFindings cell, Build empty, CycleProfile profile, CycleEstimate estimate) {
    WindowWork work = estimate.work();
    PlacementAnswer answer =
        PlacementSearch.best(site, FirmwareParts.of(cell, empty), work, profile.key().caches());
    Range cycles = estimate.cycles();
    return switch (answer) {
      case PlacementAnswer.Placed(var placement) ->
          new CallCost(cycles, Optional.of(estimate), Optional.of(placement), Optional.empty());
      case PlacementAnswer.CostUnknown(String reason) ->
          new CallCost(cycles, Optional.of(estimate), Optional.empty(), Optional.of(reason));
      case PlacementAnswer.NoRoom(String part, long lacks) ->
          new CallCost(
              cycles,
              Optional.of(estimate),
              Optional.empty(),
              Optional.of("the board has no room for the " + part + ": " + lacks + " bytes lack"));
    };
  }

  /** Without a trace nothing is known of caches, so a board that has some stays undecided. */
  private CallCost banded(long instructions) {
    Optional<String> open =
        site.board().caches().isEmpty()
            ? Optional.empty()
            : Optional.of("the calls were not traced with the board's caches");
    Range cycles = BandPricing.cycles(instructions, core.cyclesPerInstruction());
    return new CallCost(cycles, Optional.empty(), Optional.empty(), open);
  }
}
