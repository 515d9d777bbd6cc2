package thumbprint.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every call of a script that differs from the reference, where {@link Agreement} has the first.
 */
public final class CallDifferences {
  private final FlatScript script;
  private final Map<Integer, Observation.CallEnd> wanted = new TreeMap<>();
  private final Map<Integer, Observation.CallEnd> given = new TreeMap<>();
  private final Map<Integer, Observation.Reading> wantedBytes = new TreeMap<>();
  private final Map<Integer, Observation.Reading> givenBytes = new TreeMap<>();

  private CallDifferences(FlatScript script, Observation expected, Observation actual) {
    this.script = script;
    expected.calls().forEach(call -> wanted.put(call.operation(), call));
    actual.calls().forEach(call -> given.put(call.operation(), call));
    expected.readings().forEach(reading -> wantedBytes.put(reading.operation(), reading));
    actual.readings().forEach(reading -> givenBytes.put(reading.operation(), reading));
  }

  /**
   * @param whole whether the script was played to its end; if not, what was not seen is no
   *     difference
   */
  public static List<CallDifference> of(
      FlatScript script, Observation expected, Observation actual, boolean whole) {
    CallDifferences compared = new CallDifferences(script, expected, actual);
    List<CallDifference> differences = new ArrayList<>();
    for (int i = 0; i < script.operations().size(); i++) {
      if (whole || compared.seen(i)) {
        compared.add(i, differences);
      }
    }
    return List.copyOf(differences);
  }

  private boolean seen(int operation) {
    return given.containsKey(operation) || givenBytes.containsKey(operation);
  }

  private void add(int operation, List<CallDifference> differences) {
    Agreement agreement =
        Agreement.compare(only(operation, wanted, wantedBytes), only(operation, given, givenBytes));
    if (agreement instanceof Agreement.Differs differs) {
      differences.add(
          new CallDifference(
              kind(operation), shown(operation), differs.expected(), differs.actual()));
    }
  }

  private static Observation only(
      int operation,
      Map<Integer, Observation.CallEnd> calls,
      Map<Integer, Observation.Reading> readings) {
    return new Observation(
        calls.containsKey(operation) ? List.of(calls.get(operation)) : List.of(),
        readings.containsKey(operation) ? List.of(readings.get(operation)) : List.of());
  }

  private CallDifference.Kind kind(int operation) {
    if (wantedBytes.containsKey(operation)) {
      return CallDifference.Kind.MEMORY;
    }
    boolean must = wanted.get(operation) instanceof Observation.Trapped;
    boolean did = given.get(operation) instanceof Observation.Trapped;
    if (must && did) {
      return CallDifference.Kind.TRAP_KIND;
    }
    if (must) {
      return CallDifference.Kind.NO_TRAP;
    }
    if (did) {
      return CallDifference.Kind.TRAP;
    }
    return nans(wanted.get(operation), given.get(operation))
        ? CallDifference.Kind.NAN_BITS
        : CallDifference.Kind.VALUE;
  }

  private static boolean nans(Observation.CallEnd wanted, Observation.CallEnd given) {
    return wanted instanceof Observation.Returned(int at, List<Value> must)
        && given instanceof Observation.Returned(int also, List<Value> is)
        && must.size() == is.size()
        && IntStream.range(0, is.size())
            .filter(i -> !must.get(i).equals(is.get(i)))
            .allMatch(i -> NanClass.isNan(must.get(i)) && NanClass.isNan(is.get(i)));
  }

  /** The call, or for a reading the call before it. */
  private String shown(int operation) {
    int at = operation;
    while (at > 0 && script.callAt(at) == null) {
      at--;
    }
    Operation.Call call = script.callAt(at);
    return call == null
        ? "operation " + operation
        : call.export()
            + call.arguments().stream()
                .map(CallDifferences::shown)
                .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String shown(Argument argument) {
    return switch (argument) {
      case Argument.Constant constant -> constant.value().shown();
      case Argument.Earlier earlier -> "result of " + earlier.operation();
    };
  }
}
