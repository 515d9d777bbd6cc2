package thumbprint.module;

import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is played to a module: as a catalog file writes it, or built in code for a module of the
 * user.
 *
 * <p>Arguments are text: {@code 48000} (i32), {@code f32:0.5}, {@code i64:-1}, {@code f32:nan},
 * {@code $name+16} (an address that an earlier call kept), {@code i32:7+3i} (plus 3 for each
 * iteration of the innermost repetition).
 *
 * @param regions parts of linear memory, by name
 * @param initialise calls before the first real one
 * @param firstCall what is called steadily, for the first time
 * @param steady the calls that cost is judged by
 */
public record Script(
    Map<String, RegionLine> regions,
    List<Step> initialise,
    List<Step> firstCall,
    List<Step> steady) {
  public Script {
    regions =
        regions == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(regions));
    initialise = copy(initialise);
    firstCall = copy(firstCall);
    steady = copy(steady);
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Unrolls repetitions and resolves names. */
  public FlatScript flatten() {
    return ScriptFlattener.flatten(this);
  }

  /** Where a region lies and what it holds. */
  public record RegionLine(String address, ElementType type, Integer bytes) {
    public RegionLine {
      require(
          address != null && type != null && bytes != null,
          "a region needs address, type and bytes");
    }
  }

  /** Exactly one of its components is present. */
  public record Step(
      CallStep call,
      WriteStep write,
      FillStep fill,
      ReadStep read,
      RepeatStep repeat,
      Boolean reinstantiate,
      Boolean reload) {
    public Step {
      int present = 0;
      for (Object part : new Object[] {call, write, fill, read, repeat, reinstantiate, reload}) {
        present += part == null ? 0 : 1;
      }
      require(
          present == 1,
          "a step is exactly one of call, write, fill, read, repeat, reinstantiate, reload");
    }

    public static Step of(CallStep call) {
      return new Step(call, null, null, null, null, null, null);
    }

    public static Step of(WriteStep write) {
      return new Step(null, write, null, null, null, null, null);
    }

    public static Step of(FillStep fill) {
      return new Step(null, null, fill, null, null, null, null);
    }

    public static Step of(ReadStep read) {
      return new Step(null, null, null, read, null, null, null);
    }

    public static Step of(RepeatStep repeat) {
      return new Step(null, null, null, null, repeat, null, null);
    }

    public static Step ofReinstantiate() {
      return new Step(null, null, null, null, null, true, null);
    }

    public static Step ofReload() {
      return new Step(null, null, null, null, null, null, true);
    }
  }

  /**
   * Calls an export.
   *
   * @param keep name for the first result, which is an address and is not compared; or null
   * @param handler from handler context; absent: no
   * @param trap the trap that must end it; null: it must return
   * @param quiet results are neither printed nor compared; absent: no
   */
  public record CallStep(
      String export,
      List<String> arguments,
      String keep,
      Boolean handler,
      TrapKind trap,
      Boolean quiet) {
    public CallStep {
      require(export != null, "a call needs an export");
      arguments = copy(arguments);
      handler = handler != null && handler;
      quiet = quiet != null && quiet;
    }

    /** A plain call from thread context. */
    public static CallStep of(String export, String... arguments) {
      return new CallStep(export, List.of(arguments), null, false, null, false);
    }

    public CallStep keeping(String name) {
      return new CallStep(export, arguments, name, handler, trap, quiet);
    }

    public CallStep inHandler() {
      return new CallStep(export, arguments, keep, true, trap, quiet);
    }

    public CallStep trapping(TrapKind kind) {
      return new CallStep(export, arguments, keep, handler, kind, quiet);
    }
  }

  /** Copies bytes, given as hexadecimal or as text, to linear memory. */
  public record WriteStep(String at, String hex, String text) {
    public WriteStep {
      require(at != null, "a write needs `at`");
      require((hex == null) != (text == null), "a write needs exactly one of `hex` and `text`");
      hex =
          hex == null
              ? null
              : HexFormat.of().formatHex(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
    }
  }

  /** Fills elements with a seeded pattern; within a repetition, iteration i uses seed + i. */
  public record FillStep(String at, Pattern with, Integer count, Integer seed) {
    public FillStep {
      require(at != null && with != null && count != null, "a fill needs `at`, `with` and `count`");
      seed = seed == null ? 1 : seed;
    }
  }

  /** Reads a region; within a repetition, only every {@code every}th time. */
  public record ReadStep(String region, Integer every) {
    public ReadStep {
      require(region != null, "a read needs a region");
      every = every == null ? 1 : every;
      require(every > 0, "`every` must be positive");
    }
  }

  /** Plays steps several times. */
  public record RepeatStep(Integer times, List<Step> steps) {
    public RepeatStep {
      require(times != null && times > 0, "a repetition needs `times` above zero");
      steps = copy(steps);
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
