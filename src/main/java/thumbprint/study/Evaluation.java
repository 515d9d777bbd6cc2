package thumbprint.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import thumbprint.analysis.Findings;
import thumbprint.analysis.Judging;
import thumbprint.analysis.RememberedPricing;
import thumbprint.analysis.Summaries;
import thumbprint.analysis.VariantSummary;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.KnockOutRule;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;
import thumbprint.decision.Alternative;
import thumbprint.decision.Decision;
import thumbprint.decision.DecisionProblem;
import thumbprint.decision.Decisions;
import thumbprint.decision.Sampling;
import thumbprint.decision.VariantChoice;
import thumbprint.evidence.Experiment;

/**
 * A profile's decision on an experiment, with the figures that it rests on.
 *
 * @param setting the board as the ranking sees it
 * @param summaries of all variants, judged on the test half
 * @param choice of the variant that represents each engine, made on the tuning half
 */
public record Evaluation(
    Profile profile,
    Setting setting,
    Findings findings,
    Map<String, VariantSummary> summaries,
    VariantChoice choice,
    Decision decision) {
  /** Native code by the compiler that most engines are built with. */
  public static final String REFERENCE = "native-gcc";

  private static final Sampling COARSE = new Sampling(Sampling.STANDARD.seed(), 100);

  /** Decides from evidence alone; needs no tool. */
  public static Evaluation of(Catalog catalog, Profile profile, Experiment experiment) {
    return of(catalog, profile, findings(catalog, profile, experiment));
  }

  /** The experiment's findings, looking at the machine that measures the core of the profile. */
  static Findings findings(Catalog catalog, Profile profile, Experiment experiment) {
    String core = catalog.board(profile.board()).core();
    return Findings.of(experiment, catalog.machineOf(core).id());
  }

  /** Decides on findings at the profile's own setting. */
  static Evaluation of(Catalog catalog, Profile profile, Findings findings) {
    Board board = catalog.board(profile.board());
    requireCells(findings, profile, board);
    return of(catalog, profile, Setting.of(board, profile), findings, Sampling.STANDARD);
  }

  /** Figures of another core would be taken for the board's. */
  private static void requireCells(Findings findings, Profile profile, Board board) {
    if (findings.variants().isEmpty() && !findings.cells().isEmpty()) {
      throw new ProblemException(
          Problem.badInput(
              "the evidence has no cells on "
                  + findings.machine()
                  + ", which measures "
                  + board.core()
                  + " (it has "
                  + String.join(", ", findings.machines())
                  + ")",
              "profile " + profile.id(),
              "run ./thumbprint evaluate --profile " + profile.id()));
    }
  }

  /**
   * Decides on findings at another setting of the board, to be shown beside the profile's own: of
   * that only ranking and knock-outs are shown, so it is sampled coarsely.
   */
  static Evaluation beside(Catalog catalog, Profile profile, Setting setting, Findings findings) {
    return of(catalog, profile, setting, findings, COARSE);
  }

  private static Evaluation of(
      Catalog catalog, Profile profile, Setting setting, Findings findings, Sampling sampling) {
    Alternatives alternatives = new Alternatives(catalog, setting.board().core());
    Judging judging = judging(catalog, profile, setting, findings);
    VariantChoice choice = choice(catalog, profile, setting, findings, judging);
    Map<String, VariantSummary> summaries = Summaries.of(findings, judging.of(Judging.Half.TEST));
    List<Alternative> judged =
        summaries.values().stream()
            .map(s -> alternatives.of(s, !choice.alternativeByEngine().containsValue(s.variant())))
            .toList();
    Decision decision = Decisions.decide(problem(catalog, profile, setting, judged), sampling);
    return new Evaluation(profile, setting, findings, summaries, choice, decision);
  }

  /** The variant that represents each engine on the profile's board; needs no sampling. */
  static VariantChoice choice(Catalog catalog, Profile profile, Experiment experiment) {
    Setting setting = Setting.of(catalog.board(profile.board()), profile);
    Findings findings = findings(catalog, profile, experiment);
    return choice(
        catalog, profile, setting, findings, judging(catalog, profile, setting, findings));
  }

  private static VariantChoice choice(
      Catalog catalog, Profile profile, Setting setting, Findings findings, Judging judging) {
    Alternatives alternatives = new Alternatives(catalog, setting.board().core());
    Map<String, VariantSummary> tuning = Summaries.of(findings, judging.of(Judging.Half.TUNING));
    return VariantChoice.from(
        problem(
            catalog,
            profile,
            setting,
            tuning.values().stream().map(s -> alternatives.of(s, false)).toList()));
  }

  /** A misspelt metric would leave its knock-out undecided for ever, so it is an error. */
  private static void requireMetrics(
      Profile profile, List<Criterion> criteria, List<Alternative> alternatives) {
    Set<String> known = new TreeSet<>();
    alternatives.forEach(a -> known.addAll(a.figures().keySet()));
    for (Criterion criterion : criteria) {
      requireMetric(criterion.metric(), known, "catalog/criteria/" + criterion.id() + ".yaml");
    }
    for (KnockOutRule rule : profile.knockOuts()) {
      if (rule.metric() != null) {
        requireMetric(
            rule.metric(),
            known,
            "catalog/profiles/" + profile.id() + ".yaml, knock-out " + rule.id());
      }
    }
  }

  private static void requireMetric(String metric, Set<String> known, String where) {
    if (!known.isEmpty() && !known.contains(metric)) {
      throw new ProblemException(
          Problem.badInput(
              "unknown metric \"" + metric + "\"", where, "known: " + String.join(", ", known)));
    }
  }

  private static DecisionProblem problem(
      Catalog catalog, Profile profile, Setting setting, List<Alternative> alternatives) {
    requireMetrics(profile, List.copyOf(catalog.criteria().values()), alternatives);
    return new DecisionProblem(
        profile,
        List.copyOf(catalog.criteria().values()),
        alternatives,
        setting.quantities(profile.block()));
  }

  private static Judging judging(
      Catalog catalog, Profile profile, Setting setting, Findings findings) {
    return new Judging(
        profile.workloads(),
        setting.budget(profile.block().samples(), profile.block().rate()),
        new RememberedPricing(
            setting.pricing(catalog.core(setting.board().core())).withLayouts(findings)),
        Judging.Half.TEST,
        REFERENCE);
  }
}
