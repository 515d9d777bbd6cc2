package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.evidence.Build;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Cell;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Footprint;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialKey;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.Observation;
import thumbprint.module.Value;

/** An experiment whose figures are made up by simple arithmetic: SYNTHETIC, none was measured. */
final class ExampleExperiment {
  static final String MACHINE = "mps2-an500";
  private static final int CALLS = 48;

  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final Map<String, Observation> OBSERVATIONS =
      Map.of(RIGHT, returned(1), WRONG, returned(2));

  /**
   * Names, families and native instructions of one call; the number in front is nothing but a seed.
   */
  private static final Map<String, Long> NATIVE = new TreeMap<>();

  static {
    NATIVE.put("biquad-cascade", 14_800L);
    NATIVE.put("fm-voice", 9_600L);
    NATIVE.put("long-line", 31_000L);
    NATIVE.put("oscillator-bank", 18_200L);
    NATIVE.put("reverb", 11_400L);
    NATIVE.put("waveshaper", 6_700L);
    NATIVE.put("crc-table", 21_000L);
    NATIVE.put("hash", 17_300L);
    NATIVE.put("host-calls", 1_900L);
    NATIVE.put("integer-64", 9_900L);
    NATIVE.put("matrix-f32", 24_500L);
    NATIVE.put("matrix-f64", 88_000L);
    NATIVE.put("memory-copy", 5_300L);
    NATIVE.put("recursion", 12_700L);
    NATIVE.put("sort", 33_000L);
    NATIVE.put("state-machine", 7_800L);
    NATIVE.put("published-faust-karplus-strong", 13_600L);
  }

  private ExampleExperiment() {}

  static Experiment of(List<ExampleEngines.Synthetic> engines) {
    Map<String, Build> builds = new TreeMap<>();
    Map<String, Trial> trials = new TreeMap<>();
    List<Cell> cells = new ArrayList<>();
    List<CycleProfile> cycles = new ArrayList<>();
    Map<String, WorkloadRecord> workloads = new TreeMap<>();
    NATIVE.keySet().forEach(id -> workloads.put(id, workload(id)));
    for (ExampleEngines.Synthetic engine : engines) {
      Build build = build(engine);
      builds.put(build.key(), build);
      for (String workload : NATIVE.keySet()) {
        Trial trial = trial(engine, build, workload);
        trials.put(trial.id(), trial);
        if (audio(workload) && trial.outcome() instanceof Outcome.Completed) {
          cycles.add(ExampleCycles.profile(trial, trial.calls(), engine.engineBytes()));
        }
        cells.add(cell(engine, workload, new Cell.Ran(build.key(), trial.id())));
      }
    }
    Map<String, String> tools =
        Map.of(
            "emulator", "QEMU 7.2 (SYNTHETIC)", "compiler", "arm-none-eabi-gcc 12.2 (SYNTHETIC)");
    return new Experiment(
        "example",
        tools,
        Map.of(MACHINE, empty()),
        workloads,
        builds,
        trials,
        OBSERVATIONS,
        cells,
        Map.of(),
        cycles,
        List.of(),
        List.of());
  }

  private static Cell cell(ExampleEngines.Synthetic engine, String workload, Cell.Result result) {
    return new Cell(
        engine.variant().engineId(),
        engine.variant().name(),
        MACHINE,
        workload,
        Cell.AS_EMITTED,
        result);
  }

  private static WorkloadRecord workload(String id) {
    boolean audio = audio(id);
    return new WorkloadRecord(
        id,
        id.replace('-', ' '),
        audio ? "audio" : "integer",
        id.hashCode() % 2 == 0 ? "tuning" : "test",
        Digest.of(id),
        900 + NATIVE.get(id) / 9,
        65_536,
        audio ? 128 : 0,
        audio ? 48_000 : 0,
        NATIVE.get(id) * CALLS * 2,
        CALLS,
        RIGHT);
  }

  private static boolean audio(String id) {
    return List.of(
            "biquad-cascade", "fm-voice", "long-line", "oscillator-bank", "reverb", "waveshaper")
        .contains(id);
  }

  private static Build empty() {
    return build("empty", Map.of("harness", new Footprint.Size(6_144, 2_048)));
  }

