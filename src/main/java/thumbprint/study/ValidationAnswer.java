package thumbprint.study;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.analysis.Range;
import thumbprint.analysis.cycles.ErrorSummary;
import thumbprint.analysis.cycles.HeldOut;

/**
 * Estimates beside measurements.
 *
 * @param compared in the order of the file
 * @param all absent where nothing could be compared
 * @param byCore by id
 * @param byProgram by name
 * @param bad rows that could not be compared, a line each
 * @param ignored columns of the file that nothing is known of
 * @param heldOut empty unless asked for
 */
public record ValidationAnswer(
    List<Compared> compared,
    Optional<ErrorSummary> all,
    Map<String, ErrorSummary> byCore,
    Map<String, ErrorSummary> byProgram,
    List<String> bad,
    List<String> ignored,
    List<HeldOut> heldOut) {
  public ValidationAnswer {
    compared = List.copyOf(compared);
    byCore = Collections.unmodifiableMap(new TreeMap<>(byCore));
    byProgram = Collections.unmodifiableMap(new TreeMap<>(byProgram));
    bad = List.copyOf(bad);
    ignored = List.copyOf(ignored);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * One measurement.
   *
   * @param error of the middle, as a share of the measurement
   * @param inside whether the measurement lies within the bounds
   */
  public record Compared(
      String program,
      String core,
      Range estimate,
      double measuredCycles,
      double error,
      boolean inside,
      String source) {}

  /** Whether every row was compared. */
  public boolean whole() {
    return bad.isEmpty() && all.isPresent();
  }

  /** Whether some measurement lies outside of the bounds. */
  public boolean outside() {
    return compared.stream().anyMatch(row -> !row.inside());
  }

  /** Sums up what was compared. */
  static ValidationAnswer of(List<Compared> compared, Rest rest) {
    return new ValidationAnswer(
        compared,
        compared.isEmpty() ? Optional.empty() : Optional.of(summary(compared)),
        grouped(compared, Compared::core),
        grouped(compared, Compared::program),
        rest.bad(),
        rest.ignored(),
        rest.heldOut());
  }

  /** What is told beside the comparison. */
  record Rest(List<String> bad, List<String> ignored, List<HeldOut> heldOut) {}

  private static Map<String, ErrorSummary> grouped(
      List<Compared> compared, java.util.function.Function<Compared, String> by) {
    Map<String, ErrorSummary> groups = new TreeMap<>();
    compared.stream()
        .collect(java.util.stream.Collectors.groupingBy(by))
        .forEach((name, rows) -> groups.put(name, summary(rows)));
    return groups;
  }

  private static ErrorSummary summary(List<Compared> compared) {
    return ErrorSummary.of(
        compared.stream().map(Compared::error).toList(),
        (int) compared.stream().filter(Compared::inside).count());
  }
}
