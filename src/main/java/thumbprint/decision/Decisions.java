package thumbprint.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Profile;

/** Answers a profile's question. */
public final class Decisions {
  private Decisions() {}

  /**
   * Decides with the standard draws.
   *
   * @param quantities what the anchors of value functions and limits stand for
   * @throws IllegalArgumentException if the profile, the criteria and the quantities do not fit
   */
  public static Decision decide(
      Profile profile,
      List<Criterion> criteria,
      List<Alternative> alternatives,
      Map<String, Double> quantities) {
    var problem = new DecisionProblem(profile, criteria, alternatives, quantities);
    return decide(problem, Sampling.STANDARD);
  }

  /** Decides: knock-outs first, then classes, then weights, then doubts. */
  public static Decision decide(DecisionProblem problem, Sampling sampling) {
    ScoreModel model = problem.scoreModel();
    List<Assessment> assessments = assess(problem, model);
    List<Assessment> contenders = assessments.stream().filter(Decisions::contends).toList();
    List<Assessment> candidates = assessments.stream().filter(Decisions::survives).toList();
    Ranking withinClass = Ranking.of(contenders);
    Ranking acrossClasses = Ranking.of(candidates);
    List<Alternative> ranked = inOrder(withinClass, contenders);
    return new Decision(
        problem.profile().id(),
        model,
        problem.quantities(),
        assessments,
        withinClass,
        acrossClasses,
        AcceptabilityAnalysis.of(model, alternatives(contenders), sampling),
        breakEven(model, ranked),
        ParetoFront.of(problem.costs(), alternatives(candidates)),
        explanations(model, ranked, inOrder(acrossClasses, candidates)));
  }

  /** All alternatives on their own, by id. */
  static List<Assessment> assess(DecisionProblem problem, ScoreModel model) {
    KnockOuts knockOuts = problem.knockOuts();
    return problem.alternatives().stream()
        .map(
            alternative -> {
              List<Verdict> verdicts = knockOuts.verdicts(alternative);
              Map<Guarantees.Guarantee, Guarantees.State> givesUp =
                  problem.profile().guaranteeClass().lackingIn(alternative.guarantees());
              return new Assessment(
                  alternative,
                  standing(alternative, verdicts, givesUp),
                  verdicts,
                  givesUp,
                  model.score(alternative),
                  model.contributions(alternative));
            })
        .toList();
  }

  private static Standing standing(
      Alternative alternative,
      List<Verdict> verdicts,
      Map<Guarantees.Guarantee, Guarantees.State> givesUp) {
    List<Verdict> failed =
        verdicts.stream().filter(v -> v.answer() == Verdict.Answer.FAILS).toList();
    if (alternative.role() != Alternative.Role.CANDIDATE) {
      return new Standing.NotCandidate(alternative.role());
    }
    if (!failed.isEmpty()) {
      return new Standing.KnockedOut(failed);
    }
    return givesUp.isEmpty() ? new Standing.Contender() : new Standing.OutsideClass(givesUp);
  }

  private static boolean contends(Assessment assessment) {
    return assessment.standing() instanceof Standing.Contender;
  }

  private static boolean survives(Assessment assessment) {
    return switch (assessment.standing()) {
      case Standing.Contender contender -> true;
      case Standing.OutsideClass outside -> true;
      case Standing.KnockedOut out -> false;
      case Standing.NotCandidate other -> false;
    };
  }

  private static BreakEven breakEven(ScoreModel model, List<Alternative> ranked) {
    if (ranked.isEmpty()) {
      return new BreakEven(List.of(), List.of(), List.of());
    }
    var weights = new WeightBreakEven(model, ranked);
    var figures = new FigureBreakEven(model, ranked);
    return new BreakEven(weights.byCriterion(), weights.byGroup(), figures.all());
  }

  private static List<Explanation> explanations(
      ScoreModel model, List<Alternative> contenders, List<Alternative> shown) {
    if (contenders.isEmpty()) {
      return List.of();
    }
    Alternative winner = contenders.getFirst();
    Stream<Explanation> ofWinner =
        contenders.stream().skip(1).limit(1).map(b -> Explanation.of(model, winner, b));
    Stream<Explanation> ofOthers =
        shown.stream().filter(a -> a != winner).map(a -> Explanation.of(model, a, winner));
    return Stream.concat(ofWinner, ofOthers).toList();
  }

  private static List<Alternative> alternatives(List<Assessment> assessments) {
    return assessments.stream().map(Assessment::alternative).toList();
  }

  private static List<Alternative> inOrder(Ranking ranking, List<Assessment> assessments) {
    return ranking.places().stream()
        .flatMap(p -> assessments.stream().filter(a -> a.id().equals(p.alternativeId())))
        .map(Assessment::alternative)
        .toList();
  }
}
