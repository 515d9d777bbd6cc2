package thumbprint.module;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the first difference between two observations. */
final class Comparison {
  private final Observation expected;
  private final Observation actual;
  private final List<String> notes = new ArrayList<>();

  Comparison(Observation expected, Observation actual) {
    this.expected = expected;
    this.actual = actual;
  }

  Agreement agreement() {
    return calls()
        .or(this::readings)
        .map(Agreement.class::cast)
        .orElseGet(() -> new Agreement.Equal(notes));
  }

  private Optional<Agreement.Differs> calls() {
    Map<Integer, Observation.CallEnd> wanted = new TreeMap<>();
    Map<Integer, Observation.CallEnd> given = new TreeMap<>();
    expected.calls().forEach(call -> wanted.put(call.operation(), call));
    actual.calls().forEach(call -> given.put(call.operation(), call));
    TreeSet<Integer> operations = new TreeSet<>(wanted.keySet());
    operations.addAll(given.keySet());
    return operations.stream()
        .map(operation -> call(operation, wanted.get(operation), given.get(operation)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Agreement.Differs> call(
      int operation, Observation.CallEnd wanted, Observation.CallEnd given) {
    if (wanted instanceof Observation.Returned w && given instanceof Observation.Returned g) {
      return results(operation, w.results(), g.results());
    }
    if (wanted instanceof Observation.Trapped w && given instanceof Observation.Trapped g) {
      return traps(operation, w.kind(), g.kind());
    }
    boolean trap = wanted instanceof Observation.Trapped || given instanceof Observation.Trapped;
    return differs(trap ? "trap" : "result", "operation " + operation, shown(wanted), shown(given));
  }

  private static String shown(Observation.CallEnd end) {
    return switch (end) {
      case null -> "no result";
      case Observation.Returned returned ->
          String.join(", ", returned.results().stream().map(Value::shown).toList());
      case Observation.Trapped trapped -> "trap " + trapped.kind().id();
    };
  }

  private static Optional<Agreement.Differs> results(
      int operation, List<Value> wanted, List<Value> given) {
    if (wanted.size() != given.size()) {
      return differs(
          "result",
          "operation " + operation,
          wanted.size() + " results",
          given.size() + " results");
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!NanClass.agree(wanted.get(i), given.get(i))) {
        String where = "operation " + operation + (wanted.size() > 1 ? ", result " + i : "");
        return differs("result", where, wanted.get(i).shown(), given.get(i).shown());
      }
    }
    return Optional.empty();
  }

  /**
   * The specification's "call stack exhausted" is stack-overflow to one engine and exhausted to
   * another.
   */
  private Optional<Agreement.Differs> traps(int operation, TrapKind wanted, TrapKind given) {
    if (wanted == given) {
      return Optional.empty();
    }
    boolean stack = wanted == TrapKind.STACK_OVERFLOW && given == TrapKind.EXHAUSTED;
    if (given != TrapKind.OTHER && !stack) {
      return differs("trap", "operation " + operation, wanted.id(), given.id());
    }
    String note = "the engine calls trap " + wanted.id() + " " + given.id();
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return Optional.empty();
  }

  private Optional<Agreement.Differs> readings() {
    Map<Integer, Observation.Reading> given = new TreeMap<>();
    actual.readings().forEach(reading -> given.put(reading.operation(), reading));
    for (Observation.Reading wanted : expected.readings()) {
      Optional<Agreement.Differs> difference = reading(wanted, given.remove(wanted.operation()));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return given.values().stream()
        .findFirst()
        .flatMap(
            r ->
                differs(
                    "region",
                    "operation " + r.operation() + ", region " + r.region(),
                    "no reading",
                    "a reading"));
  }

  private static Optional<Agreement.Differs> reading(
      Observation.Reading wanted, Observation.Reading given) {
    String where = "operation " + wanted.operation() + ", region " + wanted.region();
    if (given == null) {
      return differs("region", where, "a reading", "none");
    }
    byte[] wantedBytes = wanted.bytes();
    byte[] givenBytes = given.bytes();
    if (wantedBytes.length != givenBytes.length) {
      return differs("region", where, wantedBytes.length + " bytes", givenBytes.length + " bytes");
    }
    ByteBuffer wantedBuffer = ByteBuffer.wrap(wantedBytes).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer givenBuffer = ByteBuffer.wrap(givenBytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int offset = 0; offset < wantedBytes.length; offset += wanted.type().bytes()) {
      Value a = element(wantedBuffer, offset, wanted.type());
      Value b = element(givenBuffer, offset, wanted.type());
      if (!NanClass.agree(a, b)) {
        return differs(
            "region", where + ", element " + offset / wanted.type().bytes(), a.shown(), b.shown());
      }
    }
    return Optional.empty();
  }

  private static Value element(ByteBuffer bytes, int offset, ElementType type) {
    return switch (type) {
      case I8 -> Value.i32(bytes.get(offset));
      case I16 -> Value.i32(bytes.getShort(offset));
      case I32 -> Value.i32(bytes.getInt(offset));
      case I64 -> Value.i64(bytes.getLong(offset));
      case F32 -> new Value(ValueType.F32, bytes.getInt(offset));
      case F64 -> new Value(ValueType.F64, bytes.getLong(offset));
    };
  }

  private static Optional<Agreement.Differs> differs(
      String what, String where, String expected, String actual) {
    return Optional.of(new Agreement.Differs(what, where, expected, actual));
  }
}
