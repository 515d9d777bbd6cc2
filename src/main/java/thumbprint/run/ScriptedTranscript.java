package thumbprint.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.evidence.Outcome;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;
import thumbprint.module.Operation;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/**
 * A transcript in the light of the script that was played: what was to be seen, and which trap was
 * no fault.
 */
record ScriptedTranscript(FlatScript script, Transcript transcript) {

  /** Completed only if every trap was expected by the script. */
  Outcome outcome() {
    if (!(transcript.outcome() instanceof Outcome.Completed)) {
      return transcript.outcome();
    }
    return transcript.traps().stream()
        .filter(trap -> !expected(trap.operation()))
        .findFirst()
        .<Outcome>map(trap -> new Outcome.Trapped(trap.kind(), trap.text()))
        .orElse(transcript.outcome());
  }

  private boolean expected(int operation) {
    Operation.Call call = script.callAt(operation);
    return call != null && call.expectedTrap().isPresent();
  }

  /**
   * @throws BrokenTranscript if a line names an operation that the script does not have
   */
  Observation observation() {
    Observation.Collector collector = new Observation.Collector(script);
    try {
      results().forEach(collector::returned);
      transcript
          .traps()
          .forEach(t -> collector.trapped(t.operation(), TrapKind.parse(t.kind()), t.text()));
      transcript.reads().forEach(r -> collector.read(r.operation(), r.bytes()));
    } catch (IllegalArgumentException e) {
      throw new BrokenTranscript(e.getMessage());
    }
    return collector.observation();
  }

  private Map<Integer, List<Value>> results() {
    Map<Integer, List<Value>> results = new TreeMap<>();
    for (Transcript.ResultLine line : transcript.results()) {
      Value value =
          new Value(ValueType.parse(line.type()), Long.parseUnsignedLong(line.bits(), 16));
      results.computeIfAbsent(line.operation(), o -> new ArrayList<>()).add(value);
    }
    return results;
  }
}
