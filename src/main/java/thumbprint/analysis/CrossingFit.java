package thumbprint.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.evidence.HostCrossings;
import thumbprint.evidence.HostCrossings.Crossing;
import thumbprint.evidence.HostCrossings.Direction;
import thumbprint.module.Signature;
import thumbprint.module.ValueType;

/**
 * Instructions of a crossing as a line: base + each x arguments, by least squares over the
 * signatures whose arguments are of one type.
 *
 * @param type of all arguments
 * @param result whether there is one, of the arguments' type
 * @param base instructions without an argument
 * @param each instructions for one argument more
 * @param residual largest distance of a measured signature from the line, in instructions
 * @param points how many signatures the line goes through
 */
public record CrossingFit(
    Direction direction,
    ValueType type,
    boolean result,
    double base,
    double each,
    double residual,
    int points) {
  private record Group(Direction direction, ValueType type, boolean result)
      implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      return toString().compareTo(other.toString());
    }
  }

  /** The lines of an engine, in a fixed order; groups of fewer than three signatures have none. */
  public static List<CrossingFit> of(HostCrossings crossings) {
    Map<Group, List<Crossing>> groups = new TreeMap<>();
    for (Crossing row : crossings.rows()) {
      group(row).ifPresent(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row));
    }
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() >= 3)
        .map(group -> line(group.getKey(), group.getValue()))
        .toList();
  }

  /** Instructions that the line expects. */
  public double at(int arguments) {
    return base + each * arguments;
  }

  private static Optional<Group> group(Crossing row) {
    Signature signature = row.signature();
    List<ValueType> types = signature.parameters().stream().distinct().toList();
    return types.size() == 1
        ? Optional.of(new Group(row.direction(), types.getFirst(), !signature.results().isEmpty()))
        : Optional.empty();
  }

  private static CrossingFit line(Group group, List<Crossing> rows) {
    double meanX = rows.stream().mapToDouble(CrossingFit::arguments).average().orElseThrow();
    double meanY = rows.stream().mapToDouble(Crossing::each).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (Crossing row : rows) {
      double x = arguments(row) - meanX;
      covariance += x * (row.each() - meanY);
      variance += x * x;
    }
    double each = variance == 0 ? 0 : covariance / variance;
    double base = meanY - each * meanX;
    double residual =
        rows.stream()
            .mapToDouble(row -> Math.abs(row.each() - base - each * arguments(row)))
            .max()
            .orElseThrow();
    return new CrossingFit(
        group.direction(),
        group.type(),
        group.result(),
        rounded(base),
        rounded(each),
        rounded(residual),
        rows.size());
  }

  /** To a thousandth: what is behind it is the arithmetic's, not the engine's. */
  private static double rounded(double instructions) {
    return Math.rint(instructions * 1000) / 1000;
  }

  private static double arguments(Crossing row) {
    return row.signature().parameters().size();
  }
}
