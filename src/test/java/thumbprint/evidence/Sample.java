package thumbprint.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.catalog.CycleTerm;
import thumbprint.module.ElementType;
import thumbprint.module.Observation;
import thumbprint.module.Signature;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;

/** A small experiment with a record of every kind; its figures mean nothing. */
final class Sample {
  static final TrialKey KEY =
      new TrialKey("build", "deck", "machine", "QEMU", "plugin", 5_000_000_000L, 1);
  static final Observation OBSERVATION =
      new Observation(
          List.of(
              new Observation.Returned(1, List.of(Value.f32(Float.NaN), Value.i64(-1))),
              new Observation.Trapped(2, TrapKind.OUT_OF_BOUNDS, "\"out\" of bounds\n\\ ü {}")),
          List.of(new Observation.Reading(3, "output", ElementType.F32, "AAAA")));

  private Sample() {}

  static Trial trial(Outcome outcome) {
    PhaseFigures phase = new PhaseFigures("call", 1L << 40, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    return new Trial(
        KEY.id(),
        KEY,
        "qemu-system-arm",
        outcome,
        List.of(phase),
        List.of(new CallCount(1, "call", 42)),
        Digest.of(CanonicalJson.write(OBSERVATION)),
        Optional.of(0x20010000L),
        List.of("chatter"));
  }

  static Build build(String variant) {
    Footprint footprint =
        new Footprint(
            Map.of("engine", new Footprint.Size(10, 2), "harness", new Footprint.Size(5, 1)));
    return new Build(
        "key of " + variant,
        variant,
        "1.0",
        "machine",
        "-",
        "gcc",
        List.of("-Os", "-g"),
        Map.of("b", "2", "a", "1"),
        footprint,
        "image",
        List.of("libc.a(memcpy.o)"));
  }

  static Experiment experiment() {
    Trial trial = trial(new Outcome.Completed());
    WorkloadRecord workload =
        new WorkloadRecord(
            "hash",
            "Hash",
            "integer",
            "test",
            "module",
            100,
            65_536,
            0,
            0,
            1000,
            2,
            trial.observation());
    return new Experiment(
        "profile",
        Map.of("emulator", "QEMU", "cross-gcc", "GCC"),
        Map.of("machine", build("empty")),
        Map.of("hash", workload),
        Map.of("key of wasm3", build("wasm3")),
        Map.of(trial.id(), trial),
        Map.of(trial.observation(), OBSERVATION),
        List.of(
            new Cell(
                "wasm3",
                "wasm3",
                "machine",
                "hash",
                Cell.AS_EMITTED,
                new Cell.Ran("key of wasm3", trial.id())),
            new Cell(
                "native-gcc",
                "native-gcc",
                "machine",
                "hash",
                Cell.AS_EMITTED,
                new Cell.NotBuilt("link", "no C"))));
  }

  /** The same with two cycle profiles, one of another trial. */
  static Experiment traced() {
    Experiment plain = experiment();
    return new Experiment(
        plain.profile(),
        plain.tools(),
        plain.empty(),
        plain.workloads(),
        plain.builds(),
        plain.trials(),
        plain.observations(),
        plain.cells(),
        Map.of("artifact", artifact()),
        List.of(profile("zz"), profile(KEY.id())),
        List.of(relinked()),
        List.of());
  }

  /** The same with one examination of each kind. */
  static Experiment examined() {
    return traced()
        .with(
            List.of(
                new MemoryMinimum(
                    "wasm3",
                    "wasm3",
                    "machine",
                    "hash",
                    MemoryMinimum.Memory.ARENA,
                    64,
                    Optional.of(100L),
                    List.of(new MemoryMinimum.Attempt(128, "t0", MemoryMinimum.EQUAL, ""))),
                new ReloadSeries(
                    "wasm3",
                    "wasm3",
                    "machine",
                    "t1",
                    2,
                    1001,
                    "completed",
                    List.of(new ReloadSeries.Point(0, 64, 32))),
                new Interruption(
                    "wasm3",
                    "wasm3",
                    "machine",
                    Optional.empty(),
                    List.of(
                        new Interruption.Probe(
                            Interruption.Kind.LOOP_WITH_CALLS,
                            "t2",
                            Interruption.End.RAN_ON,
                            "more than 5 instructions",
                            0,
                            false,
                            false))),
                new HostCrossings(
                    "wasm3",
                    "wasm3",
                    "machine",
                    "t3",
                    "completed",
                    List.of(
                        new HostCrossings.Crossing(
                            HostCrossings.Direction.OUT, Signature.parse("(iI)f"), 128, 640)))));
  }

  private static Artifact artifact() {
    return new Artifact(
        "artifact",
        "a-compiler",
        "a-compiler of 1.0",
        List.of("--cpu=x"),
        "module",
        100,
        "bytes",
        400,
        "copied",
        Map.of(Artifact.CODE_BYTES, 200L),
        7);
  }

  private static LayoutTrial relinked() {
    return new LayoutTrial(
        "wasm3",
        "wasm3",
        "machine",
        "hash",
        CacheGeometry.NONE,
        "dual-issue/1",
        List.of(
            new LayoutTrial.Order(0, "t0", WindowWork.NONE),
            new LayoutTrial.Order(1, "t1", WindowWork.NONE)));
  }

  private static CycleProfile profile(String trial) {
    WindowWork work =
        new WindowWork(
            30,
            2,
            1,
            new CycleTerms(Map.of(CycleTerm.ISSUE, 20L, CycleTerm.TAKEN_BRANCH, 3L)),
            Map.of(
                "code",
                new MemoryEvents(
                    60, new BlockTrace.Misses(3, 4, 5), 1, 2, new BlockTrace.Misses(6, 7, 8))));
    return new CycleProfile(
        new CycleProfile.Key(
            trial,
            "tracer",
            "single-issue/1",
            new CacheGeometry(new CacheGeometry.Cache(16384, 2, 32), CacheGeometry.Cache.NONE)),
        List.of(
            new CycleProfile.Phase("call", 1, work, List.of(new CycleProfile.Window(0, 1, work)))),
        Map.of("integer", 30L),
        List.of(new CycleProfile.HotFunction("main", 30, 23)));
  }
}
