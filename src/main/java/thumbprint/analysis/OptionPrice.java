package thumbprint.analysis;

import java.util.List;
import java.util.Optional;
import thumbprint.catalog.VariantPair;

/**
 * What one option costs: the figures of the second variant of a pair over those of the first, on
 * the workloads that both get right.
 *
 * @param kind why the pair is looked at
 * @param instructions of the steady calls; empty where no workload came out right in both
 * @param flash with the module; empty likewise
 * @param stack deepest of those workloads, first and second, in bytes
 * @param evidence trials of both
 */
public record OptionPrice(
    VariantPair pair,
    Kind kind,
    Optional<RatioSpread> instructions,
    Optional<RatioSpread> flash,
    Stack stack,
    List<String> evidence) {
  /** Why two variants are compared. */
  public enum Kind {
    /** The option makes a promise that the first variant does not keep. */
    PROMISE,
    /** The same source by another compiler. */
    COMPILER
  }

  /** Bytes of native stack of the two variants. */
  public record Stack(long fromBytes, long toBytes) {}

  public OptionPrice {
    evidence = evidence.stream().distinct().sorted().toList();
  }
}
