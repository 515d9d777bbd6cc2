package thumbprint.module.probe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import thumbprint.module.Argument;
import thumbprint.module.Observation;
import thumbprint.module.Operation;
import thumbprint.module.Value;

/**
 * Where the reference interpreter itself is known to be wrong, exact arithmetic has the word.
 *
 * <p>{@code f32.convert_i64_u} of 0x8000000000000001 gives 0x5f000001 there, because it rounds
 * twice; the nearest float is 2^63 (0x5f000000), as four engines of three projects said too. Seen
 * on 2026-11-24 with run.endive; {@code OperationProbesTest} tells when it is mended.
 */
public final class ReferenceErrata {
  private static final String WRONG = "f32.convert_i64_u";

  private ReferenceErrata() {}

  /** What must be seen of a probe. */
  public static Observation corrected(Probe probe, Observation seen) {
    if (!probe.id().equals(WRONG)) {
      return seen;
    }
    List<Observation.CallEnd> calls = new ArrayList<>();
    for (Observation.CallEnd end : seen.calls()) {
      Operation.Call call = probe.script().callAt(end.operation());
      boolean known =
          call.arguments().size() == 1 && call.arguments().getFirst() instanceof Argument.Constant;
      calls.add(known ? exact(end.operation(), call) : end);
    }
    return new Observation(calls, seen.readings());
  }

  private static Observation.Returned exact(int operation, Operation.Call call) {
    Value argument = ((Argument.Constant) call.arguments().getFirst()).value();
    float nearest = new BigDecimal(Long.toUnsignedString(argument.bits())).floatValue();
    return new Observation.Returned(operation, List.of(Value.f32(nearest)));
  }
}
