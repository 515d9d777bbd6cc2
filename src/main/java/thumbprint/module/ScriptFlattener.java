package thumbprint.module;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Unrolls a script; every fault of it is an {@link IllegalArgumentException} that names the step.
 */
final class ScriptFlattener {
  private static final int MOST_OPERATIONS = 100_000;

  private final Script script;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, Integer> kept = new HashMap<>();

  private ScriptFlattener(Script script) {
    this.script = script;
  }

  static FlatScript flatten(Script script) {
    ScriptFlattener flattener = new ScriptFlattener(script);
    flattener.phase(Phase.INITIALISE, script.initialise());
    flattener.phase(Phase.FIRST_CALL, script.firstCall());
    flattener.phase(Phase.CALL, script.steady());
    return new FlatScript(flattener.operations);
  }

  private void phase(Phase phase, List<Script.Step> steps) {
    if (!steps.isEmpty()) {
      add(new Operation.EnterPhase(phase));
      play(steps, 0);
    }
  }

  private void play(List<Script.Step> steps, int iteration) {
    for (Script.Step step : steps) {
      play(step, iteration);
    }
  }

  private void play(Script.Step step, int iteration) {
    if (step.call() != null) {
      call(step.call(), iteration);
    } else if (step.write() != null) {
      write(step.write(), iteration);
    } else if (step.fill() != null) {
      Script.FillStep fill = step.fill();
      Argument at = argument(fill.at(), iteration);
      add(new Operation.FillPattern(at, fill.count(), fill.seed() + iteration, fill.with()));
    } else if (step.read() != null) {
      read(step.read(), iteration);
    } else if (step.repeat() != null) {
      for (int i = 0; i < step.repeat().times(); i++) {
        play(step.repeat().steps(), i);
      }
    } else {
      add(step.reload() != null ? new Operation.Reload() : new Operation.Reinstantiate());
    }
  }

  private void call(Script.CallStep call, int iteration) {
    List<Argument> arguments =
        call.arguments().stream().map(text -> argument(text, iteration)).toList();
    boolean compared = call.keep() == null && !call.quiet();
    add(
        new Operation.Call(
            call.export(),
            arguments,
            call.handler(),
            Optional.ofNullable(call.trap()),
            call.quiet(),
            compared));
    if (call.keep() != null) {
      kept.put(call.keep(), operations.size() - 1);
    }
  }

  private void write(Script.WriteStep write, int iteration) {
    String hex =
        write.hex() != null
            ? write.hex()
            : HexFormat.of().formatHex(write.text().getBytes(StandardCharsets.UTF_8));
    add(new Operation.Write(argument(write.at(), iteration), hex));
  }

  private void read(Script.ReadStep read, int iteration) {
    Script.RegionLine line = script.regions().get(read.region());
    if (line == null) {
      throw new IllegalArgumentException(
          "read: unknown region \""
              + read.region()
              + "\" (known: "
              + String.join(", ", script.regions().keySet())
              + ")");
    }
    if ((iteration + 1) % read.every() == 0) {
      Region region = new Region(read.region(), line.type(), line.bytes());
      add(new Operation.Read(argument(line.address(), iteration), region));
    }
  }

  private Argument argument(String text, int iteration) {
    return ArgumentText.parse(text, iteration, kept);
  }

  private void add(Operation operation) {
    if (operations.size() >= MOST_OPERATIONS) {
      throw new IllegalArgumentException(
          "the script has more than " + MOST_OPERATIONS + " operations when unrolled");
    }
    operations.add(operation);
  }
}
