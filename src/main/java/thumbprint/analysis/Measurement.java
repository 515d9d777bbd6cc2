package thumbprint.analysis;

import thumbprint.evidence.Cell;

/**
 * One measured figure in tidy form: a row of {@code measurements.csv}.
 *
 * @param phase id, or {@code -} for a figure of the image or the whole trial
 * @param evidence id of the trial or build that it was read from
 */
public record Measurement(
    String engine,
    String variant,
    String machine,
    String workload,
    String chain,
    String phase,
    String metric,
    double value,
    String unit,
    String evidence) {
  /** A figure of a cell. */
  static Measurement of(
      Cell cell, String phase, String metric, double value, String unit, String evidence) {
    return new Measurement(
        cell.engine(),
        cell.variant(),
        cell.machine(),
        cell.workload(),
        cell.chain(),
        phase,
        metric,
        value,
        unit,
        evidence);
  }

  /** The name with the machine before it, which tells figures of several machines apart. */
  public String fullName() {
    return machine + "/" + name();
  }

  /** The name that {@code explain} takes: {@code variant/workload/phase/metric}. */
  public String name() {
    return variant + "/" + workload + "/" + phase + "/" + metric;
  }
}
