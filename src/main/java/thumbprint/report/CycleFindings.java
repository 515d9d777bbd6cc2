package thumbprint.report;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.Range;
import thumbprint.analysis.placement.Placement;

/** What cycles show, in sentences. */
final class CycleFindings {
  private CycleFindings() {}

  /** How many cycles an instruction takes, and how much memory adds, over all that was traced. */
  static String sentence(ReportInput input, List<EngineCycles> engines) {
    DoubleSummaryStatistics perInstruction = new DoubleSummaryStatistics();
    engines.stream()
        .flatMap(engine -> engine.calls().values().stream())
        .forEach(cycles -> perInstruction.accept(cycles.perInstruction().mid()));
    if (perInstruction.getCount() == 0) {
      return "No call was traced: cycles are instructions times the core's band";
    }
    return "An instruction takes "
        + Numbers.range(
            new Range(
                perInstruction.getMin(), perInstruction.getAverage(), perInstruction.getMax()),
            1)
        + " cycles of the core in the worst calls"
        + memory(input, engines).map(words -> "; " + words).orElse("");
  }

  /** Of the recommended engine, or of all. */
  private static Optional<String> memory(ReportInput input, List<EngineCycles> engines) {
    Optional<String> winner = input.decision().winner().map(w -> w.id());
    List<EngineCycles> told =
        engines.stream().filter(e -> winner.isEmpty() || e.variant().equals(winner.get())).toList();
    return told.stream()
        .flatMap(engine -> engine.calls().values().stream())
        .map(CellCycles::call)
        .filter(call -> call.placement().isPresent())
        .map(call -> call.placement().get().anyCycles().high() / call.core().high())
        .max(Double::compare)
        .map(
            share ->
                "memory adds at most "
                    + Numbers.percent(share)
                    + Numbers.THIN
                    + "% to them"
                    + winner.map(w -> " with " + input.name(w)).orElse(""));
  }

  /** {@code code in ITCM; heap in DTCM; memory adds 0 to 210 cycles}, or why it is not known. */
  static String placement(CallCost call) {
    return call.placement()
        .map(CycleFindings::words)
        .orElseGet(
            () ->
                "cycles of memory are not known: " + call.open().orElse("the call was not traced"));
  }

  private static String words(Placement map) {
    if (Math.rint(map.anyCycles().high()) == 0) {
      return map.words() + "; memory adds no cycles";
    }
    return map.words() + "; memory adds " + Numbers.range(rounded(map.anyCycles()), 1) + " cycles";
  }

  private static Range rounded(Range range) {
    return new Range(Math.rint(range.low()), Math.rint(range.mid()), Math.rint(range.high()));
  }
}
