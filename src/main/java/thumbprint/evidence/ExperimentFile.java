package thumbprint.evidence;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/**
 * An experiment as JSON lines: one envelope each, in a fixed order, so that equal experiments are
 * equal files.
 */
public final class ExperimentFile {
  /** First line; its counts tell a file that was cut at a line's end from a smaller one. */
  record Header(
      int format, String profile, Map<String, Integer> records, Map<String, String> tools) {}

  record EmptyImage(String machine, Build build) {}

  static final int FORMAT = 2;
  static final String HEADER = "experiment";
  static final String EMPTY = "empty";
  static final String WORKLOAD = "workload";
  static final String BUILD = "build";
  static final String TRIAL = "trial";
  static final String OBSERVATION = "observation";
  static final String ARTIFACT = "artifact";
  static final String CELL = "cell";
  static final String CYCLES = "cycles";
  static final String LAYOUT = "layout";
  static final String EXAMINATION = "examination";

  private ExperimentFile() {}

  /** Writes the file in one move, so that a killed run leaves the old one. */
  public static void write(Experiment experiment, Path file) {
    List<String> lines = new ArrayList<>();
    Header header =
        new Header(FORMAT, experiment.profile(), counts(experiment), experiment.tools());
    lines.add(Envelope.of(HEADER, header).line());
    experiment
        .empty()
        .forEach(
            (machine, build) ->
                lines.add(Envelope.of(EMPTY, new EmptyImage(machine, build)).line()));
    experiment.workloads().values().forEach(w -> lines.add(Envelope.of(WORKLOAD, w).line()));
    experiment.builds().values().forEach(b -> lines.add(Envelope.of(BUILD, b).line()));
    experiment.trials().values().forEach(t -> lines.add(Envelope.of(TRIAL, t).line()));
    experiment.observations().values().forEach(o -> lines.add(Envelope.of(OBSERVATION, o).line()));
    experiment.artifacts().values().forEach(a -> lines.add(Envelope.of(ARTIFACT, a).line()));
    experiment.cells().forEach(c -> lines.add(Envelope.of(CELL, c).line()));
    experiment.layouts().forEach(t -> lines.add(Envelope.of(LAYOUT, t).line()));
    experiment.examinations().forEach(e -> lines.add(Envelope.of(EXAMINATION, e).line()));
    experiment.cycles().forEach(p -> lines.add(Envelope.of(CYCLES, p).line()));
    StoredFiles.write(file, String.join("\n", lines) + "\n");
  }

  /**
   * Records by kind, the header not among them; a kind without a record has a zero, but for cycle
   * profiles: most experiments are not traced.
   */
  private static Map<String, Integer> counts(Experiment experiment) {
    Map<String, Integer> counts =
        new TreeMap<>(
            Map.of(
                EMPTY, experiment.empty().size(),
                WORKLOAD, experiment.workloads().size(),
                BUILD, experiment.builds().size(),
                TRIAL, experiment.trials().size(),
                OBSERVATION, experiment.observations().size(),
                CELL, experiment.cells().size()));
    if (!experiment.artifacts().isEmpty()) {
      counts.put(ARTIFACT, experiment.artifacts().size());
    }
    if (!experiment.cycles().isEmpty()) {
      counts.put(CYCLES, experiment.cycles().size());
    }
    if (!experiment.layouts().isEmpty()) {
      counts.put(LAYOUT, experiment.layouts().size());
    }
    if (!experiment.examinations().isEmpty()) {
      counts.put(EXAMINATION, experiment.examinations().size());
    }
    return counts;
  }

  /**
   * @throws ProblemException if there is no such file, a line of it is damaged or one is missing
   */
  public static Experiment read(Path file, String shownAs) {
    ExperimentRecords records = ExperimentRecords.of(lines(file, shownAs), shownAs);
    Header header = records.header();
    if (header == null) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.STORE_DAMAGED,
              "this is not an experiment",
              shownAs,
              "its first line must be an experiment record"));
    }
    Experiment experiment = records.experiment();
    requireWhole(header.records(), counts(experiment), shownAs);
    return experiment;
  }

  /** Whole lines may be missing, so each record's own digest is not enough. */
  private static void requireWhole(
      Map<String, Integer> written, Map<String, Integer> read, String shownAs) {
    if (read.equals(written)) {
      return;
    }
    Set<String> kinds = new TreeSet<>(read.keySet());
    kinds.addAll(written.keySet());
    String found =
        kinds.stream()
            .filter(kind -> !Objects.equals(read.get(kind), written.get(kind)))
            .map(k -> read.getOrDefault(k, 0) + " of " + written.get(k) + " " + k)
            .collect(Collectors.joining(", "));
    throw Envelope.damaged("it holds " + found + " records", shownAs);
  }

  private static List<String> lines(Path file, String shownAs) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw Envelope.damaged("it is not UTF-8", shownAs);
    } catch (NoSuchFileException e) {
      throw new ProblemException(
          Problem.badInput(
              "there is no such experiment",
              shownAs,
              "run ./thumbprint evaluate, or name another file"));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.badInput(
              "cannot read the experiment: " + e.getMessage(), shownAs, "check its permissions"));
    }
  }
}
