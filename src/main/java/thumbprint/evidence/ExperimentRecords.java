package thumbprint.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.module.Observation;
import tools.jackson.databind.JsonNode;

/** The records of an experiment file. Lines do not depend on each other, so all cores read them. */
final class ExperimentRecords {
  private static final Map<String, Class<?>> KINDS =
      Map.ofEntries(
          Map.entry(ExperimentFile.HEADER, ExperimentFile.Header.class),
          Map.entry(ExperimentFile.EMPTY, ExperimentFile.EmptyImage.class),
          Map.entry(ExperimentFile.WORKLOAD, WorkloadRecord.class),
          Map.entry(ExperimentFile.BUILD, Build.class),
          Map.entry(ExperimentFile.TRIAL, Trial.class),
          Map.entry(ExperimentFile.OBSERVATION, Observation.class),
          Map.entry(ExperimentFile.ARTIFACT, Artifact.class),
          Map.entry(ExperimentFile.CELL, Cell.class),
          Map.entry(ExperimentFile.CYCLES, CycleProfile.class),
          Map.entry(ExperimentFile.LAYOUT, LayoutTrial.class),
          Map.entry(ExperimentFile.EXAMINATION, Examination.class));

  private final Map<String, Build> empty = new TreeMap<>();
  private final Map<String, WorkloadRecord> workloads = new TreeMap<>();
  private final Map<String, Build> builds = new TreeMap<>();
  private final Map<String, Trial> trials = new TreeMap<>();
  private final Map<String, Observation> observations = new TreeMap<>();
  private final Map<String, Artifact> artifacts = new TreeMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<CycleProfile> cycles = new ArrayList<>();
  private final List<LayoutTrial> layouts = new ArrayList<>();
  private final List<Examination> examinations = new ArrayList<>();
  private ExperimentFile.Header header;

  private ExperimentRecords() {}

  /** What a line holds, or what is wrong with it. */
  private sealed interface Line {
    /** A record, and the digest of its text. */
    record Read(String digest, Object content) implements Line {}

    record Bad(ProblemException problem) implements Line {}
  }

  /**
   * @throws ProblemException for the first line that is damaged, unknown or of another format
   */
  static ExperimentRecords of(List<String> lines, String shownAs) {
    List<Line> read =
        IntStream.range(0, lines.size())
            .parallel()
            .mapToObj(i -> line(lines.get(i), shownAs + ":" + (i + 1)))
            .toList();
    ExperimentRecords records = new ExperimentRecords();
    for (Line line : read) {
      switch (line) {
        case Line.Bad(ProblemException problem) -> throw problem;
        case Line.Read(String digest, Object content) -> records.add(digest, content);
      }
    }
    return records;
  }

  private static Line line(String text, String where) {
    try {
      Envelope envelope = Envelope.parse(text, where);
      Class<?> type = KINDS.get(envelope.kind());
      if (type == null) {
        throw new ProblemException(
            Problem.badInput(
                "unknown record \"" + envelope.kind() + "\"",
                where,
                "the file is of a newer version"));
      }
      if (envelope.kind().equals(ExperimentFile.HEADER)) {
        requireFormat(envelope, where);
      }
      return new Line.Read(envelope.digest(), envelope.as(type, where));
    } catch (ProblemException e) {
      return new Line.Bad(e);
    }
  }

  private void add(String digest, Object content) {
    switch (content) {
      case ExperimentFile.Header first -> header = first;
      case ExperimentFile.EmptyImage image -> empty.put(image.machine(), image.build());
      case WorkloadRecord workload -> workloads.put(workload.id(), workload);
      case Build build -> builds.put(build.key(), build);
      case Trial trial -> trials.put(trial.id(), trial);
      case Observation observation -> observations.put(digest, observation);
      case Artifact artifact -> artifacts.put(artifact.key(), artifact);
      case Cell cell -> cells.add(cell);
      case CycleProfile profile -> cycles.add(profile);
      case LayoutTrial layout -> layouts.add(layout);
      case Examination examination -> examinations.add(examination);
      default -> throw new IllegalStateException("no place for " + content.getClass());
    }
  }

  /** The header; null where the file has none. */
  ExperimentFile.Header header() {
    return header;
  }

  Experiment experiment() {
    return new Experiment(
        header.profile(),
        header.tools(),
        empty,
        workloads,
        builds,
        trials,
        observations,
        cells,
        artifacts,
        cycles,
        layouts,
        examinations);
  }

  /** Before it is read: the header of another format has other fields. */
  private static void requireFormat(Envelope envelope, String where) {
    int format = envelope.as(JsonNode.class, where).path("format").asInt(0);
    if (format != ExperimentFile.FORMAT) {
      throw new ProblemException(
          Problem.badInput(
              "the file has format " + format + ", this version reads " + ExperimentFile.FORMAT,
              where,
              "run ./thumbprint evaluate, which writes it anew from stored trials; or read it with the version that wrote it"));
    }
  }
}
