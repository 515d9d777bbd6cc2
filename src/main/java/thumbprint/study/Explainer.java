package thumbprint.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.analysis.BoardCycles;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Figure;
import thumbprint.analysis.Findings;
import thumbprint.analysis.Measurement;
import thumbprint.analysis.VariantSummary;
import thumbprint.build.tools.Tool;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Build;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialResult;

/** Leads from a figure to what is behind it. */
public final class Explainer {
  private static final int MOST_SUGGESTIONS = 8;
  private static final String CYCLES = "cycles.";
  private static final List<String> TRACED = List.of(CYCLES, "misses.", "instructions.unknown");

  private final Findings findings;
  private final BoardCycles cycles;

  /** Explains an experiment by the profile's board; a name without a machine means its core's. */
  public Explainer(Catalog catalog, Profile profile, Experiment experiment) {
    Board board = catalog.board(profile.board());
    this.findings = Evaluation.findings(catalog, profile, experiment);
    this.cycles =
        BoardCycles.of(findings, catalog.core(board.core()), Setting.of(board, profile).site());
  }

  /**
   * What is behind a figure.
   *
   * @param raw the stored record that it was read from, as it lies in the evidence
   * @param cycles what a figure of cycles was summed from; empty for all others
   * @param tools version line by tool
   */
  public record Explained(
      Measurement figure,
      Optional<Trial> trial,
      Build build,
      String raw,
      Optional<CycleExplanation> cycles,
      Map<String, String> tools) {}

  /**
   * Explains a figure by its name, {@code variant/workload/phase/metric}, with {@code machine/}
   * before it where another machine is meant.
   *
   * @throws ProblemException if there is no such figure; the message names the closest ones
   */
  public Explained explain(String name) {
    Measurement figure =
        named(findings.measurements(), name)
            .or(() -> named(cycles.measurements(), name))
            .orElseThrow(() -> unknown(name));
    CellFindings cell = cell(figure);
    Build build = cell.build().orElseThrow();
    Optional<Trial> trial = cell.trial().filter(t -> t.id().equals(figure.evidence()));
    String raw = trial.map(t -> raw(cell, t, figure)).orElseGet(() -> untried(cell, build, figure));
    return new Explained(
        figure, cell.trial(), build, raw, cycles(figure, cell), findings.experiment().tools());
  }

  /** A figure that is of no trial: of the artifact, or of the image. */
  private static String untried(CellFindings cell, Build build, Measurement figure) {
    return cell.artifact()
        .filter(artifact -> artifact.key().equals(figure.evidence()))
        .map(CanonicalJson::write)
        .orElseGet(() -> CanonicalJson.write(build.footprint()));
  }

  private Optional<CycleExplanation> cycles(Measurement figure, CellFindings cell) {
    return figure.metric().startsWith(CYCLES)
        ? cycles.of(cell).flatMap(found -> CycleExplanation.of(figure, found, cycles.core().name()))
        : Optional.empty();
  }

  private Optional<Measurement> named(List<Measurement> figures, String name) {
    return figures.stream().filter(figure -> isNamed(figure, name)).findFirst();
  }

  /** A name without a bound means the likeliest figure. */
  private boolean isNamed(Measurement figure, String name) {
    return List.of(name, name + ".mid").stream()
        .anyMatch(
            wanted ->
                figure.fullName().equals(wanted)
                    || (figure.machine().equals(findings.machine())
                        && figure.name().equals(wanted)));
  }

  /**
   * A figure that sums a variant up.
   *
   * @param restsOn names of cells whose trials it was read from
   * @param setting clock and boot mode that shares of the deadline hold for
   */
  public record Summed(String name, Figure.Known figure, List<String> restsOn, String setting) {}

  /** Whether a name is that of a figure that sums a variant up: {@code variant/metric}. */
  public static boolean isSummary(String name) {
    return name.chars().filter(c -> c == '/').count() == 1;
  }

