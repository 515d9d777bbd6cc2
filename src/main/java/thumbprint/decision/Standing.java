package thumbprint.decision;

import java.util.List;
import java.util.Map;
import thumbprint.catalog.Guarantees;

/** Where an alternative stands before anything is weighed. */
public sealed interface Standing {
  /** It takes part in the ranking of the demanded guarantee class. */
  record Contender() implements Standing {}

  /** It gives up promises that the profile demands, so it is ranked across classes only. */
  record OutsideClass(Map<Guarantees.Guarantee, Guarantees.State> givesUp) implements Standing {
    public OutsideClass {
      givesUp = Checks.sorted(givesUp);
    }
  }

  /** A knock-out removed it. */
  record KnockedOut(List<Verdict> by) implements Standing {
    public KnockedOut {
      by = List.copyOf(by);
    }
  }

  /** It is there to compare with and is never ranked. */
  record NotCandidate(Alternative.Role role) implements Standing {}

  /** The name that tables show. */
  default String label() {
    return switch (this) {
      case Contender contender -> "contender";
      case OutsideClass outside -> "outside class";
      case KnockedOut out -> "knocked out";
      case NotCandidate other -> "not a candidate";
    };
  }
}
