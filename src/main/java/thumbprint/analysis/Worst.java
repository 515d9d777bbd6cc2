package thumbprint.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The worst cell decides: sums a metric up over cells by its largest value, with the evidence of
 * that cell.
 */
final class Worst {
  private Worst() {}

  static Figure of(List<CellFindings> cells, String unit, ToDoubleFunction<CellFindings> metric) {
    return cells.stream()
        .filter(CellFindings::completed)
        .max(Comparator.comparingDouble(metric))
        .<Figure>map(cell -> Figure.counted(metric.applyAsDouble(cell), unit, evidence(cell)))
        .orElseGet(() -> new Figure.Missing("no workload completed"));
  }

  static List<String> evidence(CellFindings cell) {
    return cell.trial().map(t -> List.of(t.id())).orElse(List.of());
  }
}
