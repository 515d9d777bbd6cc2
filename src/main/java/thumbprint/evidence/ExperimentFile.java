package thumbprint.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.module.Observation;

/**
 * An experiment as JSON lines: one envelope each, in a fixed order, so that equal experiments are
 * equal files.
 */
public final class ExperimentFile {
  private record Header(int format, String profile, Map<String, String> tools) {}

  private record EmptyImage(String machine, Build build) {}

  private static final int FORMAT = 1;
  private static final String HEADER = "experiment";
  private static final String EMPTY = "empty";
  private static final String WORKLOAD = "workload";
  private static final String BUILD = "build";
  private static final String TRIAL = "trial";
  private static final String OBSERVATION = "observation";
  private static final String CELL = "cell";
  private static final String CYCLES = "cycles";

  private ExperimentFile() {}

  /** Writes the file in one move, so that a killed run leaves the old one. */
  public static void write(Experiment experiment, Path file) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Envelope.of(HEADER, new Header(FORMAT, experiment.profile(), experiment.tools())).line());
    experiment
        .empty()
        .forEach(
            (machine, build) ->
                lines.add(Envelope.of(EMPTY, new EmptyImage(machine, build)).line()));
    experiment.workloads().values().forEach(w -> lines.add(Envelope.of(WORKLOAD, w).line()));
    experiment.builds().values().forEach(b -> lines.add(Envelope.of(BUILD, b).line()));
    experiment.trials().values().forEach(t -> lines.add(Envelope.of(TRIAL, t).line()));
    experiment.observations().values().forEach(o -> lines.add(Envelope.of(OBSERVATION, o).line()));
    experiment.cells().forEach(c -> lines.add(Envelope.of(CELL, c).line()));
    experiment.cycles().forEach(p -> lines.add(Envelope.of(CYCLES, p).line()));
    StoredFiles.write(file, String.join("\n", lines) + "\n");
  }

  /**
   * @throws ProblemException if there is no such file, or a line of it is damaged
   */
  public static Experiment read(Path file, String shownAs) {
    List<String> lines = lines(file, shownAs);
    Map<String, Build> empty = new TreeMap<>();
    Map<String, WorkloadRecord> workloads = new TreeMap<>();
    Map<String, Build> builds = new TreeMap<>();
    Map<String, Trial> trials = new TreeMap<>();
    Map<String, Observation> observations = new TreeMap<>();
    List<Cell> cells = new ArrayList<>();
    List<CycleProfile> cycles = new ArrayList<>();
    Header header = null;
    for (int i = 0; i < lines.size(); i++) {
      String where = shownAs + ":" + (i + 1);
      Envelope envelope = Envelope.parse(lines.get(i), where);
      switch (envelope.kind()) {
        case HEADER -> header = header(envelope, where);
        case EMPTY -> {
          EmptyImage image = envelope.as(EmptyImage.class, where);
          empty.put(image.machine(), image.build());
        }
        case WORKLOAD -> {
          WorkloadRecord workload = envelope.as(WorkloadRecord.class, where);
          workloads.put(workload.id(), workload);
        }
        case BUILD -> {
          Build build = envelope.as(Build.class, where);
          builds.put(build.key(), build);
        }
        case TRIAL -> {
          Trial trial = envelope.as(Trial.class, where);
          trials.put(trial.id(), trial);
        }
        case OBSERVATION ->
            observations.put(envelope.digest(), envelope.as(Observation.class, where));
        case CELL -> cells.add(envelope.as(Cell.class, where));
        case CYCLES -> cycles.add(envelope.as(CycleProfile.class, where));
        default ->
            throw new ProblemException(
                Problem.badInput(
                    "unknown record \"" + envelope.kind() + "\"",
                    where,
                    "the file is of a newer version"));
      }
    }
    if (header == null) {
      throw new ProblemException(
          Problem.badInput(
              "this is not an experiment", shownAs, "its first line must be an experiment record"));
    }
    return new Experiment(
        header.profile(),
        header.tools(),
        empty,
        workloads,
        builds,
        trials,
        observations,
        cells,
        cycles);
  }

  private static Header header(Envelope envelope, String where) {
    Header header = envelope.as(Header.class, where);
    if (header.format() != FORMAT) {
      throw new ProblemException(
          Problem.badInput(
              "the file has format " + header.format() + ", this version reads " + FORMAT,
              where,
              "read it with the version that wrote it"));
    }
    return header;
  }

  private static List<String> lines(Path file, String shownAs) {
    try {
      return Files.readAllLines(file);
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
