package thumbprint.study;

import java.util.List;
import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;
import thumbprint.module.probe.Probe;

/**
 * Probes to put to a variant on a machine, together.
 *
 * @param features whether they are those of proposals
 */
record ProbeQuestion(
    Variant variant, Core core, Machine machine, List<Probe> probes, boolean features) {
  ProbeQuestion {
    probes = List.copyOf(probes);
  }

  ProbeQuestion with(List<Probe> others) {
    return new ProbeQuestion(variant, core, machine, others, features);
  }

  String label() {
    return variant.name() + " " + probes.getFirst().id() + " on " + machine.id();
  }
}
