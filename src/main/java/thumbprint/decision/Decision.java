package thumbprint.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a profile's question, with its reasons and doubts.
 *
 * @param model criteria, normalised weights and value curves, as a reader may vary them
 * @param quantities what the anchors stood for
 * @param assessments every alternative, by id
 * @param withinClass contenders of the demanded guarantee class: the answer
 * @param acrossClasses those and the candidates that give up demanded promises
 * @param acceptability of the contenders
 * @param breakEven of the contenders
 * @param paretoFront of all candidates that no knock-out removed
 * @param explanations one per ranked alternative, best first
 */
public record Decision(
    String profileId,
    ScoreModel model,
    Map<String, Double> quantities,
    List<Assessment> assessments,
    Ranking withinClass,
    Ranking acrossClasses,
    Acceptability acceptability,
    BreakEven breakEven,
    ParetoFront paretoFront,
    List<Explanation> explanations) {
  public Decision {
    quantities = Checks.sorted(quantities);
    assessments = List.copyOf(assessments);
    explanations = List.copyOf(explanations);
  }

  /** The recommended alternative; nothing if none is left. */
  public Optional<Assessment> winner() {
    return withinClass.first().map(place -> assessment(place.alternativeId()));
  }

  /** The second; nothing if there is none. */
  public Optional<Assessment> runnerUp() {
    return withinClass.second().map(place -> assessment(place.alternativeId()));
  }

  /**
   * @throws java.util.NoSuchElementException if the decision has no such alternative
   */
  public Assessment assessment(String alternativeId) {
    return assessments.stream().filter(a -> a.id().equals(alternativeId)).findFirst().orElseThrow();
  }
}
