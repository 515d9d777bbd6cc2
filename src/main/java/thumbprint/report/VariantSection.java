package thumbprint.report;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.OptionFrontier;
import thumbprint.analysis.OptionPrice;
import thumbprint.analysis.OptionPrices;
import thumbprint.catalog.Variant;
import thumbprint.report.EvidenceTables.Table;

/**
 * The section on build options: which variants of an engine no other beats, what a promise costs
 * and what a compiler does.
 *
 * @param panels one for each engine that was measured in several variants
 * @param prices of all pairs of variants that differ in one option
 */
public record VariantSection(List<Panel> panels, List<OptionPrice> prices) {
  /** The variants of one engine. */
  public record Panel(OptionFrontier frontier, FrontierRoles roles, FrontierChart chart) {}

  public VariantSection {
    panels = List.copyOf(panels);
    prices = List.copyOf(prices);
  }

  static VariantSection of(ReportInput input) {
    List<Panel> panels =
        input.engines().stream()
            .filter(engine -> engine.members().size() > 1)
            .map(engine -> panel(input, engine))
            .toList();
    List<Variant> variants =
        input.engines().stream()
            .flatMap(engine -> engine.members().stream())
            .map(EngineSummary.Member::variant)
            .toList();
    return new VariantSection(
        panels, OptionPrices.of(variants, input.findings(), input.profile().workloads()));
  }

  private static Panel panel(ReportInput input, EngineSummary engine) {
    List<Variant> variants = engine.members().stream().map(EngineSummary.Member::variant).toList();
    OptionFrontier frontier =
        OptionFrontier.of(
            standard(variants, engine), variants, input.findings(), input.profile().workloads());
    FrontierRoles roles =
        new FrontierRoles(
            engine.candidate() ? Optional.of(engine.chosen().name()) : Optional.empty());
    String title = engine.chosen().variant().engine().name();
    return new Panel(frontier, roles, FrontierChart.of(title, frontier, roles));
  }

  /** The engine's default where it was measured. */
  private static Variant standard(List<Variant> variants, EngineSummary engine) {
    return variants.stream()
        .filter(v -> v.settings().isEmpty())
        .findFirst()
        .orElse(engine.chosen().variant());
  }

  /** How many variants are beaten by another of their engine. */
  public String finding() {
    long all = panels.stream().mapToLong(p -> p.frontier().points().size()).sum();
    long beaten =
        panels.stream()
            .flatMap(p -> p.frontier().points().stream())
            .filter(p -> !p.dominatedBy().isEmpty())
            .count();
    return beaten
        + " of "
        + all
        + " variants are beaten by another of their engine in flash, RAM and instructions at once";
  }

  public Table variants() {
    return VariantTables.frontiers(panels);
  }

  public String promiseFinding() {
    return OptionFindings.promises(of(OptionPrice.Kind.PROMISE));
  }

  public Table promises() {
    return VariantTables.prices("promises", of(OptionPrice.Kind.PROMISE));
  }

  public String compilerFinding() {
    return OptionFindings.compilers(of(OptionPrice.Kind.COMPILER));
  }

  public Table compilers() {
    return VariantTables.prices("compilers", of(OptionPrice.Kind.COMPILER));
  }

  private List<OptionPrice> of(OptionPrice.Kind kind) {
    return prices.stream().filter(p -> p.kind() == kind).toList();
  }
}
