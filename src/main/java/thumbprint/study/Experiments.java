package thumbprint.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.build.Workspace;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.ExperimentFile;

/** Where experiments lie: the committed reference, and what was measured on this machine. */
public final class Experiments {
  private static final int NAMED_DIFFERENCES = 5;

  private final Workspace workspace;

  public Experiments(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The committed experiment; every profile decides from it. */
  public Path referenceFile() {
    return workspace.home().resolve("evidence").resolve("reference.jsonl");
  }

  /** The last experiment on this machine. */
  public Path localFile() {
    return workspace.store().resolve("experiments").resolve("local.jsonl");
  }

  public Optional<Experiment> reference() {
    return read(referenceFile());
  }

  public Optional<Experiment> local() {
    return read(localFile());
  }

  /**
   * Full names of the variants that stand for their engines by the reference experiment; none where
   * it has nothing to say about the profile's core.
   */
  public List<String> recommended(Catalog catalog, Profile profile) {
    String machine = catalog.machineOf(catalog.board(profile.board()).core()).id();
    return reference()
        .filter(experiment -> experiment.empty().containsKey(machine))
        .map(experiment -> Evaluation.choice(catalog, profile, experiment))
        .map(choice -> List.copyOf(choice.alternativeByEngine().values()))
        .orElse(List.of());
  }

  /** Keeps an experiment as the last one of this machine. */
  public void keep(Experiment experiment) {
    ExperimentFile.write(experiment, localFile());
  }

  /** Makes an experiment the committed reference: one deliberate act. */
  public void keepAsReference(Experiment experiment) {
    ExperimentFile.write(experiment, referenceFile());
  }

  /** The file that {@link #best} reads. */
  public Path bestFile() {
    return Files.exists(localFile()) ? localFile() : referenceFile();
  }

  /** What was measured here, or else the reference. */
  public Experiment best() {
    return local()
        .or(this::reference)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badInput(
                        "there is no evidence yet",
                        localFile().toString(),
                        "run ./thumbprint evaluate")));
  }

  /** An experiment by the path of its file, or {@code reference} or {@code local}. */
  public Experiment named(String name) {
    return ExperimentFile.read(file(name), name);
  }

  /** The file that a name stands for. */
  public Path file(String name) {
    return switch (name) {
      case "reference" -> referenceFile();
      case "local" -> localFile();
      default -> Path.of(name);
    };
  }

  /**
   * How an experiment compares with the reference, one sentence each; none without a reference.
   * Equal files are equal experiments, so only others are compared cell by cell.
   *
   * @param file that the experiment lies in
   */
  public List<String> comparedWithReference(Experiment experiment, Path file) {
    if (!Files.exists(referenceFile())) {
      return List.of();
    }
    boolean same = Digest.ofFile(referenceFile()).equals(Digest.ofFile(file));
    return sentences(
        same
            ? Comparison.ofEqual(experiment)
            : Comparison.of(reference().orElseThrow(), experiment));
  }

  private static Optional<Experiment> read(Path file) {
    return Files.exists(file)
        ? Optional.of(ExperimentFile.read(file, file.toString()))
        : Optional.empty();
  }

  /** How a comparison with the reference went, one sentence each, the sum first. */
  public static List<String> sentences(Comparison comparison) {
    List<String> sentences = new ArrayList<>();
    int all = comparison.equal() + comparison.differing().size();
    sentences.add(comparison.equal() + " of " + all + " cells equal the reference bit for bit.");
    comparison.differing().stream()
        .limit(NAMED_DIFFERENCES)
        .forEach(d -> sentences.add(d.cell() + " differs (" + d.what() + "): " + d.why() + "."));
    int more = comparison.differing().size() - NAMED_DIFFERENCES;
    if (more > 0) {
      sentences.add(more + " more differ; ./thumbprint compare reference local lists them.");
    }
    if (!comparison.onlyAfter().isEmpty()) {
      sentences.add(comparison.onlyAfter().size() + " cells are new.");
    }
    if (!comparison.onlyBefore().isEmpty()) {
      sentences.add(comparison.onlyBefore().size() + " cells of the reference were not run.");
    }
    return sentences;
  }
}
