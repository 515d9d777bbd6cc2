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
import thumbprint.module.Observation;
import tools.jackson.databind.JsonNode;

/**
 * An experiment as JSON lines: one envelope each, in a fixed order, so that equal experiments are
 * equal files.
 */
public final class ExperimentFile {
  /** First line; its counts tell a file that was cut at a line's end from a smaller one. */
  private record Header(
      int format, String profile, Map<String, Integer> records, Map<String, String> tools) {}

  private record EmptyImage(String machine, Build build) {}

  private static final int FORMAT = 2;
  private static final String HEADER = "experiment";
  private static final String EMPTY = "empty";
  private static final String WORKLOAD = "workload";
  private static final String BUILD = "build";
  private static final String TRIAL = "trial";
  private static final String OBSERVATION = "observation";
  private static final String CELL = "cell";
  private static final String CYCLES = "cycles";
  private static final String LAYOUT = "layout";

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
    experiment.cells().forEach(c -> lines.add(Envelope.of(CELL, c).line()));
    experiment.cycles().forEach(p -> lines.add(Envelope.of(CYCLES, p).line()));
    experiment.layouts().forEach(t -> lines.add(Envelope.of(LAYOUT, t).line()));
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
    if (!experiment.cycles().isEmpty()) {
      counts.put(CYCLES, experiment.cycles().size());
    }
    if (!experiment.layouts().isEmpty()) {
      counts.put(LAYOUT, experiment.layouts().size());
    }
    return counts;
  }

  /**
   * @throws ProblemException if there is no such file, a line of it is damaged or one is missing
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
    List<LayoutTrial> layouts = new ArrayList<>();
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
        case LAYOUT -> layouts.add(envelope.as(LayoutTrial.class, where));
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
          new Problem(
              Problem.Kind.STORE_DAMAGED,
              "this is not an experiment",
              shownAs,
              "its first line must be an experiment record"));
    }
    Experiment experiment =
        new Experiment(
            header.profile(),
            header.tools(),
            empty,
            workloads,
            builds,
            trials,
            observations,
            cells,
            cycles,
            layouts);
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

  private static Header header(Envelope envelope, String where) {
    int format = envelope.as(JsonNode.class, where).path("format").asInt(0);
    if (format != FORMAT) {
      throw new ProblemException(
          Problem.badInput(
              "the file has format " + format + ", this version reads " + FORMAT,
              where,
              "run ./thumbprint evaluate, which writes it anew from stored trials; or read it with the version that wrote it"));
    }
    return envelope.as(Header.class, where);
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
