package thumbprint.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import thumbprint.catalog.Variant;
import thumbprint.catalog.VariantPair;
import thumbprint.catalog.WorkloadSelection;

/**
 * The price of safety and that of a compiler: whenever two variants differ in exactly one option,
 * and that option changes a promise or the compiler, the difference is a figure. No option is known
 * by name.
 */
public final class OptionPrices {
  private final SpeedCells cells;

  private OptionPrices(SpeedCells cells) {
    this.cells = cells;
  }

  /**
   * Prices of all pairs among the variants, on the machine that the findings look at. An option
   * that makes one promise and breaks another has no price of its own and is left out.
   */
  public static List<OptionPrice> of(
      Collection<Variant> variants, Findings findings, WorkloadSelection selection) {
    OptionPrices prices = new OptionPrices(new SpeedCells(findings, selection));
    List<Variant> sorted = variants.stream().distinct().sorted().toList();
    List<OptionPrice> all = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (Variant other : sorted.subList(i + 1, sorted.size())) {
        VariantPair.of(sorted.get(i), other).flatMap(prices::price).ifPresent(all::add);
      }
    }
    all.sort(
        Comparator.comparing(OptionPrice::kind)
            .thenComparing((OptionPrice p) -> p.pair().to().engineId())
            .thenComparing(p -> p.pair().option())
            .thenComparing(p -> p.pair().from().name()));
    return all;
  }

  private Optional<OptionPrice> price(VariantPair pair) {
    if (!pair.gained().isEmpty() && pair.lost().isEmpty()) {
      return Optional.of(price(pair, OptionPrice.Kind.PROMISE));
    }
    if (!pair.lost().isEmpty() && pair.gained().isEmpty()) {
      return Optional.of(price(pair.reversed(), OptionPrice.Kind.PROMISE));
    }
    return pair.changesCompiler() && pair.lost().isEmpty()
        ? Optional.of(price(towardsClang(pair), OptionPrice.Kind.COMPILER))
        : Optional.empty();
  }

  /** Compilers are compared in the order of their declaration, whatever the variants' names. */
  private static VariantPair towardsClang(VariantPair pair) {
    return pair.from().compiler().compareTo(pair.to().compiler()) < 0 ? pair : pair.reversed();
  }

  private OptionPrice price(VariantPair pair, OptionPrice.Kind kind) {
    String from = pair.from().name();
    String to = pair.to().name();
    Set<String> workloads = cells.right(from).keySet();
    workloads.retainAll(cells.right(to).keySet());
    return new OptionPrice(
        pair,
        kind,
        RatioSpread.of(cells.ratios(workloads, to, from, CellFindings::steadyTotal)),
        RatioSpread.of(cells.ratios(workloads, to, from, c -> cells.need(c).flashBytes())),
        new OptionPrice.Stack(
            most(from, workloads, CellFindings::stackBytes),
            most(to, workloads, CellFindings::stackBytes)),
        evidence(from, to, workloads));
  }

  private long most(String variant, Set<String> workloads, ToDoubleFunction<CellFindings> metric) {
    Map<String, CellFindings> all = cells.findings().ofVariant(variant);
    return (long)
        workloads.stream().mapToDouble(w -> metric.applyAsDouble(all.get(w))).max().orElse(0);
  }

  private List<String> evidence(String from, String to, Set<String> workloads) {
    return Stream.of(from, to)
        .map(cells.findings()::ofVariant)
        .flatMap(all -> workloads.stream().map(all::get))
        .flatMap(cell -> Worst.evidence(cell).stream())
        .toList();
  }
}
