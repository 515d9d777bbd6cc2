package thumbprint.report;

import java.util.Optional;
import thumbprint.decision.Acceptability;
import thumbprint.decision.Assessment;
import thumbprint.decision.BreakEven;
import thumbprint.decision.Decision;
import thumbprint.decision.Range;
import thumbprint.decision.Ranking;
import thumbprint.decision.WeightMode;

/** The sentences about the winner and the second. */
record Recommendation(ReportInput input) {

  String sentence() {
    String where = input.board().name() + " at " + input.setting().where();
    return decision()
        .winner()
        .map(w -> "Use " + chosen(w.id()) + " on the " + where + ".")
        .orElse(
            "No engine can be recommended for the "
                + where
                + ": none is left after the knock-outs.");
  }

  /** Engine and variant; a variant without settings is named as well. */
  private String chosen(String variant) {
    boolean plain = input.member(variant).map(EngineSummary.Member::plain).orElse(true);
    String label = input.member(variant).map(m -> m.variant().label()).orElse("");
    return plain
        ? input.name(variant) + " in its default build"
        : input.name(variant) + " (" + label + ")";
  }

  String confidence() {
    Optional<Ranking.Place> first = decision().withinClass().first();
    if (first.isEmpty()) {
      return "";
    }
    Ranking.Place place = first.get();
    String alone =
        decision().withinClass().places().size() == 1
            ? " and is the only one left"
            : share(place.alternativeId());
    String score = "It scores " + score(place.score().range()) + " of 1" + alone + ".";
    return undecided(place) + score + overlap(place);
  }

  private String share(String alternative) {
    return firstShare(alternative, WeightMode.DIRICHLET_50)
        .map(
            s ->
                " and comes first in "
                    + Numbers.percent(s)
                    + Numbers.THIN
                    + "% of the draws when figures and weights are doubted")
        .orElse("");
  }

  private Optional<Double> firstShare(String alternative, WeightMode mode) {
    return decision().acceptability().modes().stream()
        .filter(m -> m.mode() == mode)
        .flatMap(m -> m.of(alternative).stream())
        .map(a -> a.rankShares().getFirst())
        .findFirst();
  }

  private String overlap(Ranking.Place place) {
    if (place.notDistinguishableFrom().isEmpty()) {
      return "";
    }
    String others =
        String.join(" and ", place.notDistinguishableFrom().stream().map(input::name).toList());
    return " Its interval overlaps that of "
        + others
        + ", so the figures alone do not separate them.";
  }

  private String undecided(Ranking.Place place) {
    if (place.undecided().isEmpty()) {
      return "";
    }
    Assessment assessment = decision().assessment(place.alternativeId());
    VerdictWords words = new VerdictWords(input);
    return "Undecided: "
        + String.join("; ", place.undecided().stream().map(v -> words.of(assessment, v)).toList())
        + ". ";
  }

  String runnerUp() {
    return decision()
        .runnerUp()
        .map(this::runnerUp)
        .orElse(
            "There is no runner-up: no other engine passes every knock-out and gives what the"
                + " profile demands.");
  }

  private String runnerUp(Assessment second) {
    String first =
        "Runner-up: "
            + input.title(second.id())
            + ", score "
            + score(second.score().range())
            + ". ";
    return first + whenBetter(second.id());
  }

  private String whenBetter(String second) {
    Optional<BreakEven.WeightFlips> flip =
        decision().breakEven().groupWeights().stream()
            .filter(BreakEven.WeightFlips.class::isInstance)
            .map(BreakEven.WeightFlips.class::cast)
            .filter(f -> f.newWinner().equals(second))
            .findFirst();
    return flip.map(f -> "It is the better choice where " + Doubts.weight(f) + ".")
        .or(() -> central(second))
        .orElse("No change of a single group's weight makes it the better choice.");
  }

  private Optional<String> central(String second) {
    return decision().acceptability().modes().stream()
        .filter(m -> m.mode() == WeightMode.UNIFORM_OVER_GROUPS)
        .flatMap(m -> m.of(second).stream())
        .flatMap(a -> a.centralWeights().stream())
        .findFirst()
        .map(Acceptability.CentralWeights::byGroup)
        .flatMap(w -> w.entrySet().stream().max(java.util.Map.Entry.comparingByValue()))
        .map(
            e ->
                "It comes first only where several weights change at once; those who choose it care"
                    + " most about "
                    + e.getKey().id()
                    + ".");
  }

  private Decision decision() {
    return input.decision();
  }

  private static String score(Range range) {
    String low = Numbers.score(range.low());
    String high = Numbers.score(range.high());
    return Numbers.score(range.mid()) + (low.equals(high) ? "" : " (" + low + " to " + high + ")");
  }
}
