package thumbprint.module.probe;

import thumbprint.module.FlatScript;

/**
 * Something that is tried on an engine: a module of its own, and the calls of it.
 *
 * @param id of the operation or feature
 * @param feature the proposal that the module needs; {@code core} for none
 * @param script plays every call, whether or not it traps
 */
public record Probe(String id, String feature, byte[] module, FlatScript script) {
  public Probe {
    module = module.clone();
  }

  @Override
  public byte[] module() {
    return module.clone();
  }

  /** Calls that are compared, the readings of memory not counted. */
  public long calls() {
    return script.operations().stream()
        .filter(thumbprint.module.Operation.Call.class::isInstance)
        .count();
  }
}
