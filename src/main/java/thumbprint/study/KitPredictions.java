package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import thumbprint.build.KitPass;
import thumbprint.evidence.KitReport;
import thumbprint.evidence.KitRow;
import thumbprint.evidence.StoredFiles;

/**
 * Predictions for the benchmarks of a core's kit, committed in {@code evidence/kit/<core>.csv}
 * before a board has run it. Passes through memories depend on the board and are known from their
 * shape.
 */
final class KitPredictions {
  private final Map<String, KitPrediction> committed;

  private KitPredictions(Map<String, KitPrediction> committed) {
    this.committed = committed;
  }

  /** Those of a core; none where its kit has not run on a machine yet. */
  static KitPredictions read(Path home, String core) {
    Path file = file(home, core);
    try {
      return new KitPredictions(
          Files.exists(file)
              ? Files.readAllLines(file).stream()
                  .skip(1)
                  .map(KitPrediction::parse)
                  .collect(Collectors.toMap(KitPrediction::benchmark, Function.identity()))
              : Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static Path file(Path home, String core) {
    return home.resolve("evidence").resolve("kit").resolve(core + ".csv");
  }

  /** The committed prediction for a benchmark; without anything where there is none. */
  KitPrediction of(String benchmark) {
    return committed.getOrDefault(
        benchmark, new KitPrediction(benchmark, OptionalLong.empty(), Optional.empty()));
  }

  /** The file for a board: what is committed, and the passes through its memories. */
  String forBoard(List<KitPass> passes) {
    Map<String, KitPrediction> all = new LinkedHashMap<>();
    committed.keySet().stream().sorted().forEach(name -> all.put(name, of(name)));
    for (KitPass pass : passes) {
      OptionalLong instructions = OptionalLong.of(pass.instructions());
      all.put(pass.name(), new KitPrediction(pass.name(), instructions, of(pass.name()).cycles()));
    }
    return text(List.copyOf(all.values()));
  }

  /**
   * What emulated runs said of the benchmarks, by name.
   *
   * @param instructions by the counting plugin
   * @param cycles by the core's model; of benchmarks that it could price
   */
  record Said(Map<String, Long> instructions, Map<String, KitPrediction.Cycles> cycles) {}

  /** What an emulated run tells, without the passes, which are the machine's own. */
  static List<KitPrediction> counted(KitReport report, Said said, List<KitPass> passes) {
    List<String> own = passes.stream().map(KitPass::name).toList();
    return report.rows().stream()
        .filter(row -> row.times().isPresent() && !own.contains(row.benchmark()))
        .map(
            row ->
                new KitPrediction(
                    row.benchmark(),
                    instructions(row, said.instructions()),
                    Optional.ofNullable(said.cycles().get(row.benchmark()))))
        .toList();
  }

  private static OptionalLong instructions(KitRow row, Map<String, Long> calls) {
    Long counted = calls.get(row.benchmark());
    return counted == null ? row.instructions() : OptionalLong.of(counted);
  }

  /** Writes what is to be committed for a core. */
  static void write(Path home, String core, List<KitPrediction> predictions) {
    StoredFiles.write(file(home, core), text(predictions));
  }

  private static String text(List<KitPrediction> predictions) {
    StringBuilder text = new StringBuilder(KitPrediction.HEAD).append('\n');
    predictions.forEach(prediction -> text.append(prediction.line()).append('\n'));
    return text.toString();
  }
}
