package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Findings;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.ConformanceRecord;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Experiment;
import thumbprint.report.Background;
import thumbprint.report.EngineSummary;
import thumbprint.report.Environment;
import thumbprint.report.Hardware;
import thumbprint.report.ReportInput;

/**
 * Assembles what a report is made from: the profile's setting, the ones beside it, and every
 * engine's variants.
 */
public final class Reports {
  private final Catalog catalog;
  private final Profile profile;

  public Reports(Catalog catalog, Profile profile) {
    this.catalog = catalog;
    this.profile = profile;
  }

  /**
   * What the report says about itself.
   *
   * @param date of the experiment
   * @param version of Thumbprint
   * @param comparison with the reference experiment, one sentence each
   * @param conformance what the test suite, which is played apart, came to on this machine
   */
  public record Provenance(
      String date, String version, List<String> comparison, List<ConformanceRecord> conformance) {
    /** Without the test suite. */
    public Provenance(String date, String version, List<String> comparison) {
      this(date, version, comparison, List.of());
    }
  }

  /** Whether a page will be made of it, or a sentence only. */
  private enum Detail {
    BRIEF,
    FULL
  }

  /**
   * What the profile's own setting answers, without the settings beside it: enough for a sentence.
   */
  public ReportInput inBrief(Experiment experiment, Provenance provenance) {
    return of(experiment, provenance, List.of(), Detail.BRIEF);
  }

  /** Whether an experiment has cells on the machine that measures the profile's core. */
  public boolean speaksOfTheCore(Experiment experiment) {
    return !Evaluation.findings(catalog, profile, experiment).variants().isEmpty();
  }

  /** The input of a report on {@code experiment}; needs no tool. */
  public ReportInput of(Experiment experiment, Provenance provenance) {
    return of(experiment, provenance, profile.also(), Detail.FULL);
  }

  private ReportInput of(
      Experiment experiment, Provenance provenance, List<Profile.Setting> beside, Detail detail) {
    Findings findings = Evaluation.findings(catalog, profile, experiment);
    return WorkPool.both(
        () -> evaluations(findings, beside),
        () -> Digest.of(CanonicalJson.write(experiment)),
        (evaluations, digest) ->
            input(
                evaluations,
                new Environment(provenance.date(), digest, provenance.version(), commands()),
                provenance,
                detail));
  }

  /** The profile's own setting first. No setting needs another, so all are decided at once. */
  private List<Evaluation> evaluations(Findings findings, List<Profile.Setting> beside) {
    Board board = catalog.board(profile.board());
    List<Callable<Evaluation>> tasks = new ArrayList<>();
    tasks.add(() -> Evaluation.of(catalog, profile, findings));
    for (Profile.Setting also : beside) {
      Setting setting = Setting.of(board, also.clock(), also.boot());
      tasks.add(() -> Evaluation.beside(catalog, profile, setting, findings));
    }
    return WorkPool.ofAllCores().all(tasks);
  }

  private ReportInput input(
      List<Evaluation> evaluations, Environment environment, Provenance provenance, Detail detail) {
    Board board = catalog.board(profile.board());
    Evaluation main = evaluations.getFirst();
    List<EngineSummary> engines = engines(main);
    return new ReportInput(
        profile,
        board,
        catalog.core(board.core()),
        main.findings(),
        engines,
        evaluations.stream().map(Reports::shown).toList(),
        Evaluation.REFERENCE,
        provenance.comparison(),
        environment,
        hardware(main.findings(), engines, detail),
        background(detail),
        provenance.conformance());
  }

  private Hardware hardware(Findings findings, List<EngineSummary> engines, Detail detail) {
    return switch (detail) {
      case BRIEF -> Hardware.NOT_ASKED;
      case FULL -> new HardwareStudy(catalog, profile, findings, engines).hardware();
    };
  }

  private Background background(Detail detail) {
    return switch (detail) {
      case BRIEF -> Background.NOT_ASKED;
      case FULL ->
          new Background(
              catalog.inventory(),
              List.copyOf(catalog.runtimes().values()),
              List.copyOf(catalog.criteria().values()),
              new Efforts(catalog, catalog.folder()).all());
    };
  }

  private List<String> commands() {
    return List.of("./thumbprint evaluate --profile " + profile.id());
  }

  private static thumbprint.report.Setting shown(Evaluation evaluation) {
    Setting setting = evaluation.setting();
    Profile.Block block = evaluation.profile().block();
    Map<String, Map<String, Deadline>> deadlines = new TreeMap<>();
    evaluation
        .summaries()
        .forEach((variant, summary) -> deadlines.put(variant, summary.deadlines()));
    return new thumbprint.report.Setting(
        setting.clock(),
        setting.boot(),
        new thumbprint.report.Setting.Budget(
            setting.freeFlashBytes(),
            setting.freeRamBytes(),
            setting.budget(block.samples(), block.rate())),
        evaluation.decision(),
        deadlines);
  }

  private List<EngineSummary> engines(Evaluation evaluation) {
    Map<String, List<EngineSummary.Member>> members = new TreeMap<>();
    evaluation
        .summaries()
        .forEach(
            (name, summary) -> {
              Variant variant = catalog.variant(name);
              members
                  .computeIfAbsent(variant.engineId(), e -> new ArrayList<>())
                  .add(new EngineSummary.Member(variant, summary));
            });
    return members.entrySet().stream()
        .map(e -> summary(e.getKey(), e.getValue(), evaluation))
        .toList();
  }

  /**
   * The variant that was chosen on the tuning half; of a reference, which is not chosen, the
   * default one.
   */
  private static EngineSummary summary(
      String engine, List<EngineSummary.Member> members, Evaluation evaluation) {
    String chosen = evaluation.choice().alternativeByEngine().get(engine);
    EngineSummary.Member first =
        members.stream()
            .filter(m -> chosen == null ? m.plain() : m.name().equals(chosen))
            .findFirst()
            .orElse(members.getFirst());
    List<EngineSummary.Member> others = members.stream().filter(m -> m != first).toList();
    String choice =
        chosen == null
            ? "A reference: the default variant is shown."
            : "The best of its "
                + members.size()
                + " variants by the profile's own knock-outs and weights, on the tuning half of the workloads.";
    return new EngineSummary(first, others, choice);
  }
}
