package thumbprint.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Guarantees;
import thumbprint.decision.Alternative;
import thumbprint.decision.Assessment;
import thumbprint.decision.Contribution;
import thumbprint.decision.Ranking;
import thumbprint.decision.Standing;

/** The ranking as lines: contenders, those apart, those knocked out, references. */
record RankedRows(ReportInput input, Palette palette) {
  static final List<String> FIGURES =
      List.of(Metrics.DEADLINE, Metrics.FLASH, Metrics.RAM, Metrics.SLOWDOWN);

  private static final List<String> KINDS =
      List.of("contender", "apart", "out", "reference", "beside");

  static List<RankedRow> of(ReportInput input) {
    RankedRows rows = new RankedRows(input, new Palette(input.engines()));
    return input.decision().assessments().stream()
        .filter(a -> rows.shown(a.id()))
        .map(rows::row)
        .sorted(
            Comparator.comparing((RankedRow r) -> KINDS.indexOf(r.kind()))
                .thenComparing(r -> -r.score().mid())
                .thenComparing(RankedRow::id))
        .toList();
  }

  /**
   * What stands for an engine, and beside it the project's own defaults; other variants have a
   * table of their own.
   */
  private boolean shown(String id) {
    boolean chosen = input.engineOf(id).map(e -> e.chosen().name().equals(id)).orElse(true);
    return chosen || input.member(id).map(m -> m.variant().vendor()).orElse(false);
  }

  private RankedRow row(Assessment assessment) {
    String id = assessment.id();
    return new RankedRow(
        position(id),
        id,
        input.name(id),
        input.assessment(id).map(a -> a.alternative().variant()).orElse(""),
        palette.of(assessment.alternative().engine()),
        kind(assessment.standing()),
        assessment.score().range(),
        assessment.score().missingWidth(),
        groups(assessment),
        FIGURES.stream().map(f -> SummaryFigures.shown(input, id, f)).toList(),
        note(assessment),
        kind(assessment.standing()).equals("beside")
            ? "vendor's defaults"
            : Removals.brief(assessment),
        guarantees(assessment.alternative()));
  }

  private int position(String id) {
    return place(input.decision().withinClass(), id).map(Ranking.Place::position).orElse(0);
  }

  private static Optional<Ranking.Place> place(Ranking ranking, String id) {
    return ranking.places().stream().filter(p -> p.alternativeId().equals(id)).findFirst();
  }

  private static String kind(Standing standing) {
    return switch (standing) {
      case Standing.Contender contender -> "contender";
      case Standing.OutsideClass outside -> "apart";
      case Standing.KnockedOut out -> "out";
      case Standing.NotCandidate(Alternative.Role role) ->
          role == Alternative.Role.REFERENCE ? "reference" : "beside";
    };
  }

  private List<RankedRow.GroupPart> groups(Assessment assessment) {
    Map<Criterion.Group, double[]> sums = new TreeMap<>();
    for (Contribution contribution : assessment.contributions()) {
      Doubts.criterion(input.decision(), contribution.criterionId())
          .ifPresent(
              criterion -> {
                double[] sum = sums.computeIfAbsent(criterion.group(), g -> new double[2]);
                sum[0] += contribution.weighted().mid();
                sum[1] += contribution.weight();
              });
    }
    List<RankedRow.GroupPart> parts = new ArrayList<>();
    sums.forEach((group, sum) -> parts.add(new RankedRow.GroupPart(group.id(), sum[0], sum[1])));
    return parts;
  }

  private String note(Assessment assessment) {
    if (assessment.standing() instanceof Standing.NotCandidate) {
      return "";
    }
    String reason = Removals.reason(input, assessment);
    String undecided =
        assessment.undecided().stream()
            .map(
                v ->
                    "undecided “"
                        + v.ruleName()
                        + "”: "
                        + new VerdictWords(input).of(assessment, v))
            .collect(Collectors.joining("; "));
    return reason.isEmpty() || undecided.isEmpty() ? reason + undecided : reason + "; " + undecided;
  }

  private static String guarantees(Alternative alternative) {
    String kept = promises(alternative, true);
    String lacking = promises(alternative, false);
    if (lacking.isEmpty()) {
      return "all";
    }
    if (kept.isEmpty()) {
      return "none known";
    }
    return lacking.length() < kept.length() ? "all but " + lacking : kept;
  }

  private static String promises(Alternative alternative, boolean kept) {
    return Arrays.stream(Guarantees.Guarantee.values())
        .filter(g -> kept == (alternative.guarantees().state(g) == Guarantees.State.CHECKED))
        .map(g -> g.id().replace('-', ' '))
        .collect(Collectors.joining(", "));
  }
}
