package thumbprint.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The bytes that one cell needs.
 *
 * @param trial that it was read from
 */
public record Demand(String workload, long bytes, String trial) {

  /** What the neediest of some cells needs; they must have run. */
  static Optional<Demand> most(List<CellFindings> cells, ToLongFunction<CellFindings> bytes) {
    return cells.stream()
        .max(Comparator.comparingLong(bytes))
        .map(
            cell ->
                new Demand(
                    cell.workload().id(),
                    bytes.applyAsLong(cell),
                    cell.trial().orElseThrow().id()));
  }
}
