package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import thumbprint.catalog.Criterion;
import thumbprint.decision.Assessment;
import thumbprint.decision.BreakEven;
import thumbprint.decision.Verdict;

/** The tables of doubt: where the answer turns, what is undecided, other settings of the board. */
public record DoubtLines(
    List<Turn> weights,
    List<Turn> figures,
    List<Answer.Removed> undecided,
    List<SettingLine> settings) {
  private static final int FIGURES_SHOWN = 12;
  private static final String NOWHERE = "nowhere";

  /** Where a weight or figure turns the answer. */
  public record Turn(
      String subject, String of, String now, String turns, String allowed, String winner) {}

  /** One way to run the board. */
  public record SettingLine(String title, String flash, String ram, String cycles, String answer) {}

  static DoubtLines of(ReportInput input) {
    BreakEven breakEven = input.decision().breakEven();
    List<Turn> weights = new ArrayList<>();
    breakEven.groupWeights().forEach(w -> weights.add(turn(input, w, "all of " + w.subject())));
    breakEven
        .criterionWeights()
        .forEach(w -> weights.add(turn(input, w, name(input, w.subject()))));
    return new DoubtLines(
        weights,
        breakEven.figures().stream()
            .flatMap(f -> turn(input, f).stream())
            .limit(FIGURES_SHOWN)
            .toList(),
        undecided(input),
        input.settings().stream().map(s -> setting(input, s)).toList());
  }

  private static String name(ReportInput input, String criterion) {
    return Doubts.criterion(input.decision(), criterion).map(Criterion::name).orElse(criterion);
  }

  private static Turn turn(ReportInput input, BreakEven.WeightChange change, String subject) {
    return switch (change) {
      case BreakEven.WeightFlips flips ->
          new Turn(
              subject,
              "",
              Numbers.three(flips.from()),
              Numbers.three(flips.to()),
              "",
              input.name(flips.newWinner()));
      case BreakEven.WeightNeverFlips never ->
          new Turn(subject, "", Numbers.three(never.from()), NOWHERE, "", "the same");
    };
  }

  private static List<Turn> turn(ReportInput input, BreakEven.FigureChange change) {
    return switch (change) {
      case BreakEven.FigureNeverFlips never -> List.of();
      case BreakEven.FigureFlips flips -> {
        Unit unit =
            Unit.of(
                Doubts.criterion(input.decision(), flips.criterionId())
                    .map(Criterion::unit)
                    .orElse(""));
        yield List.of(
            new Turn(
                name(input, flips.criterionId()),
                input.name(flips.alternativeId()),
                now(flips.from(), unit),
                text(flips.to(), unit),
                flips.allowed() ? "yes" : "no",
                input.name(flips.newWinner())));
      }
    };
  }

  private static String now(OptionalDouble from, Unit unit) {
    return from.isPresent() ? text(from.getAsDouble(), unit) : "missing";
  }

  private static String text(double value, Unit unit) {
    return Numbers.three(value * unit.factor())
        + (unit.sign().isEmpty() ? "" : Numbers.THIN + unit.sign());
  }

  private static List<Answer.Removed> undecided(ReportInput input) {
    return input.decision().assessments().stream()
        .filter(a -> Removals.ranked(a) && !a.undecided().isEmpty())
        .map(a -> new Answer.Removed(a.id(), input.name(a.id()), words(input, a)))
        .toList();
  }

  private static String words(ReportInput input, Assessment assessment) {
    VerdictWords words = new VerdictWords(input);
    return assessment.undecided().stream()
        .map((Verdict v) -> "“" + v.ruleName() + "”: " + words.of(assessment, v))
        .collect(Collectors.joining("; "));
  }

  private static SettingLine setting(ReportInput input, Setting setting) {
    Setting.Budget budget = setting.budget();
    return new SettingLine(
        setting.title(),
        Numbers.kib(budget.flashFreeBytes()) + Numbers.THIN + "KiB",
        Numbers.kib(budget.ramFreeBytes()) + Numbers.THIN + "KiB",
        Numbers.three(budget.block().cycles()),
        setting.decision().winner().map(w -> input.name(w.id())).orElse("no engine is left"));
  }
}
