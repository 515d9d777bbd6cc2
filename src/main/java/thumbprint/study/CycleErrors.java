package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.Range;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.decision.Interval;
import thumbprint.decision.SharedErrors;

/**
 * Names the errors of cycle estimates, so that a ranking draws the coefficients of a core's model
 * once for all engines.
 */
record CycleErrors(String core) {
  /** The error of the core's coarse band. */
  String band() {
    return "cycles:" + core;
  }

  /**
   * The parts of a figure that is proportional to the cycles of a call.
   *
   * @param variant whose link order is an error of its own
   * @param figure the call's cycles in the figure's own unit
   */
  SharedErrors of(String variant, CallCost call, Range figure) {
    double unit = call.cycles().high() == 0 ? 0 : figure.high() / call.cycles().high();
    CycleEstimate estimate = call.estimate().orElseThrow();
    List<SharedErrors.Part> added = new ArrayList<>();
    call.placement().ifPresent(map -> added.add(part("memory", map.anyCycles().times(unit))));
    call.layout()
        .ifPresent(
            moved ->
                added.add(new SharedErrors.Part("layout:" + variant, interval(moved.times(unit)))));
    return new SharedErrors(parts(estimate.parts(), unit), parts(estimate.factors(), 1), added);
  }

  private List<SharedErrors.Part> parts(Map<String, Range> ranges, double unit) {
    return ranges.entrySet().stream()
        .map(entry -> part(entry.getKey(), entry.getValue().times(unit)))
        .toList();
  }

  private SharedErrors.Part part(String name, Range range) {
    return new SharedErrors.Part(band() + ":" + name, interval(range));
  }

  private static Interval interval(Range range) {
    return Interval.around(range.low(), range.mid(), range.high());
  }
}
