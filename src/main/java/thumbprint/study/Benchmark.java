package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import thumbprint.build.Command;
import thumbprint.build.Image;
import thumbprint.build.tools.Tool;
import thumbprint.build.tools.ToolStatus;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;
import thumbprint.run.CountingPlugin;
import thumbprint.run.Emulator;
import thumbprint.run.Qemu;
import thumbprint.run.TrialRunner;

/** Measures the lab itself: seconds and ratios on this machine, never asserted. */
public final class Benchmark {
  private static final String VARIANT = "wamr-classic@optimisation=s";
  private static final String WORKLOAD = "straight-line";
  private static final String MACHINE = "mps2-an500";
  private static final int RUNS = 5;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Laboratory laboratory;
  private final Progress progress;

  public Benchmark(Laboratory laboratory, Progress progress) {
    this.laboratory = laboratory;
    this.progress = progress;
  }

  /**
   * One figure.
   *
   * @param seconds of the runs, sorted
   */
  public record Timing(String what, List<Double> seconds) {
    public double median() {
      return seconds.get((seconds.size() - 1) / 2);
    }
  }

  /**
   * All figures.
   *
   * @param machine what it ran on
   * @param timings in the order they were taken
   * @param countingRatio median of counted over plain emulation, pair by pair
   */
  public record Result(String machine, List<Timing> timings, double countingRatio) {}

  /**
   * @param cold whether to measure a whole first study too, in a fresh store that shares the
   *     fetched sources
   */
  public Result run(boolean cold) {
    List<Timing> timings = new ArrayList<>();
    timings.add(launch("--help", RUNS, "--help"));
    timings.add(
        launch("report from stored evidence", RUNS, "report", "--out", scratch().toString()));
    if (cold) {
      timings.add(cold());
    }
    timings.add(
        launch(
            "evaluate, nothing changed",
            2,
            "evaluate",
            "--no-install",
            "--out",
            scratch().toString()));
    List<Timing> counting = counting();
    timings.addAll(counting);
    return new Result(machine(), timings, ratio(counting));
  }

  private Timing launch(String what, int runs, String... words) {
    progress.stage("timing " + what, runs);
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      seconds.add(seconds(() -> thumbprint(words)));
      progress.done(what);
    }
    return sorted(what, seconds);
  }

  private void thumbprint(String... words) {
    List<String> line =
        new ArrayList<>(List.of(laboratory.workspace().home().resolve("thumbprint").toString()));
    line.addAll(Arrays.asList(words));
    new Command(line, laboratory.workspace().home(), Map.of(), LONGEST).run();
  }

  private Timing cold() {
    Path store = scratch().resolve("cold-" + System.nanoTime());
    try {
      Files.createDirectories(store);
      Files.createSymbolicLink(store.resolve("sources"), laboratory.workspace().sources());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare " + store, e);
    }
    String[] words = {
      "evaluate",
      "--no-install",
      "--store",
      store.toString(),
      "--out",
      store.resolve("out").toString()
    };
    progress.stage("timing a first evaluate", 1);
    double first = seconds(() -> thumbprint(words));
    progress.done("first evaluate");
    return sorted("evaluate, tools and sources there, nothing built", List.of(first));
  }

  /**
   * Counted and plain runs in turn, so that drift of the machine's speed does not tilt the ratio.
   */
  private List<Timing> counting() {
    laboratory.ensureTools(
        List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES, Tool.Need.WORKLOADS), progress);
    ToolStatus.Present emulator = laboratory.toolbox().require("emulator");
    CountingPlugin plugin =
        CountingPlugin.build(
            laboratory.workspace().pluginSource(),
            laboratory.toolbox().require("host-gcc").path(),
            laboratory.workspace().store().resolve("plugin"));
    Qemu qemu = new Qemu(emulator.path(), emulator.versionLine(), plugin.library());
    Emulator.Request request = request();
    List<Double> counted = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    progress.stage("timing counting", 2 * RUNS);
    for (int i = 0; i < RUNS; i++) {
      plain.add(seconds(() -> qemu.bootUncounted(request)));
      counted.add(seconds(() -> qemu.boot(request)));
      progress.done("plain and counted");
    }
    String what = VARIANT + " playing " + WORKLOAD;
    return List.of(new Timing(what + ", plain", plain), new Timing(what + ", counted", counted));
  }

  private Emulator.Request request() {
    Catalog catalog = laboratory.catalog();
    Variant variant = catalog.variant(VARIANT);
    Machine machine = catalog.machine(MACHINE);
    PreparedWorkload workload = new Workloads(laboratory).prepare(catalog.workload(WORKLOAD));
    CellPlan plan = new CellPlan(variant, catalog.core(machine.core()), machine, workload);
    Image image = new VariantImages(laboratory.workshop(), laboratory.sources()).image(plan);
    TrialRunner.Request question = CellRunner.request(plan, image);
    try {
      Path deck = Files.write(scratch().resolve("deck.bin"), question.deck());
      return new Emulator.Request(
          machine, image, deck, question.budgetInstructions(), LONGEST, scratch());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a deck", e);
    }
  }

  private static double ratio(List<Timing> counting) {
    List<Double> plain = counting.get(0).seconds();
    List<Double> counted = counting.get(1).seconds();
    double[] ratios = new double[plain.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = counted.get(i) / plain.get(i);
    }
    Arrays.sort(ratios);
    return ratios[(ratios.length - 1) / 2];
  }

  private static Timing sorted(String what, List<Double> seconds) {
    return new Timing(what, seconds.stream().sorted().toList());
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private Path scratch() {
    try {
      return Files.createDirectories(
          laboratory.workspace().store().resolve("scratch").resolve("bench"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the scratch folder", e);
    }
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + processor()
        + ", Java "
        + Runtime.version()
        + ", load "
        + load();
  }

  private static String load() {
    return "%.1f"
        .formatted(
            java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage());
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor";
    }
  }
}
