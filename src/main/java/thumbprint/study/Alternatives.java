package thumbprint.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.analysis.Figure;
import thumbprint.analysis.Range;
import thumbprint.analysis.VariantSummary;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Variant;
import thumbprint.decision.Alternative;
import thumbprint.decision.Fact;
import thumbprint.decision.GuaranteeFigures;
import thumbprint.decision.Interval;
import thumbprint.decision.Performance;
import thumbprint.decision.RatingFigures;
import thumbprint.decision.SharedErrors;

/** Turns summaries into the alternatives of a decision. */
final class Alternatives {
  private final Catalog catalog;
  private final CycleErrors errors;

  Alternatives(Catalog catalog, String coreId) {
    this.catalog = catalog;
    this.errors = new CycleErrors(coreId);
  }

  /** One alternative; {@code beside} marks a variant that is only shown beside the chosen one. */
  Alternative of(VariantSummary summary, boolean beside) {
    Variant variant = catalog.variant(summary.variant());
    Map<String, Performance> figures = new TreeMap<>();
    summary
        .figures()
        .forEach((metric, figure) -> figures.put(metric, performance(figure, summary)));
    List<String> declared = List.of("catalog/runtimes/" + variant.runtime().id() + "/runtime.yaml");
    figures.putAll(GuaranteeFigures.of(variant.guarantees(), declared));
    figures.put("live-update", liveUpdate(variant.engine(), declared));
    figures.putAll(
        RatingFigures.of(catalog.inventory(), variant.runtime().id(), variant.engine().mode()));
    return new Alternative(
        summary.variant(),
        variant.engineId(),
        variant.label(),
        role(variant, beside),
        variant.guarantees(),
        figures,
        Map.of("licence", new Fact(variant.runtime().licence(), declared)));
  }

  private static Alternative.Role role(Variant variant, boolean beside) {
    if (!variant.engine().candidate()) {
      return Alternative.Role.REFERENCE;
    }
    return beside ? Alternative.Role.BESIDE : Alternative.Role.CANDIDATE;
  }

  private static Performance liveUpdate(Engine engine, List<String> evidence) {
    return new Performance.Known(
        Interval.exactly(LiveUpdate.of(engine)),
        Performance.Basis.ASSESSED,
        evidence,
        SharedErrors.NONE);
  }

  private Performance performance(Figure figure, VariantSummary summary) {
    return switch (figure) {
      case Figure.Missing(String reason) -> Performance.missing(reason);
      case Figure.Known known -> known(known, summary);
    };
  }

  private Performance known(Figure.Known figure, VariantSummary summary) {
    Range range = figure.range();
    return switch (figure.basis()) {
      case COUNTED ->
          new Performance.Known(
              Interval.around(range.low(), range.mid(), range.high()),
              Performance.Basis.MEASURED,
              figure.evidence(),
              SharedErrors.NONE);
      case BAND -> {
        Interval interval = Interval.between(range.low(), range.high());
        yield new Performance.Known(
            interval,
            Performance.Basis.ESTIMATED,
            figure.evidence(),
            SharedErrors.of(errors.band(), interval));
      }
      case MODEL ->
          new Performance.Known(
              Interval.around(range.low(), range.mid(), range.high()),
              Performance.Basis.ESTIMATED,
              figure.evidence(),
              errors.of(summary.variant(), summary.worstCall().orElseThrow(), range));
    };
  }
}
