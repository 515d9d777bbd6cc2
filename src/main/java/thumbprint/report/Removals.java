package thumbprint.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thumbprint.catalog.Guarantees;
import thumbprint.decision.Assessment;
import thumbprint.decision.Standing;
import thumbprint.decision.Verdict;

/** What took engines out before anything was weighed. */
final class Removals {
  private Removals() {}

  static List<Answer.Removed> of(ReportInput input) {
    return input.decision().assessments().stream().flatMap(a -> of(input, a)).toList();
  }

  private static Stream<Answer.Removed> of(ReportInput input, Assessment assessment) {
    String reason = reason(input, assessment);
    return reason.isEmpty()
        ? Stream.of()
        : Stream.of(new Answer.Removed(assessment.id(), input.name(assessment.id()), reason));
  }

  /** Why an alternative is not in the ranking; empty when it is, or never could be. */
  static String reason(ReportInput input, Assessment assessment) {
    return switch (assessment.standing()) {
      case Standing.Contender contender -> "";
      case Standing.NotCandidate reference -> "";
      case Standing.KnockedOut(List<Verdict> by) ->
          by.stream()
              .map(v -> new VerdictWords(input).of(assessment, v))
              .collect(Collectors.joining("; ", "is out: ", ""));
      case Standing.OutsideClass(Map<Guarantees.Guarantee, Guarantees.State> givesUp) ->
          "ranked apart: "
              + givesUp.entrySet().stream().map(Removals::words).collect(Collectors.joining(", "));
    };
  }

  /** Whether it has a place in a ranking, of the demanded class or across classes. */
  static boolean ranked(Assessment assessment) {
    return switch (assessment.standing()) {
      case Standing.Contender contender -> true;
      case Standing.OutsideClass outside -> true;
      case Standing.KnockedOut out -> false;
      case Standing.NotCandidate other -> false;
    };
  }

  /** Three words or so for a narrow column. */
  static String brief(Assessment assessment) {
    return switch (assessment.standing()) {
      case Standing.Contender contender -> "";
      case Standing.NotCandidate reference -> "reference";
      case Standing.KnockedOut(List<Verdict> by) -> "out: " + by.getFirst().ruleId();
      case Standing.OutsideClass(Map<Guarantees.Guarantee, Guarantees.State> givesUp) ->
          "no "
              + givesUp.keySet().stream()
                  .map(Guarantees.Guarantee::id)
                  .collect(Collectors.joining(", no "));
    };
  }

  private static String words(Map.Entry<Guarantees.Guarantee, Guarantees.State> given) {
    String name = given.getKey().id().replace('-', ' ');
    return switch (given.getValue()) {
      case CHECKED -> name + " is checked";
      case UNCHECKED -> name + " is not checked";
      case UNKNOWN -> "whether it checks " + name + " is not known";
    };
  }
}
