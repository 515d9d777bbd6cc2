package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.Measurement;
import thumbprint.analysis.Range;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.catalog.Coefficient;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.CycleProfile;

/**
 * What a figure of cycles was summed from.
 *
 * @param model structure of the core's model, version of its numbers, core
 * @param validation what the model was held against
 * @param terms counts with their coefficients
 * @param factors that the sum is multiplied by: their sum
 * @param core cycles without memory
 * @param unknown instructions that the decoder does not know
 * @param placement what lies where in the worst call; empty where memory was not priced
 * @param memory cycles on top, by scenario; empty with it
 * @param open why memory was not priced
 * @param trace digest of the tracer, caches that were simulated
 * @param command that traces the cell again
 */
public record CycleExplanation(
    String model,
    String validation,
    List<Term> terms,
    List<Term> factors,
    Range core,
    long unknown,
    Optional<String> placement,
    Map<String, Range> memory,
    Optional<String> open,
    String trace,
    String command) {
  /**
   * A count with its coefficient, or a factor, which has no count.
   *
   * @param cycles count times coefficient; of a factor its part
   */
  public record Term(String name, Optional<Long> count, Coefficient coefficient, Range cycles) {}

  /** Of a figure in one of the phases that are estimated. */
  static Optional<CycleExplanation> of(Measurement figure, CellCycles cycles, String core) {
    return estimate(figure.phase(), cycles).map(found -> of(figure, cycles, found, core));
  }

  private static Optional<CycleEstimate> estimate(String phase, CellCycles cycles) {
    return switch (phase) {
      case CycleProfile.START_UP -> cycles.startUp();
      case "first-call" -> cycles.firstCall().map(CellCycles.FirstCall::estimate);
      case "call" -> Optional.of(cycles.estimate());
      default -> Optional.empty();
    };
  }

  private static CycleExplanation of(
      Measurement figure, CellCycles cycles, CycleEstimate estimate, String core) {
    CycleModel model = estimate.model();
    CallCost call = cycles.call();
    Map<String, Range> memory = new TreeMap<>();
    call.placement()
        .ifPresent(
            map ->
                map.cycles()
                    .forEach(
                        (s, range) ->
                            memory.put(s.name().toLowerCase(java.util.Locale.ROOT), range)));
    CycleProfile.Key key = cycles.profile().key();
    return new CycleExplanation(
        model.structure().versioned() + ", numbers of version " + model.version() + " of " + core,
        model.validation(),
        terms(estimate),
        factors(estimate),
        estimate.cycles(),
        estimate.work().unknown(),
        call.placement().map(map -> map.words()),
        memory,
        call.open(),
        "tracer "
            + key.tracer()
            + ", icache="
            + key.caches().instruction().text()
            + ", dcache="
            + key.caches().data().text(),
        "./thumbprint run --engines " + figure.variant() + " --workloads " + figure.workload());
  }

  private static List<Term> terms(CycleEstimate estimate) {
    List<Term> terms = new ArrayList<>();
    Map<String, Range> parts = estimate.parts();
    estimate
        .work()
        .terms()
        .counts()
        .forEach(
            (term, count) ->
                terms.add(
                    new Term(
                        term.id(),
                        Optional.of(count),
                        estimate.model().coefficient(term),
                        parts.get(term.id()))));
    return terms;
  }

  private static List<Term> factors(CycleEstimate estimate) {
    Map<String, Coefficient> drawn = estimate.model().drawn();
    return estimate.factors().entrySet().stream()
        .filter(factor -> factor.getValue().high() > 0)
        .map(f -> new Term(f.getKey(), Optional.empty(), drawn.get(f.getKey()), f.getValue()))
        .toList();
  }
}
