package thumbprint.module;

import java.util.ArrayList;
import java.util.List;

/**
 * A script with every repetition unrolled. Operations are numbered from 0 in order of appearance;
 * that number is {@code op=} in transcripts.
 */
public record FlatScript(List<Operation> operations) {
  public FlatScript {
    operations = List.copyOf(operations);
  }

  /** The call at an operation number, or null where that operation is no call. */
  public Operation.Call callAt(int operation) {
    return at(operation) instanceof Operation.Call call ? call : null;
  }

  /** The read at an operation number, or null where that operation is no read. */
  public Operation.Read readAt(int operation) {
    return at(operation) instanceof Operation.Read read ? read : null;
  }

  private Operation at(int operation) {
    return operation < 0 || operation >= operations.size() ? null : operations.get(operation);
  }

  /** Names of the exports that the script calls, each once, in order of first use. */
  public List<String> exports() {
    return operations.stream()
        .filter(Operation.Call.class::isInstance)
        .map(operation -> ((Operation.Call) operation).export())
        .distinct()
        .toList();
  }

  /** Operation numbers of the calls of a phase, in order. */
  public List<Integer> callsIn(Phase phase) {
    List<Integer> calls = new ArrayList<>();
    Phase current = null;
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof Operation.EnterPhase enter) {
        current = enter.phase();
      } else if (operations.get(i) instanceof Operation.Call && current == phase) {
        calls.add(i);
      }
    }
    return calls;
  }
}