  /**
   * Explains a figure of a variant's summary, {@code variant/metric}.
   *
   * @throws ProblemException if there is no such figure, or why it is missing
   */
  public static Summed explainSummary(Evaluation evaluation, String name) {
    String[] parts = name.split("/");
    VariantSummary summary = evaluation.summaries().get(parts[0]);
    Figure figure = summary == null ? null : summary.figures().get(parts[1]);
    return switch (figure) {
      case null ->
          throw new ProblemException(
              Problem.badInput(
                  "there is no figure \"" + name + "\"",
                  "",
                  "variants: "
                      + String.join(", ", evaluation.summaries().keySet())
                      + "; metrics: docs/method.md"));
      case Figure.Missing(String reason) ->
          throw new ProblemException(
              Problem.badInput("the figure is missing: " + reason, name, "nothing to explain"));
      case Figure.Known known ->
          new Summed(
              name,
              known,
              cellsOf(evaluation.findings(), known),
              evaluation.setting().clock().id() + ", " + evaluation.setting().boot().id());
    };
  }

  private static List<String> cellsOf(Findings findings, Figure.Known figure) {
    return findings.cells().stream()
        .filter(c -> c.trial().map(t -> figure.evidence().contains(t.id())).orElse(false))
        .map(c -> c.cell().name())
        .toList();
  }

  /** The phase that the figure was read from, and its calls where it is about calls. */
  private static String raw(CellFindings cell, Trial trial, Measurement figure) {
    if (TRACED.stream().anyMatch(figure.metric()::startsWith)) {
      return CanonicalJson.write(cell.profiles());
    }
    String phase =
        trial.phases().stream()
            .filter(p -> p.phase().equals(figure.phase()))
            .findFirst()
            .map(CanonicalJson::write)
            .orElseGet(() -> CanonicalJson.write(trial.phases()));
    boolean ofCalls =
        figure.metric().startsWith("instructions.") || figure.metric().equals("spread");
    return ofCalls ? CanonicalJson.write(trial.calls()) : phase;
  }

  private CellFindings cell(Measurement figure) {
    return findings.cells().stream()
        .filter(
            c ->
                c.cell().variant().equals(figure.variant())
                    && c.cell().workload().equals(figure.workload()))
        .filter(
            c ->
                c.cell().chain().equals(figure.chain())
                    && c.cell().machine().equals(figure.machine()))
        .findFirst()
        .orElseThrow();
  }

  private ProblemException unknown(String name) {
    List<String> parts = List.of(name.split("/"));
    List<String> close =
        Stream.concat(findings.measurements().stream(), cycles.measurements().stream())
            .map(m -> m.machine().equals(findings.machine()) ? m.name() : m.fullName())
            .distinct()
            .filter(known -> shared(known, parts) >= Math.min(2, parts.size()))
            .sorted(Comparator.comparingLong((String known) -> -shared(known, parts)))
            .limit(MOST_SUGGESTIONS)
            .toList();
    String remedy =
        close.isEmpty()
            ? "names are variant/workload/phase/metric, as in measurements.csv, or machine/ before that"
            : "for example: " + String.join(", ", close);
    return new ProblemException(
        Problem.badInput("there is no figure \"" + name + "\"", "", remedy));
  }

  /** How many parts of the asked name stand in a known one. */
  private static long shared(String known, List<String> parts) {
    List<String> own = List.of(known.split("/"));
    return parts.stream()
            .filter(part -> own.stream().anyMatch(o -> o.equals(part) || o.startsWith(part)))
            .count()
        + parts.stream().filter(own::contains).count();
  }

  /** Runs the trial behind a figure again; gives the new one. */
  public TrialResult again(Explained explained, Laboratory laboratory, Progress progress) {
    progress.stage("set-up", 0);
    Catalog catalog = laboratory.catalog();
    Variant variant = catalog.variant(explained.figure().variant());
    laboratory.ensureTools(
        List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES, Tool.Need.WORKLOADS),
        List.of(variant),
        progress);
    Machine machine = catalog.machine(explained.figure().machine());
    Core core = catalog.core(machine.core());
    PreparedWorkload workload =
        new Workloads(laboratory).prepare(catalog.workload(explained.figure().workload()));
    CellPlan plan = new CellPlan(variant, core, machine, workload);
    VariantImages images = new VariantImages(laboratory.workshop(), laboratory.sources());
    progress.stage("running again", 0);
    return laboratory.trialRunner().runNow(CellRunner.request(plan, images));
  }
}
