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

/** Measures the lab itself: seconds and ratios on this machine, never asserted. */
public final class Benchmark {
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
   * @param ratios of observed to plain emulation
   */
  public record Result(String machine, List<Timing> timings, List<Ratio> ratios) {}

  /**
   * How much longer emulation takes when it is observed.
   *
   * @param median of the ratios of runs taken in turn
   */
  public record Ratio(String what, double median) {}

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
    PluginBenchmark plugins = new PluginBenchmark(laboratory, progress, scratch());
    timings.addAll(plugins.run());
    return new Result(machine(), timings, plugins.ratios());
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

  static Timing sorted(String what, List<Double> seconds) {
    return new Timing(what, seconds.stream().sorted().toList());
  }

  static double seconds(Runnable work) {
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
