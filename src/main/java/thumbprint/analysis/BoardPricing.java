package thumbprint.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.analysis.placement.FirmwareParts;
import thumbprint.analysis.placement.Part;
import thumbprint.analysis.placement.PlacementAnswer;
import thumbprint.analysis.placement.PlacementSearch;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Core;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.Build;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.LayoutTrial;

/**
 * Prices calls on a board: cycles of the core by its model where the call was traced, by the coarse
 * band where not, and what the board's memories add.
 *
 * @param caches that the board has, as far as they can be simulated
 * @param layouts how far the order of linking moves calls
 */
public record BoardPricing(Core core, Site site, CacheGeometry caches, LayoutSpreads layouts)
    implements CallPricing {
  private static final Comparator<CallCost> BY_HIGH_BOUND =
      Comparator.comparingDouble(cost -> cost.cycles().high());

  /** Orders of linking are not known. */
  public BoardPricing(Core core, Site site, CacheGeometry caches) {
    this(core, site, caches, LayoutSpreads.NONE);
  }

  /** The same with the link orders that were tried on the machine of the findings. */
  public BoardPricing withLayouts(Findings findings) {
    Map<String, Range> spreads = new TreeMap<>();
    for (LayoutTrial trial : findings.experiment().layouts()) {
      if (trial.machine().equals(findings.machine())) {
        Optional.ofNullable(findings.ofVariant(trial.variant()).get(trial.workload()))
            .flatMap(cell -> spread(trial, cell, findings))
            .ifPresent(spread -> spreads.put(trial.engine(), spread));
      }
    }
    return new BoardPricing(core, site, caches, new LayoutSpreads(spreads));
  }

  private Optional<Range> spread(LayoutTrial trial, CellFindings cell, Findings findings) {
    Optional<CycleModel> model = core.cycleModel();
    if (cell.build().isEmpty() || model.stream().noneMatch(m -> counted(trial, m))) {
      return Optional.empty();
    }
    List<Part> parts =
        FirmwareParts.of(cell, findings.experiment().empty().get(findings.machine()));
    double[] cycles =
        trial.orders().stream()
            .map(order -> new CycleEstimate(order.worst(), model.get()))
            .map(estimate -> priced(parts, estimate, trial.caches()))
            .mapToDouble(cost -> cost.cycles().mid())
            .toArray();
    return Optional.of(
        new Range(
            Arrays.stream(cycles).min().orElseThrow() / cycles[0],
            1,
            Arrays.stream(cycles).max().orElseThrow() / cycles[0]));
  }

  private static boolean counted(LayoutTrial trial, CycleModel model) {
    return trial.model().equals(model.structure().versioned());
  }

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
    List<Part> parts = FirmwareParts.of(cell, empty);
    List<CycleProfile.Window> kept =
        profile.phase("call").map(CycleProfile.Phase::kept).orElse(List.of());
    Optional<CallCost> worst =
        kept.stream()
            .map(window -> new CycleEstimate(window.work(), model))
            .map(estimate -> priced(parts, estimate, profile.key().caches()))
            .max(BY_HIGH_BOUND);
    Optional<Range> spread = layouts.of(cell.cell().engine());
    return worst.map(cost -> spread.map(cost::spreadBy).orElse(cost));
  }

  private CallCost priced(List<Part> parts, CycleEstimate estimate, CacheGeometry simulated) {
    PlacementAnswer answer = PlacementSearch.best(site, parts, estimate.work(), simulated);
    return switch (answer) {
      case PlacementAnswer.Placed(var placement) -> CallCost.placed(estimate, placement);
      case PlacementAnswer.CostUnknown(String reason) -> CallCost.open(estimate, reason);
      case PlacementAnswer.NoRoom(String part, long lacks) ->
          CallCost.open(
              estimate, "the board has no room for the " + part + ": " + lacks + " bytes lack");
    };
  }

  /** Without a trace nothing is known of caches, so a board that has some stays undecided. */
  private CallCost banded(long instructions) {
    Optional<String> open =
        site.board().caches().isEmpty()
            ? Optional.empty()
            : Optional.of("the calls were not traced with the board's caches");
    return CallCost.banded(BandPricing.cycles(instructions, core.cyclesPerInstruction()), open);
  }
}
