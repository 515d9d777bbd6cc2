package thumbprint.decision;

import java.util.List;
import java.util.Map;
import thumbprint.catalog.Guarantees;

/**
 * All that was found about one alternative on its own.
 *
 * @param verdicts one per knock-out, in the profile's order
 * @param givesUp demanded promises that it does not keep
 * @param contributions one per criterion, in the model's order
 */
public record Assessment(
    Alternative alternative,
    Standing standing,
    List<Verdict> verdicts,
    Map<Guarantees.Guarantee, Guarantees.State> givesUp,
    Score score,
    List<Contribution> contributions) {
  public Assessment {
    verdicts = List.copyOf(verdicts);
    givesUp = Checks.sorted(givesUp);
    contributions = List.copyOf(contributions);
  }

  public String id() {
    return alternative.id();
  }

  /** Knock-outs that the evidence leaves open. */
  public List<Verdict> undecided() {
    return withAnswer(Verdict.Answer.UNDECIDED);
  }

  /** Knock-outs that it fails. */
  public List<Verdict> failed() {
    return withAnswer(Verdict.Answer.FAILS);
  }

  private List<Verdict> withAnswer(Verdict.Answer answer) {
    return verdicts.stream().filter(v -> v.answer() == answer).toList();
  }
}
