package thumbprint.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.catalog.Core;
import thumbprint.catalog.WorkloadSelection;
import thumbprint.evidence.Build;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Footprint;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialKey;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.Observation;
import thumbprint.module.Value;

/** Builds experiments whose figures can be worked out by hand. */
final class Hand {
  static final Core.Band BAND = new Core.Band(0.5, 2, "made up for tests");

  private final Map<String, WorkloadRecord> workloads = new TreeMap<>();
  private final Map<String, Build> builds = new TreeMap<>();
  private final Map<String, Trial> trials = new TreeMap<>();
  private final Map<String, Observation> observations = new TreeMap<>();
  private final List<Cell> cells = new ArrayList<>();

  Hand() {
    observations.put("right", observation(1));
    observations.put("wrong", observation(2));
  }

  private static Observation observation(int result) {
    return new Observation(
        List.of(new Observation.Returned(0, List.of(Value.i32(result)))), List.of());
  }

  Hand workload(String id, String family, String half) {
    return workload(id, family, half, 700);
  }

  Hand workload(String id, String family, String half, long moduleBytes) {
    workloads.put(
        id,
        new WorkloadRecord(id, id, family, half, "m", moduleBytes, 65_536, 0, 0, 1, 1, "right"));
    return this;
  }

  /** A cell whose steady calls took these instructions. */
  Hand ran(String variant, String workload, String observation, long... calls) {
    return cell(variant, workload, new Outcome.Completed(), observation, calls);
  }

  Hand ended(String variant, String workload, Outcome outcome) {
    return cell(variant, workload, outcome, "wrong");
  }

  Hand notBuilt(String variant, String workload, String reason) {
    return notBuilt(variant, workload, "compile", reason);
  }

  Hand notBuilt(String variant, String workload, String stage, String reason) {
    cells.add(
        new Cell(
            variant,
            variant,
            "machine",
            workload,
            Cell.AS_EMITTED,
            new Cell.NotBuilt(stage, reason)));
    return this;
  }

  private Hand cell(
      String variant, String workload, Outcome outcome, String observation, long... calls) {
    boolean linked = variant.startsWith("native");
    Build build = build(variant, linked ? "digest" : "-", 1000, linked ? 300 : 0);
    builds.put(build.key(), build);
    List<CallCount> counts = new ArrayList<>();
    for (long instructions : calls) {
      counts.add(new CallCount(counts.size(), "call", instructions));
    }
    TrialKey key = new TrialKey(build.key(), workload, "machine", "e", "p", 1, 1);
    List<PhaseFigures> phases =
        List.of(
            new PhaseFigures("load", 10, 1, 100, 120, 130, 3, 0, 3, 40, 0),
            new PhaseFigures("instantiate", 20, 1, 200, 210, 230, 3, 0, 3, 60, 0),
            new PhaseFigures("call", 30, calls.length, 200, 205, 230, 2, 2, 1, 50, 64));
    trials.put(
        key.id(),
        new Trial(
            key.id(), key, "c", outcome, phases, counts, observation, Optional.empty(), List.of()));
    cells.add(
        new Cell(
            variant,
            variant,
            "machine",
            workload,
            Cell.AS_EMITTED,
            new Cell.Ran(build.key(), key.id())));
    return this;
  }

  static Build empty() {
    return build("empty", "-", 0, 0);
  }

  /** The same image with another size of one part. */
  static Build withPart(Build build, String part, Footprint.Size size) {
    Map<String, Footprint.Size> parts = new TreeMap<>(build.footprint().parts());
    parts.put(part, size);
    return new Build(
        build.key(),
        build.variant(),
        build.runtimeVersion(),
        build.machine(),
        build.module(),
        build.compiler(),
        build.flags(),
        build.sources(),
        new Footprint(parts),
        build.imageDigest(),
        build.libraries());
  }

  /** 400 bytes of harness with 50 in RAM, the engine's bytes with 8 in RAM, the module's. */
  private static Build build(String variant, String module, long engineBytes, long moduleBytes) {
    Map<String, Footprint.Size> parts = new TreeMap<>();
    parts.put("harness", new Footprint.Size(400, 50));
    if (engineBytes > 0) {
      parts.put("engine", new Footprint.Size(engineBytes, 8));
    }
    if (moduleBytes > 0) {
      parts.put("module", new Footprint.Size(moduleBytes, 0));
    }
    return new Build(
        "key " + variant,
        variant,
        "1",
        "machine",
        module,
        "gcc",
        List.of(),
        Map.of(),
        new Footprint(parts),
        "i",
        List.of());
  }

  Findings findings() {
    return Findings.of(
        new Experiment(
            "p",
            Map.of(),
            Map.of("machine", empty()),
            workloads,
            builds,
            trials,
            observations,
            cells));
  }

  /** Everything counts, audio has a deadline; a block has 1000 cycles. */
  static Judging judging(Judging.Half half) {
    return new Judging(
        new WorkloadSelection(List.of("*"), List.of("family:audio")),
        new AudioBudget(480_000, 100, 48_000, 0),
        new BandPricing(BAND),
        half,
        "native");
  }
}
