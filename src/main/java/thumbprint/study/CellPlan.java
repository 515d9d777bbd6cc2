package thumbprint.study;

import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;

/**
 * A cell to be filled: one variant on one machine with one workload.
 *
 * @param layout number of the order that its image is linked in; 0 is the usual one
 * @param limits what is taken away of its memories
 */
public record CellPlan(
    Variant variant,
    Core core,
    Machine machine,
    PreparedWorkload workload,
    int layout,
    Limits limits) {
  public CellPlan(Variant variant, Core core, Machine machine, PreparedWorkload workload) {
    this(variant, core, machine, workload, 0, Limits.NONE);
  }

  /** The same cell with its image linked in another order. */
  CellPlan laidOut(int order) {
    return new CellPlan(variant, core, machine, workload, order, limits);
  }

  /** The same cell with less memory. */
  CellPlan within(Limits less) {
    return new CellPlan(variant, core, machine, workload, layout, less);
  }

  public String label() {
    return variant.name()
        + " "
        + workload.id()
        + " on "
        + machine.id()
        + (layout == 0 ? "" : ", order " + layout)
        + limits.text();
  }
}
