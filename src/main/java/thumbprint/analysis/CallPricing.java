package thumbprint.analysis;

import java.util.Optional;
import thumbprint.evidence.Build;

/** Prices the calls of cells in cycles. */
public interface CallPricing {
  /**
   * The worst steady call, which is the one with the highest bound.
   *
   * @param empty the firmware without an engine on the same machine
   * @return empty where the cell did not complete or made no steady call
   */
  Optional<CallCost> worst(CellFindings cell, Build empty);
}
