package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thumbprint.build.tools.Tool;
import thumbprint.build.tools.ToolStatus;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;
import thumbprint.evidence.CacheGeometry;
import thumbprint.run.Emulator;
import thumbprint.run.EmulatorPlugin;
import thumbprint.run.Qemu;
import thumbprint.run.TraceOptions;
import thumbprint.run.TrialRunner;

/**
 * How much longer emulation takes when the plugins observe it, in processor time: what else the
 * machine does tilts wall time more than what is measured here.
 */
final class PluginBenchmark {
  private static final String MACHINE = "mps2-an500";
  private static final String VARIANT = "wamr-classic@optimisation=s";
  private static final String WORKLOAD = "straight-line";
  private static final String PLAIN = "plain";
  private static final int RUNS = 5;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** Of the STM32H750 (Cortex-M7): reference manual RM0433, 2.1. */
  private static final CacheGeometry CACHES =
      new CacheGeometry(
          new CacheGeometry.Cache(16384, 2, 32), new CacheGeometry.Cache(16384, 4, 32));

  /** Of the STM32F407: any of 64 lines may hold an instruction of flash, any of 8 lines data. */
  private static final CacheGeometry FULLY_ASSOCIATIVE =
      new CacheGeometry(
          new CacheGeometry.Cache(1024, 64, 16).ofFlash(),
          new CacheGeometry.Cache(128, 8, 16).ofFlash());

  /** Of the RP2040: one for instructions and data of flash. */
  private static final CacheGeometry SHARED =
      CacheGeometry.both(new CacheGeometry.Cache(16384, 2, 8).ofFlash());

  private final Laboratory laboratory;
  private final Progress progress;
  private final Path scratch;
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  PluginBenchmark(Laboratory laboratory, Progress progress, Path scratch) {
    this.laboratory = laboratory;
    this.progress = progress;
    this.scratch = scratch;
  }

  /** All kinds of runs in turn, so that drift of the machine's speed does not tilt the ratios. */
  List<Benchmark.Timing> run() {
    laboratory.ensureTools(
        List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES, Tool.Need.WORKLOADS), progress);
    Map<String, Runnable> kinds = kinds(request());
    progress.stage("timing the plugins", kinds.size() * RUNS);
    for (int i = 0; i < RUNS; i++) {
      kinds.forEach(
          (kind, boot) -> {
            seconds
                .computeIfAbsent(kind, k -> new ArrayList<>())
                .add(ProcessorTime.ofChildren(boot));
            progress.done(kind);
          });
    }
    return seconds.entrySet().stream()
        .map(
            e ->
                Benchmark.sorted(
                    VARIANT + " playing " + WORKLOAD + ", processor time, " + e.getKey(),
                    e.getValue()))
        .toList();
  }

  /** Each kind over the plain run of the same turn. */
  List<Benchmark.Ratio> ratios() {
    return seconds.keySet().stream()
        .filter(kind -> !kind.equals(PLAIN))
        .map(kind -> new Benchmark.Ratio(kind, ratio(seconds.get(kind), seconds.get(PLAIN))))
        .toList();
  }

  private Map<String, Runnable> kinds(Emulator.Request request) {
    EmulatorPlugin counting = EmulatorPlugin.counting(laboratory.pluginBench());
    EmulatorPlugin tracing = EmulatorPlugin.tracing(laboratory.pluginBench());
    ToolStatus.Present emulator = laboratory.toolbox().require("emulator");
    Qemu qemu = new Qemu(emulator.path(), emulator.versionLine(), counting.library());
    Map<String, Runnable> kinds = new LinkedHashMap<>();
    kinds.put(PLAIN, () -> qemu.bootUncounted(request));
    kinds.put("counted", () -> qemu.boot(request));
    kinds.put(
        "traced with edges and predictors", () -> qemu.trace(request, tracing, TraceOptions.FLOW));
    kinds.put(
        "traced with accesses and caches",
        () -> qemu.trace(request, tracing, TraceOptions.of(CACHES)));
    kinds.put(
        "traced with fully associative caches of flash",
        () -> qemu.trace(request, tracing, TraceOptions.of(FULLY_ASSOCIATIVE)));
    kinds.put(
        "traced with one cache of flash for instructions and data",
        () -> qemu.trace(request, tracing, TraceOptions.of(SHARED)));
    return kinds;
  }

  private Emulator.Request request() {
    Catalog catalog = laboratory.catalog();
    Variant variant = catalog.variant(VARIANT);
    Machine machine = catalog.machine(MACHINE);
    PreparedWorkload workload = new Workloads(laboratory).prepare(catalog.workload(WORKLOAD));
    CellPlan plan = new CellPlan(variant, catalog.core(machine.core()), machine, workload);
    VariantImages images = new VariantImages(laboratory.workshop(), laboratory.sources());
    TrialRunner.Request question = CellRunner.request(plan, images);
    try {
      Path deck = Files.write(scratch.resolve("deck.bin"), question.deck());
      return new Emulator.Request(
          machine, question.image(), deck, question.budgetInstructions(), LONGEST, scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a deck", e);
    }
  }

  private static double ratio(List<Double> observed, List<Double> plain) {
    double[] ratios = new double[plain.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = observed.get(i) / plain.get(i);
    }
    Arrays.sort(ratios);
    return ratios[(ratios.length - 1) / 2];
  }
}
