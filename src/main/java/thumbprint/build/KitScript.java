package thumbprint.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import thumbprint.module.Argument;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;
import thumbprint.module.Operation;
import thumbprint.module.Value;
import thumbprint.module.WasmModule;

/**
 * A script in the words that {@code kit/kit_calls.c} plays, with what the reference saw. Exports
 * are numbers, regions are compared by hash.
 */
final class KitScript {
  private static final int END = 0;
  private static final int PHASE = 1;
  private static final int CALL = 2;
  private static final int WRITE = 3;
  private static final int PATTERN = 4;
  private static final int READ = 5;
  private static final int EARLIER = 0x100;
  private static final int MOST_ARGUMENTS = 4;
  private static final int MOST_KEPT = 64;

  private final String name;
  private final List<String> exports;
  private final Map<Integer, Observation.CallEnd> calls;
  private final Map<Integer, Observation.Reading> readings;
  private final List<Integer> words = new ArrayList<>();

  private KitScript(String name, WasmModule module, Observation expected) {
    this.name = name;
    this.exports = List.copyOf(module.exports().keySet());
    this.calls =
        expected.calls().stream()
            .collect(Collectors.toMap(Observation.CallEnd::operation, Function.identity()));
    this.readings =
        expected.readings().stream()
            .collect(Collectors.toMap(Observation.Reading::operation, Function.identity()));
  }

  /**
   * @param name of the workload, for messages
   * @throws BuildFailure if the script does what the kit cannot play
   */
  static List<Integer> words(
      String name, WasmModule module, FlatScript script, Observation expected) {
    KitScript translated = new KitScript(name, module, expected);
    for (int i = 0; i < script.operations().size(); i++) {
      translated.add(i, script.operations().get(i));
    }
    translated.words.add(END);
    return List.copyOf(translated.words);
  }

  private void add(int number, Operation operation) {
    switch (operation) {
      case Operation.EnterPhase enter -> words.addAll(List.of(PHASE, enter.phase().number()));
      case Operation.Call call -> call(number, call);
      case Operation.Write write -> write(write);
      case Operation.FillPattern fill -> {
        words.add(PATTERN);
        argument(fill.address());
        words.addAll(List.of(fill.count(), fill.seed(), fill.pattern().form()));
      }
      case Operation.Read read -> {
        words.add(READ);
        argument(read.address());
        words.addAll(List.of(read.region().bytes(), hash(readings.get(number).bytes())));
      }
      case Operation.Reinstantiate again -> throw cannot("make new instances");
      case Operation.Reload again -> throw cannot("load modules again");
    }
  }

  private void call(int number, Operation.Call call) {
    if (call.expectedTrap().isPresent() || call.arguments().size() > MOST_ARGUMENTS) {
      throw cannot("play traps, or calls with more than " + MOST_ARGUMENTS + " arguments");
    }
    words.addAll(List.of(CALL, exports.indexOf(call.export()), call.arguments().size()));
    call.arguments().forEach(this::argument);
    switch (calls.get(number)) {
      case null -> words.add(0);
      case Observation.Trapped trapped -> throw cannot("play traps");
      case Observation.Returned returned -> {
        Value first = returned.results().getFirst();
        words.addAll(List.of(1, (int) first.bits(), (int) (first.bits() >>> 32)));
      }
    }
  }

  private void write(Operation.Write write) {
    byte[] bytes = write.bytes();
    words.add(WRITE);
    argument(write.address());
    words.add(bytes.length);
    for (int i = 0; i < bytes.length; i += 4) {
      int word = 0;
      for (int k = 0; k < 4 && i + k < bytes.length; k++) {
        word |= (bytes[i + k] & 0xff) << 8 * k;
      }
      words.add(word);
    }
  }

  private void argument(Argument argument) {
    switch (argument) {
      case Argument.Constant constant -> {
        long bits = constant.value().bits();
        words.addAll(List.of(argument.type().code(), (int) bits, (int) (bits >>> 32)));
      }
      case Argument.Earlier earlier -> {
        if (earlier.operation() >= MOST_KEPT) {
          throw cannot("use results of operations after the first " + MOST_KEPT);
        }
        words.addAll(
            List.of(argument.type().code() | EARLIER, earlier.operation(), earlier.offset()));
      }
    }
  }

  /** FNV-1a with 32 bits, as on the board. */
  private static int hash(byte[] bytes) {
    int hash = 0x811c9dc5;
    for (byte b : bytes) {
      hash = (hash ^ (b & 0xff)) * 0x01000193;
    }
    return hash;
  }

  private BuildFailure cannot(String what) {
    return new BuildFailure("kit", name + ": the kit does not " + what);
  }
}
