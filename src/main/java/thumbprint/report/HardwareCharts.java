package thumbprint.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.BoardLoad;
import thumbprint.analysis.BoardLoads;
import thumbprint.analysis.Demand;
import thumbprint.analysis.MinimumHardware;

/** Gathers what the pictures of hardware draw. */
record HardwareCharts(ReportInput input) {

  List<ChartData.Need> needs() {
    return input.hardware().minimum().stream().map(HardwareCharts::need).toList();
  }

  private static ChartData.Need need(MinimumHardware minimum) {
    return new ChartData.Need(
        HardwareNames.engineId(minimum.variant()),
        minimum.core().name(),
        span(minimum.smallest().flash(), minimum.paced().flash(), minimum.judged().flash()),
        span(minimum.smallest().ram(), minimum.paced().ram(), minimum.judged().ram()));
  }

  private static ChartData.Bytes span(
      Optional<Demand> smallest, Optional<Demand> paced, Optional<Demand> judged) {
    return new ChartData.Bytes(bytes(smallest), bytes(paced), bytes(judged));
  }

  private static Long bytes(Optional<Demand> demand) {
    return demand.map(Demand::bytes).orElse(null);
  }

  /** Boards on which the lightest candidate takes the smallest share come first. */
  List<ChartData.Load> loads() {
    return input.hardware().boards().stream()
        .filter(board -> board.loads().stream().anyMatch(load -> load.worst().isPresent()))
        .sorted(
            Comparator.comparingDouble(this::lightest).thenComparing(board -> board.board().id()))
        .flatMap(board -> board.loads().stream().flatMap(load -> load(board, load).stream()))
        .toList();
  }

  private double lightest(BoardLoads board) {
    return board.loads().stream()
        .filter(load -> HardwareNames.candidate(input, load.variant()))
        .flatMap(load -> load.worst().stream())
        .mapToDouble(worst -> worst.deadline().share().low())
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private static Optional<ChartData.Load> load(BoardLoads board, BoardLoad load) {
    return load.worst()
        .map(
            worst ->
                new ChartData.Load(
                    board.board().name(),
                    HardwareNames.engineId(load.variant()),
                    worst.deadline().share().low(),
                    worst.deadline().share().high(),
                    !LoadFigures.closed(worst.deadline()),
                    load.fits(),
                    BoardWords.standing(load).text(),
                    String.join(" ", BoardWords.reasons(load))));
  }
}
