package thumbprint.analysis;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import thumbprint.evidence.Build;

/**
 * Prices each cell once: both halves of the workloads, and all that is shown of a setting, ask for
 * the same calls.
 */
public final class RememberedPricing implements CallPricing {
  private final CallPricing pricing;
  private final Map<CellFindings, Optional<CallCost>> known = new IdentityHashMap<>();

  public RememberedPricing(CallPricing pricing) {
    this.pricing = pricing;
  }

  @Override
  public synchronized Optional<CallCost> worst(CellFindings cell, Build empty) {
    return known.computeIfAbsent(cell, c -> pricing.worst(c, empty));
  }
}
