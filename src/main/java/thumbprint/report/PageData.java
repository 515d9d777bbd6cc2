package thumbprint.report;

import java.util.List;
import java.util.Map;
import thumbprint.decision.BreakEven;

/**
 * The decision as data: {@code decision.json}, and what the page's JavaScript works with. Absent
 * fields are missing figures, never zero.
 *
 * @param format raised when a field changes its meaning
 * @param criteria in the model's order; weights sum to 1
 * @param alternatives every one, by id
 * @param withinClass ids of the ranked, best first: the answer
 * @param acrossClasses the same with those that give up demanded promises
 * @param acceptability one per way to doubt the weights
 */
public record PageData(
    int format,
    Subject subject,
    List<SettingData> settings,
    List<CriterionData> criteria,
    List<AlternativeData> alternatives,
    List<String> withinClass,
    List<String> acrossClasses,
    List<AcceptabilityData> acceptability,
    BreakEven breakEven,
    List<String> paretoFront,
    List<EngineData> engines,
    List<WorkloadData> workloads,
    ChartData charts) {
  /** What is decided. */
  public record Subject(
      String profile,
      String title,
      String board,
      String boardName,
      String where,
      String date,
      String experiment) {}

  /** One way to run the board; {@code winner} is absent where none is left. */
  public record SettingData(
      String clock,
      long hertz,
      String boot,
      long flashFreeBytes,
      long ramFreeBytes,
      double blockCycles,
      String winner) {}

  /** A criterion with its weight and value curve. */
  public record CriterionData(
      String id,
      String name,
      String group,
      String metric,
      String unit,
      double weight,
      String rationale,
      CurveData curve) {}

  /**
   * Points rise in {@code at}; between them the value is linear in the figure or in its logarithm.
   */
  public record CurveData(String scale, List<PointData> points) {}

  /** A figure and what it is worth. */
  public record PointData(double at, double value) {}

  /**
   * An alternative with the figures that criteria weigh.
   *
   * @param why for those that are not ranked
   */
  public record AlternativeData(
      String id,
      String engine,
      String variant,
      String title,
      String standing,
      String why,
      Map<String, FigureData> figures,
      ScoreData score) {}

  /**
   * Either {@code low}, {@code mid} (the likeliest or the centre) and {@code high}, or {@code
   * missing}.
   */
  public record FigureData(
      Double low, Double mid, Double high, String basis, List<String> evidence, String missing) {}

  /** Bounds of a score, and the part of their distance that missing figures cause. */
  public record ScoreData(double low, double mid, double high, double missingWidth) {}

  /** Shares of the draws at rank 1, 2 ... by alternative. */
  public record AcceptabilityData(String mode, Map<String, List<Double>> rankShares) {}

  /** How the page draws an engine. */
  public record EngineData(
      String id, String runtime, String name, String mode, String variant, String colour) {}

  /** A workload that pictures name. */
  public record WorkloadData(String id, String name, String family, String half) {}
}
