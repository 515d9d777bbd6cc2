package thumbprint.study;

import java.util.List;
import java.util.Map;
import thumbprint.analysis.Findings;
import thumbprint.analysis.Judging;
import thumbprint.analysis.Summaries;
import thumbprint.analysis.VariantSummary;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Profile;
import thumbprint.decision.Alternative;
import thumbprint.decision.Decision;
import thumbprint.decision.DecisionProblem;
import thumbprint.decision.Decisions;
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

  /** Decides from evidence alone; needs no tool. */
  public static Evaluation of(Catalog catalog, Profile profile, Experiment experiment) {
    Board board = catalog.board(profile.board());
    return of(catalog, profile, Setting.of(board, profile), Findings.of(experiment));
  }

  /** Decides on findings at any setting of the board. */
  public static Evaluation of(Catalog catalog, Profile profile, Setting setting, Findings findings) {
    Alternatives alternatives = new Alternatives(catalog, setting.board().core());
    Map<String, VariantSummary> tuning = Summaries.of(findings, judging(catalog, profile, setting, Judging.Half.TUNING));
    VariantChoice choice =
        VariantChoice.from(problem(catalog, profile, setting, tuning.values().stream().map(s -> alternatives.of(s, false)).toList()));
    Map<String, VariantSummary> summaries = Summaries.of(findings, judging(catalog, profile, setting, Judging.Half.TEST));
    List<Alternative> judged =
        summaries.values().stream()
            .map(s -> alternatives.of(s, !choice.alternativeByEngine().containsValue(s.variant())))
            .toList();
    Decision decision = decide(problem(catalog, profile, setting, judged));
    return new Evaluation(profile, setting, findings, summaries, choice, decision);
  }

  private static Decision decide(DecisionProblem problem) {
    return Decisions.decide(problem.profile(), problem.criteria(), problem.alternatives(), problem.quantities());
  }

  private static DecisionProblem problem(
      Catalog catalog, Profile profile, Setting setting, List<Alternative> alternatives) {
    return new DecisionProblem(
        profile, List.copyOf(catalog.criteria().values()), alternatives, setting.quantities(profile.block()));
  }

  private static Judging judging(Catalog catalog, Profile profile, Setting setting, Judging.Half half) {
    return new Judging(
        profile.workloads(),
        setting.budget(profile.block().samples(), profile.block().rate()),
        catalog.core(setting.board().core()).cyclesPerInstruction(),
        half,
        REFERENCE);
  }
}
