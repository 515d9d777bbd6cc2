package thumbprint.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import thumbprint.catalog.Guarantees.Guarantee;

/**
 * Two variants that differ in one option and in nothing else, so that what differs between their
 * figures is what that option does.
 *
 * @param option id; {@code compiler} where two engines of a runtime differ in the compiler alone
 */
public record VariantPair(Variant from, Variant to, String option) {
  /** What two engines of a runtime may differ in, beside options of one engine. */
  public static final String COMPILER = "compiler";

  /** Empty where they differ in more than one option, in none, or in more than options. */
  public static Optional<VariantPair> of(Variant from, Variant to) {
    if (!from.runtime().id().equals(to.runtime().id())) {
      return Optional.empty();
    }
    if (!from.engineId().equals(to.engineId())) {
      return from.engine().equalsButForCompiler(to.engine())
              && from.settings().equals(to.settings())
          ? Optional.of(new VariantPair(from, to, COMPILER))
          : Optional.empty();
    }
    List<String> differing =
        from.engine().options().keySet().stream()
            .filter(option -> !from.value(option).equals(to.value(option)))
            .sorted()
            .toList();
    return differing.size() == 1
        ? Optional.of(new VariantPair(from, to, differing.getFirst()))
        : Optional.empty();
  }

  /** Promises that the second keeps by a check and the first does not. */
  public Set<Guarantee> gained() {
    return to.guarantees().beyond(from.guarantees());
  }

  /** Promises that the first keeps by a check and the second does not. */
  public Set<Guarantee> lost() {
    return from.guarantees().beyond(to.guarantees());
  }

  /** Whether another compiler makes the code. */
  public boolean changesCompiler() {
    return from.compiler() != to.compiler();
  }

  /** The same the other way round. */
  public VariantPair reversed() {
    return new VariantPair(to, from, option);
  }

  /**
   * What else both have set, so that a reader sees at which options they are compared: {@code
   * optimisation=s}, or {@code default options}.
   */
  public String common() {
    List<String> settings =
        from.settings().entrySet().stream()
            .filter(e -> !e.getKey().equals(option))
            .map(e -> e.getKey() + "=" + e.getValue())
            .toList();
    return settings.isEmpty() ? "default options" : String.join(",", settings);
  }
}
