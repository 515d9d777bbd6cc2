package thumbprint.analysis;

import java.util.Optional;
import thumbprint.catalog.Core;
import thumbprint.evidence.Build;

/**
 * Instructions times the coarse band of a core, with code and data in memory that costs nothing.
 */
public record BandPricing(Core.Band band) implements CallPricing {
  @Override
  public Optional<CallCost> worst(CellFindings cell, Build empty) {
    long[] steady = cell.steadyInstructions();
    return cell.completed() && steady.length > 0
        ? Optional.of(cost(Spread.of(steady).worst()))
        : Optional.empty();
  }

  private CallCost cost(long instructions) {
    return CallCost.banded(cycles(instructions, band), Optional.empty());
  }

  static Range cycles(long instructions, Core.Band band) {
    return Range.between(instructions * band.low(), instructions * band.high());
  }
}
