package thumbprint.report.chapter;

import java.util.Comparator;
import java.util.Optional;
import thumbprint.decision.Assessment;
import thumbprint.decision.Standing;
import thumbprint.decision.Verdict;
import thumbprint.report.ReportInput;

/**
 * The first and the second recommendation.
 *
 * @param primary empty where no engine is left
 * @param alternative the runner-up; else the best that is ranked apart; else the one that fails the
 *     fewest knock-outs
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
            .filter(a -> failures(a) >= 0)
            .min(
                Comparator.comparingInt(Recommended::failures)
                    .thenComparing(a -> -a.score().range().mid())
                    .thenComparing(Assessment::id));
    return new Recommended(primary, other, other.map(Recommended::condition).orElse(""));
  }

  private static String engine(Assessment assessment) {
    return assessment.alternative().engine();
  }

  /** How many knock-outs it fails; -1 for what is no candidate. */
  private static int failures(Assessment assessment) {
    return switch (assessment.standing()) {
      case Standing.Contender contender -> 0;
      case Standing.OutsideClass outside -> 0;
      case Standing.KnockedOut out -> out.by().size();
      case Standing.NotCandidate other -> -1;
    };
  }

  private static String condition(Assessment assessment) {
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
              + String.join("; ", out.by().stream().map(Verdict::ruleName).toList())
              + ". Only if that is lifted is it a choice.";
    };
  }
}
