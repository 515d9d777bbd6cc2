package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.analysis.Figure;
import thumbprint.analysis.VariantSummary;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Variant;
import thumbprint.decision.Alternative;
import thumbprint.decision.Fact;
import thumbprint.decision.GuaranteeFigures;
import thumbprint.decision.Interval;
import thumbprint.decision.Performance;

/** Turns summaries into the alternatives of a decision. */
final class Alternatives {
  private final Catalog catalog;
  private final String coreId;

  Alternatives(Catalog catalog, String coreId) {
    this.catalog = catalog;
    this.coreId = coreId;
  }

  /** One alternative; {@code beside} marks a variant that is only shown beside the chosen one. */
  Alternative of(VariantSummary summary, boolean beside) {
    Variant variant = catalog.variant(summary.variant());
    Map<String, Performance> figures = new TreeMap<>();
    summary.figures().forEach((metric, figure) -> figures.put(metric, performance(figure)));
    List<String> declared = List.of("catalog/runtimes/" + variant.runtime().id() + "/runtime.yaml");
    figures.putAll(GuaranteeFigures.of(variant.guarantees(), declared));
    figures.put("live-update", liveUpdate(variant.engine(), declared));
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

  /** A shared image plays any module; a module that is linked in needs a reflash to change. */
  private static Performance liveUpdate(Engine engine, List<String> evidence) {
    double value = engine.image() == Engine.Image.SHARED ? 1 : 0;
    return new Performance.Known(
        Interval.exactly(value), Performance.Basis.ASSESSED, evidence, Optional.empty());
  }

  private Performance performance(Figure figure) {
    return switch (figure) {
      case Figure.Missing(String reason) -> Performance.missing(reason);
      case Figure.Known known -> known(known);
    };
  }

  /** Errors of cycle estimates come from the core's band and move together for all engines. */
  private Performance known(Figure.Known figure) {
    Interval interval =
        figure.basis() == Figure.Basis.BAND
            ? Interval.between(figure.range().low(), figure.range().high())
            : Interval.around(figure.range().low(), figure.range().mid(), figure.range().high());
    return new Performance.Known(
        interval,
        figure.estimated() ? Performance.Basis.ESTIMATED : Performance.Basis.MEASURED,
        new ArrayList<>(figure.evidence()),
        figure.estimated() ? Optional.of("cycles:" + coreId) : Optional.empty());
  }
}
