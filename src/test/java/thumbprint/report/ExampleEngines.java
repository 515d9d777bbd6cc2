package thumbprint.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Guarantees.Guarantee;
import thumbprint.catalog.Guarantees.State;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.RuntimeSource;
import thumbprint.catalog.Variant;

/** Engines with SYNTHETIC costs; no figure here was measured. */
final class ExampleEngines {
  /**
   * What the synthetic experiment makes figures from.
   *
   * @param slowDown instructions over native ones
   * @param startUpInstructions of load and instantiate together
   */
  record Synthetic(
      Variant variant,
      double slowDown,
      long engineBytes,
      long libraryBytes,
      long heapBytes,
      long startUpInstructions) {}

  private ExampleEngines() {}

  static List<Synthetic> all() {
    return List.of(
        native_("native-gcc", "Native C (GCC)", 1.0, 0),
        native_("native-clang", "Native C (Clang)", 1.04, 0),
        engine(
            "wasm2c",
            "wabt",
            "wasm2c",
            Engine.Mode.TRANSLATED,
            "MIT",
            Map.of(),
            promises(State.CHECKED, State.CHECKED, State.UNCHECKED),
            1.62,
            3_900,
            5_100,
            8_300,
            2_900),
        engine(
            "wamr-classic",
            "wamr",
            "WAMR classic interpreter",
            Engine.Mode.INTERPRETER,
            "Apache-2.0 WITH LLVM-exception",
            Map.of(),
            promises(State.CHECKED, State.CHECKED, State.UNCHECKED),
            33.4,
            38_100,
            9_700,
            12_100,
            61_000),
        engine(
            "wamr-fast",
            "wamr",
            "WAMR fast interpreter",
            Engine.Mode.INTERPRETER,
            "Apache-2.0 WITH LLVM-exception",
            Map.of("optimisation", "mixed"),
            promises(State.CHECKED, State.CHECKED, State.UNCHECKED),
            14.3,
            42_600,
            9_700,
            17_400,
            148_000),
        engine(
            "wamr-fast",
            "wamr",
            "WAMR fast interpreter",
            Engine.Mode.INTERPRETER,
            "Apache-2.0 WITH LLVM-exception",
            Map.of("vendor", "true"),
            promises(State.CHECKED, State.CHECKED, State.UNCHECKED),
            15.2,
            57_900,
            9_700,
            17_400,
            150_000),
        engine(
            "wasm3",
            "wasm3",
            "wasm3",
            Engine.Mode.INTERPRETER,
            "MIT",
            Map.of(),
            promises(State.CHECKED, State.CHECKED, State.UNCHECKED),
            14.6,
            39_200,
            12_400,
            22_800,
            203_000),
        engine(
            "wasm3",
            "wasm3",
            "wasm3",
            Engine.Mode.INTERPRETER,
            "MIT",
            Map.of("vendor", "true", "optimisation", "3"),
            promises(State.CHECKED, State.CHECKED, State.UNCHECKED),
            14.9,
            55_000,
            12_400,
            22_800,
            201_000),
        engine(
            "swift-aot",
            "swift",
            "Swift-footed AOT",
            Engine.Mode.AHEAD_OF_TIME,
            "MIT",
            Map.of(),
            promises(State.UNCHECKED, State.UNKNOWN, State.UNCHECKED),
            1.31,
            21_000,
            6_000,
            9_900,
            18_000));
  }

  private static Synthetic native_(String id, String name, double slowDown, long heap) {
    return engine(
        id,
        "native",
        name,
        Engine.Mode.NATIVE,
        "Apache-2.0",
        Map.of(),
        Guarantees.none(),
        slowDown,
        0,
        1_900,
        heap,
        400);
  }

  private static Guarantees promises(State bounds, State stack, State interruption) {
    return new Guarantees(
        Map.of(
            Guarantee.MEMORY_BOUNDS,
            bounds,
            Guarantee.STACK_OVERFLOW,
            stack,
            Guarantee.INTERRUPTION,
            interruption,
            Guarantee.VALIDATION,
            bounds));
  }

  private static Synthetic engine(
      String id,
      String runtime,
      String name,
      Engine.Mode mode,
      String licence,
      Map<String, String> settings,
      Guarantees guarantees,
      double slowDown,
      long engine,
      long library,
      long heap,
      long startUp) {
    Map<String, Engine.OptionValue> values = new LinkedHashMap<>();
    for (String value : List.of("s", "2", "3", "mixed")) {
      values.put(
          value, new Engine.OptionValue(List.of("-O" + value), Map.of(), null, null, null, null));
    }
    Engine made =
        new Engine(
            name,
            mode,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            guarantees,
            Map.of("optimisation", new Engine.Option("s", values)),
            null,
            null,
            null,
            null,
            null,
            List.of("synthetic"),
            null,
            null,
            null,
            null);
    Runtime of =
        new Runtime(
            runtime,
            name,
            "1.2.3-SYNTHETIC",
            "C",
            licence,
            new RuntimeSource(null, "synthetic", null, null, null, null),
            Map.of(id, made),
            Map.of(),
            java.util.Optional.empty());
    Map<String, String> chosen = new LinkedHashMap<>(settings);
    boolean vendor = chosen.remove("vendor") != null;
    return new Synthetic(
        new Variant(of, id, made, chosen, vendor), slowDown, engine, library, heap, startUp);
  }
}
