package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import thumbprint.analysis.OptionPrice;
import thumbprint.analysis.Range;
import thumbprint.analysis.RatioSpread;
import thumbprint.catalog.Guarantees.Guarantee;

/** What options cost, in sentences. */
final class OptionFindings {
  private OptionFindings() {}

  /** {@code Bounds checks cost 18 % more instructions (0 to 73 % by workload) ...}. */
  static String promises(List<OptionPrice> prices) {
    Map<String, List<OptionPrice>> byPromise = new TreeMap<>();
    measured(prices)
        .forEach(p -> byPromise.computeIfAbsent(subject(p), s -> new ArrayList<>()).add(p));
    if (byPromise.isEmpty()) {
      return "No two variants differ in one promise alone";
    }
    return byPromise.entrySet().stream()
        .map(e -> capital(e.getKey()) + " cost " + costs(e.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** {@code clang instead of gcc: ...}. */
  static String compilers(List<OptionPrice> prices) {
    List<OptionPrice> measured = measured(prices);
    if (measured.isEmpty()) {
      return "No engine was built by two compilers at equal options";
    }
    OptionPrice first = measured.getFirst();
    return "By "
        + first.pair().to().compiler().id()
        + " instead of "
        + first.pair().from().compiler().id()
        + ", instructions change by "
        + costs(measured);
  }

  private static List<OptionPrice> measured(List<OptionPrice> prices) {
    return prices.stream().filter(p -> p.instructions().isPresent()).toList();
  }

  /** Each pair, those at default options without saying so. */
  private static String costs(List<OptionPrice> prices) {
    return prices.stream().map(OptionFindings::cost).collect(Collectors.joining(", "));
  }

  private static String cost(OptionPrice price) {
    String flash = price.flash().map(f -> ", flash " + signed(f.range().mid())).orElse("");
    return signed(price.instructions().orElseThrow().range().mid())
        + " ("
        + span(price.instructions().orElseThrow())
        + " by workload"
        + flash
        + ") in "
        + engine(price)
        + at(price);
  }

  private static String at(OptionPrice price) {
    String common = price.pair().common();
    return common.equals("default options") ? "" : " at " + common;
  }

  /** The engine, or the runtime where two of its engines are compared. */
  static String engine(OptionPrice price) {
    return price.pair().from().engineId().equals(price.pair().to().engineId())
        ? price.pair().to().engineId()
        : price.pair().to().runtime().id();
  }

  /** {@code bounds checks}, or {@code clang for gcc}. */
  static String subject(OptionPrice price) {
    return switch (price.kind()) {
      case PROMISE ->
          price.pair().gained().stream()
              .map(OptionFindings::words)
              .collect(Collectors.joining(" and "));
      case COMPILER ->
          price.pair().to().compiler().id() + " for " + price.pair().from().compiler().id();
    };
  }

  private static String words(Guarantee guarantee) {
    return switch (guarantee) {
      case MEMORY_BOUNDS -> "bounds checks";
      case STACK_OVERFLOW -> "stack checks";
      case INTERRUPTION -> "checks for interruption";
      case VALIDATION -> "checks of validity";
    };
  }

  private static String span(RatioSpread ratios) {
    Range range = ratios.range();
    return range.low() == range.high()
        ? signed(range.low())
        : signed(range.low()) + " to " + signed(range.high());
  }

  /** A ratio as a change: {@code +18 %}. */
  static String signed(double ratio) {
    double change = ratio - 1;
    String sign = change > 0 ? "+" : change < 0 ? "\u2212" : "";
    return sign + Numbers.percent(Math.abs(change)) + Numbers.THIN + "%";
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
