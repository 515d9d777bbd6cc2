package thumbprint.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.analysis.cycles.ProfiledCycles;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.analysis.placement.FirmwareParts;
import thumbprint.analysis.placement.MapPricing;
import thumbprint.analysis.placement.Part;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Core;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.Build;
import thumbprint.evidence.CycleProfile;

/**
 * Cycles of the traced cells of a machine, on a board.
 *
 * @param findings looking at the machine that measures the core of the board
 * @param pricing of steady calls at the site
 */
public record BoardCycles(Findings findings, Core core, Site site, CallPricing pricing) {
  /** Priced anew, with the link orders that were tried. */
  public static BoardCycles of(Findings findings, Core core, Site site) {
    CallPricing pricing =
        new BoardPricing(core, site, BoardCaches.of(site.board())).withLayouts(findings);
    return new BoardCycles(findings, core, site, pricing);
  }

  /** Empty where the cell was not traced for the core's model, or made no steady call. */
  public Optional<CellCycles> of(CellFindings cell) {
    Optional<CycleModel> model = core.cycleModel();
    Optional<CycleProfile> profile =
        model.flatMap(m -> cell.profile(BoardCaches.of(site.board()), m));
    return profile.flatMap(p -> pricing.worst(cell, empty(cell)).flatMap(c -> of(cell, p, c)));
  }

  private Optional<CellCycles> of(CellFindings cell, CycleProfile profile, CallCost call) {
    List<Part> parts = FirmwareParts.of(cell, empty(cell));
    ProfiledCycles cycles = new ProfiledCycles(profile, core.cycleModel().orElseThrow());
    return call.estimate()
        .map(
            estimate ->
                new CellCycles(
                    call,
                    estimate,
                    profile,
                    cycles.worst("first-call").map(first -> first(first, profile, call, parts)),
                    cycles.total(CycleProfile.START_UP),
                    parts));
  }

  private CellCycles.FirstCall first(
      CycleEstimate first, CycleProfile profile, CallCost call, List<Part> parts) {
    MapPricing pricing = new MapPricing(site, profile.key().caches());
    return new CellCycles.FirstCall(
        first, call.placement().map(map -> pricing.cycles(map, parts, first.work())));
  }

  private Build empty(CellFindings cell) {
    return findings.experiment().empty().get(cell.cell().machine());
  }

  /** Figures of cycles in tidy form, in the order of the cells. */
  public List<Measurement> measurements() {
    return findings.cells().stream()
        .filter(cell -> cell.cell().machine().equals(findings.machine()))
        .flatMap(cell -> of(cell).stream().flatMap(c -> CycleMeasurements.of(cell, c).stream()))
        .toList();
  }

  /** Cycles of the cells of a variant, by workload. */
  public Map<String, CellCycles> ofVariant(String variant) {
    Map<String, CellCycles> cycles = new java.util.TreeMap<>();
    findings
        .ofVariant(variant)
        .forEach((workload, cell) -> of(cell).ifPresent(c -> cycles.put(workload, c)));
    return cycles;
  }
}
