package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Criterion;
import thumbprint.decision.BreakEven;
import thumbprint.decision.Decision;
import thumbprint.decision.WeighedCriterion;

/** What would change the answer, and what no figure here can tell. */
final class Doubts {
  private Doubts() {}

  static List<String> changes(ReportInput input) {
    BreakEven breakEven = input.decision().breakEven();
    if (input.decision().winner().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (input.decision().runnerUp().isEmpty()) {
      lines.add(
          "No weight: there is no other engine in the ranking. It changes when one of those that"
              + " are out or apart comes back in.");
      otherSettings(input).ifPresent(lines::add);
      return lines;
    }
    lines.add(smallestWeight(input, breakEven));
    lines.add(
        breakEven
            .smallestFigureChange()
            .map(f -> figure(input, f))
            .orElse("No single figure, however changed, makes another engine win."));
    otherSettings(input).ifPresent(lines::add);
    return lines;
  }

  private static String smallestWeight(ReportInput input, BreakEven breakEven) {
    Optional<BreakEven.WeightFlips> group = breakEven.smallestGroupChange();
    Optional<BreakEven.WeightFlips> criterion = breakEven.smallestWeightChange();
    Optional<BreakEven.WeightFlips> least =
        group
            .filter(g -> criterion.isEmpty() || g.size() <= criterion.get().size())
            .or(() -> criterion);
    return least
        .map(
            f ->
                "Another weight: "
                    + input.name(f.newWinner())
                    + " wins where "
                    + named(input, f)
                    + ".")
        .orElse("No change of any single weight makes another engine win.");
  }

  private static String named(ReportInput input, BreakEven.WeightFlips flip) {
    return criterion(input.decision(), flip.subject())
        .map(c -> "“" + c.name() + "” weighs " + change(flip))
        .orElse(weight(flip));
  }

  /** Of a group: {@code the memory criteria together weigh more than 0.52 (now 0.30)}. */
  static String weight(BreakEven.WeightFlips flip) {
    return "the " + flip.subject() + " criteria together weigh " + change(flip);
  }

  private static String change(BreakEven.WeightFlips flip) {
    String direction = flip.to() > flip.from() ? "more than " : "less than ";
    return direction + Numbers.three(flip.to()) + " (now " + Numbers.three(flip.from()) + ")";
  }

  /** {@code Another figure: ... }. */
  static String figure(ReportInput input, BreakEven.FigureFlips flip) {
    Optional<Criterion> criterion = criterion(input.decision(), flip.criterionId());
    Unit unit = Unit.of(criterion.map(Criterion::unit).orElse(""));
    String name = criterion.map(Criterion::name).orElse(flip.metric());
    String from =
        flip.from().isPresent()
            ? " (now " + text(flip.from().getAsDouble(), unit) + ")"
            : " (now missing)";
    String allowed = flip.allowed() ? " The evidence allows that figure." : "";
    String owner =
        flip.alternativeId().equals(flip.newWinner())
            ? "its own"
            : input.name(flip.alternativeId()) + "'s";
    return "Another figure: "
        + input.name(flip.newWinner())
        + " wins where "
        + owner
        + " “"
        + name
        + "” "
        + direction(flip)
        + text(flip.to(), unit)
        + from
        + "."
        + allowed;
  }

  private static String direction(BreakEven.FigureFlips flip) {
    if (flip.from().isEmpty()) {
      return "passes ";
    }
    return flip.to() > flip.from().getAsDouble() ? "is above " : "is below ";
  }

  private static String text(double value, Unit unit) {
    String sign = unit.sign().isEmpty() ? "" : Numbers.THIN + unit.sign();
    return Numbers.three(value * unit.factor()) + sign;
  }

  static Optional<Criterion> criterion(Decision decision, String id) {
    return decision.model().criteria().stream()
        .map(WeighedCriterion::criterion)
        .filter(c -> c.id().equals(id))
        .findFirst();
  }

  private static Optional<String> otherSettings(ReportInput input) {
    Optional<String> winner = input.decision().winner().map(w -> w.id());
    List<String> others =
        input.settings().stream()
            .skip(1)
            .filter(s -> !s.decision().winner().map(w -> w.id()).equals(winner))
            .map(
                s ->
                    s.title()
                        + ": "
                        + s.decision()
                            .winner()
                            .map(w -> input.name(w.id()))
                            .orElse("no engine is left"))
            .toList();
    if (input.settings().size() == 1) {
      return Optional.empty();
    }
    return Optional.of(
        others.isEmpty()
            ? "Another clock or boot mode does not change it ("
                + (input.settings().size() - 1)
                + " tried)."
            : "Another setting of the board: " + String.join("; ", others) + ".");
  }

  static List<String> untold(ReportInput input) {
    List<String> lines = new ArrayList<>(new CycleDoubts(input).untold());
    lines.add(
        "“Held in N calls” speaks of the calls that were seen. It is no worst-case execution"
            + " time.");
    lines.add(
        "Power was not measured. An emulator forgives what silicon may not, such as unaligned"
            + " access to device memory.");
    return lines;
  }
}
