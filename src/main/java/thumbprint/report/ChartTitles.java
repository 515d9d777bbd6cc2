package thumbprint.report;

/**
 * One finding for each picture, in a sentence that was made from its data.
 *
 * @param trade flash against RAM against speed
 * @param slowDown by workload
 * @param deadlines with bounds
 * @param spread from call to call
 * @param weights how the ranking follows the weights
 * @param flash what takes it
 * @param artifacts how large compiled modules are; empty where there are none
 */
public record ChartTitles(
    String trade,
    String slowDown,
    String deadlines,
    String spread,
    String weights,
    String flash,
    String artifacts) {

  static ChartTitles of(ReportInput input, PageData data) {
    CostFindings cost = new CostFindings(input, data.charts());
    SpeedFindings speed = new SpeedFindings(input, data.charts());
    return new ChartTitles(
        cost.trade(),
        speed.slowDown(),
        speed.deadlines(),
        speed.spread(),
        WeightFindings.of(input),
        cost.flash(),
        ArtifactTable.finding(input));
  }
}