  private static Build build(ExampleEngines.Synthetic engine) {
    return build(
        engine.variant().name(),
        Map.of(
            "harness", new Footprint.Size(6_144, 2_048),
            "engine", new Footprint.Size(engine.engineBytes(), 640),
            "library", new Footprint.Size(engine.libraryBytes(), 120),
            "fill", new Footprint.Size(37, 0)));
  }

  private static Build build(String variant, Map<String, Footprint.Size> parts) {
    return new Build(
        Digest.of("build " + variant),
        variant,
        "1.2.3-SYNTHETIC",
        MACHINE,
        "-",
        "arm-none-eabi-gcc 12.2 (SYNTHETIC)",
        List.of("-Os", "-mcpu=cortex-m7", "-ffunction-sections"),
        Map.of("source", Digest.of(variant)),
        new Footprint(parts),
        Digest.of("image " + variant),
        List.of("libc_nano.a(memcpy.o)"));
  }

  private static Trial trial(ExampleEngines.Synthetic engine, Build build, String workload) {
    TrialKey key =
        new TrialKey(
            build.key(),
            Digest.of(workload),
            MACHINE,
            "QEMU 7.2 (SYNTHETIC)",
            "plugin",
            1_000_000_000,
            1);
    Outcome outcome = outcome(engine, workload);
    List<CallCount> calls =
        outcome instanceof Outcome.Completed ? calls(engine, workload) : List.of();
    return new Trial(
        key.id(),
        key,
        "qemu-system-arm -M mps2-an500 (SYNTHETIC)",
        outcome,
        phases(engine, calls),
        calls,
        observation(engine, workload),
        Optional.empty(),
        List.of());
  }

  /** One wrong result, so that the report has one to show. */
  private static String observation(ExampleEngines.Synthetic engine, String workload) {
    boolean wrong =
        engine.variant().name().equals("wasm3@vendor,optimisation=3")
            && workload.equals("matrix-f64");
    return wrong ? WRONG : RIGHT;
  }

  private static Observation returned(int result) {
    return new Observation(
        List.of(new Observation.Returned(3, List.of(Value.i32(result)))), List.of());
  }

  private static Outcome outcome(ExampleEngines.Synthetic engine, String workload) {
    if (engine.variant().engineId().equals("wamr-classic") && workload.equals("host-calls")) {
      return new Outcome.Refused(
          "instantiate", "link", "SYNTHETIC: failed to link import function (env, echo)");
    }
    if (engine.variant().engineId().equals("wasm3") && workload.equals("recursion")) {
      return new Outcome.Trapped("stack-overflow", "SYNTHETIC: [trap] stack overflow");
    }
    return new Outcome.Completed();
  }

  /** Each workload suits each engine a little more or less, and calls vary by a little. */
  private static List<CallCount> calls(ExampleEngines.Synthetic engine, String workload) {
    int seed = Math.floorMod((workload + engine.variant().engineId()).hashCode(), 97);
    double factor = engine.slowDown() == 1 ? 1 : engine.slowDown() * (0.72 + seed / 170.0);
    long base = Math.round(NATIVE.get(workload) * factor);
    List<CallCount> calls = new ArrayList<>();
    calls.add(new CallCount(0, "first-call", Math.round(base * 1.3)));
    for (int call = 1; call <= CALLS; call++) {
      long extra =
          workload.equals("reverb") || workload.equals("waveshaper")
              ? base * ((call * 31L + seed) % 17) / 400
              : 0;
      calls.add(new CallCount(call, "call", base + extra));
    }
    return calls;
  }

  private static List<PhaseFigures> phases(ExampleEngines.Synthetic engine, List<CallCount> calls) {
    long first =
        calls.stream()
            .filter(c -> c.phase().equals("first-call"))
            .mapToLong(CallCount::instructions)
            .sum();
    long steady =
        calls.stream()
            .filter(c -> c.phase().equals("call"))
            .mapToLong(CallCount::instructions)
            .sum();
    long heap = engine.heapBytes();
    long start = engine.startUpInstructions();
    return List.of(
        new PhaseFigures("load", start / 3, 1, heap / 3, heap / 3, heap / 2, 12, 0, 0, 480, 0),
        new PhaseFigures(
            "instantiate", start - start / 3, 1, heap, heap, heap + 96, 7, 0, 0, 512, 0),
        new PhaseFigures("first-call", first, 1, heap, heap, heap + 96, 0, 0, 0, 712, 0),
        new PhaseFigures("call", steady, CALLS, heap, heap, heap + 96, 0, 0, 0, 712, 688));
  }
}
