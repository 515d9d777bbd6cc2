package thumbprint.study;

import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;

/** A variant on a machine: what is examined beside its cells. */
record Subject(Variant variant, Core core, Machine machine) {
  CellPlan plan(PreparedWorkload workload) {
    return new CellPlan(variant, core, machine, workload);
  }
}
