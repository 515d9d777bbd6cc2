package thumbprint.report.chapter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Anchor;
import thumbprint.catalog.KnockOutRule;
import thumbprint.decision.Assessment;
import thumbprint.decision.Performance;
import thumbprint.decision.Standing;
import thumbprint.decision.Verdict;
import thumbprint.report.ReportInput;
import thumbprint.report.Setting;

/**
 * The first and the second recommendation.
 *
 * @param primary empty where no engine is left
 * @param alternative the runner-up; else the best that is ranked apart; else the one that is
 *     nearest to passing: fewest knock-outs, then the least excess over a limit, then the score
 * @param condition what must change before the alternative can be chosen; empty where nothing must
 */
record Recommended(
    Optional<Assessment> primary, Optional<Assessment> alternative, String condition) {
  static Recommended of(ReportInput input) {
    Optional<Assessment> primary = input.decision().winner();
    Optional<Assessment> second = input.decision().runnerUp();
    if (second.isPresent()) {
      return new Recommended(primary, second, "");
    }
    Optional<Assessment> other =
        input.decision().assessments().stream()
            .filter(a -> primary.isEmpty() || !engine(a).equals(engine(primary.get())))
            .filter(a -> !(a.standing() instanceof Standing.NotCandidate))
            .min(
                Comparator.comparingInt((Assessment a) -> failed(a).size())
                    .thenComparingDouble(a -> excess(input, a))
                    .thenComparing(a -> -a.score().range().mid())
                    .thenComparing(Assessment::id));
    return new Recommended(primary, other, other.map(a -> condition(input, a)).orElse(""));
  }

  private static String engine(Assessment assessment) {
    return assessment.alternative().engine();
  }

  private static List<Verdict> failed(Assessment assessment) {
    return assessment.verdicts().stream().filter(v -> v.answer() == Verdict.Answer.FAILS).toList();
  }

  /** The largest figure over its limit of the rules that it fails; 0 where it fails none. */
  private static double excess(ReportInput input, Assessment assessment) {
    return failed(assessment).stream()
        .flatMap(
            v -> input.profile().knockOuts().stream().filter(rule -> rule.id().equals(v.ruleId())))
        .mapToDouble(rule -> excess(input, assessment, rule))
        .max()
        .orElse(0);
  }

  private static double excess(ReportInput input, Assessment assessment, KnockOutRule rule) {
    return switch (rule.condition()) {
      case KnockOutRule.AtMost(String metric, Anchor limit) ->
          switch (assessment.alternative().figure(metric)) {
            case Performance.Known known ->
                known.interval().centre()
                    / Math.max(Double.MIN_NORMAL, limit.resolve(input.decision().quantities()));
            case Performance.Missing missing -> Double.MAX_VALUE;
          };
      case KnockOutRule.AtLeast least -> Double.MAX_VALUE;
      case KnockOutRule.OneOf words -> Double.MAX_VALUE;
    };
  }

  private static String condition(ReportInput input, Assessment assessment) {
    return switch (assessment.standing()) {
      case Standing.Contender contender -> "";
      case Standing.NotCandidate other -> "";
      case Standing.OutsideClass outside ->
          "It gives up "
              + String.join(
                  ", ",
                  outside.givesUp().keySet().stream().map(g -> g.id().replace('-', ' ')).toList())
              + ".";
      case Standing.KnockedOut out ->
          "It is knocked out today: "
              + names(out.by())
              + ". Only if that is lifted is it a choice."
              + elsewhere(input, assessment);
    };
  }

  private static String names(List<Verdict> verdicts) {
    return String.join("; ", verdicts.stream().map(Verdict::ruleName).toList());
  }

  /** Another way to run the board where it fails less. */
  private static String elsewhere(ReportInput input, Assessment assessment) {
    for (Setting setting : input.settings()) {
      Optional<Assessment> there =
          setting.decision().assessments().stream()
              .filter(a -> a.id().equals(assessment.id()))
              .findFirst();
      if (there.isPresent() && failed(there.get()).size() < failed(assessment).size()) {
        String left = names(failed(there.get()));
        return " At "
            + setting.title()
            + (left.isEmpty() ? " it passes every knock-out." : " what is left is: " + left + ".");
      }
    }
    return "";
  }
}
