package thumbprint.module.probe;

import java.util.List;
import java.util.Optional;
import thumbprint.module.Argument;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;
import thumbprint.module.Operation;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;

/**
 * A module that needs one proposal, or one thing of its host, and a single call of it.
 *
 * @param id in kebab case
 * @param name what people call it
 * @param module its bytes
 * @param stated the results that the specification of the proposal gives
 * @param reason why these, in one sentence
 */
public record FeatureProbe(
    String id, String name, byte[] module, List<Value> stated, String reason) {
  private static final String EXPORT = "run";

  public FeatureProbe {
    module = module.clone();
    stated = List.copyOf(stated);
  }

  @Override
  public byte[] module() {
    return module.clone();
  }

  /** As it is played. */
  public Probe probe() {
    return new Probe(id, id, module, new FlatScript(List.of(call(EXPORT, List.of()))));
  }

  /** What must be seen. */
  public Observation expected() {
    return new Observation(List.of(new Observation.Returned(0, stated)), List.of());
  }

  /** A call that may trap. */
  static Operation.Call call(String export, List<Value> arguments) {
    return new Operation.Call(
        export,
        arguments.stream().<Argument>map(Argument.Constant::new).toList(),
        false,
        Optional.of(TrapKind.OTHER),
        false,
        true);
  }
}
