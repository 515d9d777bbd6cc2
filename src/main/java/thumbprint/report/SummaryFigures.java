package thumbprint.report;

import thumbprint.analysis.Figure;

/** Figures that sum up variants, as the page shows them. */
public final class SummaryFigures {
  private SummaryFigures() {}

  static Figure figure(ReportInput input, String variant, String metric) {
    return input
        .member(variant)
        .map(m -> m.summary().figures().get(metric))
        .orElse(new Figure.Missing("nobody supplied " + metric));
  }

  public static ShownFigure shown(ReportInput input, String variant, String metric) {
    return ShownFigure.of(variant + "/" + metric, figure(input, variant, metric));
  }
}
