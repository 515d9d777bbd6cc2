package thumbprint.report;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.BoardLoad;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Energy;
import thumbprint.analysis.Range;

/** Derived figures of an engine on a board: share of the deadline, energy. */
final class LoadFigures {
  private static final String NOTHING =
      "no audio right: no workload with a deadline came out right";

  private LoadFigures() {}

  static ShownFigure share(ReportInput input, BoardLoad load) {
    return load.worst()
        .map(
            worst -> {
              ShownFigure bounds =
                  ShownFigure.known(
                      name(input, load, worst),
                      worst.deadline().share(),
                      "of the block",
                      Mark.DERIVED,
                      List.of(worst.trial()));
              return worst.deadline().open().map(o -> atLeast(bounds, worst, o)).orElse(bounds);
            })
        .orElseGet(() -> ShownFigure.missing(load.variant(), NOTHING));
  }

  /** What is left out can only add, so there is a low bound and no high one. */
  private static ShownFigure atLeast(ShownFigure bounds, BoardLoad.WorstCall worst, String reason) {
    double low = worst.deadline().share().low();
    return new ShownFigure(
        "≥" + Numbers.THIN + Numbers.percent(low),
        bounds.unit(),
        Numbers.exact(low) + " as a share of 1, or more: " + reason,
        bounds.mark(),
        bounds.name(),
        bounds.evidence(),
        "");
  }

  private static String name(ReportInput input, BoardLoad load, BoardLoad.WorstCall worst) {
    return HardwareNames.figure(
        input,
        load.machine(),
        load.variant() + "/" + worst.workload() + "/call/instructions.worst");
  }

  /** From the lowest bound by any published current to the highest. */
  static Optional<Range> span(List<Energy> energy) {
    return energy.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Range.between(
                energy.stream().mapToDouble(e -> e.microjoule().low()).min().orElseThrow(),
                energy.stream().mapToDouble(e -> e.microjoule().high()).max().orElseThrow()));
  }

  static ShownFigure energy(ReportInput input, BoardLoad load) {
    Optional<Range> span = span(load.energy());
    if (span.isEmpty() || load.worst().isEmpty()) {
      return ShownFigure.missing(
          load.variant(), "missing: " + load.energyMissing().orElse("nothing is published"));
    }
    BoardLoad.WorstCall worst = load.worst().get();
    ShownFigure bounds =
        ShownFigure.known(
            name(input, load, worst),
            span.get(),
            "microjoule",
            Mark.DERIVED,
            List.of(worst.trial()));
    return new ShownFigure(
        bounds.text(),
        bounds.unit(),
        bounds.exact() + ", " + basis(load.energy()),
        bounds.mark(),
        bounds.name(),
        bounds.evidence(),
        "");
  }

  /** The published figures behind it, each once. */
  static String basis(List<Energy> energy) {
    return energy.size()
        + (energy.size() == 1 ? " published current: " : " published currents: ")
        + String.join("; ", energy.stream().map(LoadFigures::current).distinct().toList());
  }

  private static String current(Energy energy) {
    return Numbers.three(energy.milliampere())
        + " mA at "
        + Numbers.three(energy.volt())
        + " V, "
        + energy.basis();
  }

  /** Whether nothing is left out of the share. */
  static boolean closed(Deadline deadline) {
    return deadline.open().isEmpty();
  }
}
