package thumbprint.study;

import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;

/** A cell to be filled: one variant on one machine with one workload. */
public record CellPlan(Variant variant, Core core, Machine machine, PreparedWorkload workload) {
  public String label() {
    return variant.name() + " " + workload.id() + " on " + machine.id();
  }
}
