package thumbprint.decision;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Solves for the single figures at which the winner changes: one of the winner's that gets worse,
 * or one of a challenger's that gets better. The value that is needed follows from the lead; the
 * value curve is inverted piece by piece, so the figure is exact.
 */
final class FigureBreakEven {
  private static final Comparator<BreakEven.FigureChange> SMALLEST_FIRST =
      Comparator.comparingDouble((BreakEven.FigureChange c) -> relativeSize(c))
          .thenComparingDouble(FigureBreakEven::valueSize)
          .thenComparing(BreakEven.FigureChange::alternativeId)
          .thenComparing(BreakEven.FigureChange::criterionId);

  private final ScoreModel model;
  private final Alternative winner;
  private final List<Alternative> challengers;

  /**
   * @param ranked best first
   */
  FigureBreakEven(ScoreModel model, List<Alternative> ranked) {
    this.model = model;
    this.winner = ranked.getFirst();
    this.challengers = ranked.subList(1, ranked.size());
  }

  List<BreakEven.FigureChange> all() {
    if (challengers.isEmpty()) {
      return List.of();
    }
    Alternative second = challengers.getFirst();
    return model.criteria().stream()
        .filter(c -> c.weight() > 0)
        .flatMap(
            c ->
                Stream.concat(
                    Stream.of(change(c, winner, -lead(second), second)),
                    challengers.stream().map(b -> change(c, b, lead(b), b))))
        .sorted(SMALLEST_FIRST)
        .toList();
  }

  private double lead(Alternative challenger) {
    return model.score(winner).mid() - model.score(challenger).mid();
  }

  /**
   * @param gain what the changed alternative's score must gain; negative for the winner's loss
   */
  private static BreakEven.FigureChange change(
      WeighedCriterion criterion, Alternative changed, double gain, Alternative newWinner) {
    String metric = criterion.criterion().metric();
    double valueChange = gain / criterion.weight();
    double needed = criterion.value(changed).mid() + valueChange;
    OptionalDouble to = criterion.curve().figureBeyondWhich(needed, changed == newWinner);
    if (to.isEmpty()) {
      return new BreakEven.FigureNeverFlips(changed.id(), criterion.id(), metric);
    }
    Performance performance = changed.figure(metric);
    OptionalDouble from = centre(performance);
    return new BreakEven.FigureFlips(
        changed.id(),
        criterion.id(),
        metric,
        from,
        to.getAsDouble(),
        relativeSize(from, to.getAsDouble()),
        Math.abs(valueChange),
        allows(performance, to.getAsDouble()),
        newWinner.id());
  }

  private static OptionalDouble centre(Performance performance) {
    return switch (performance) {
      case Performance.Known known -> OptionalDouble.of(known.interval().centre());
      case Performance.Missing missing -> OptionalDouble.empty();
    };
  }

  private static boolean allows(Performance performance, double figure) {
    return switch (performance) {
      case Performance.Known known -> known.interval().allows(figure);
      case Performance.Missing missing -> true;
    };
  }

  private static OptionalDouble relativeSize(OptionalDouble from, double to) {
    return from.isEmpty() || from.getAsDouble() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.abs(to / from.getAsDouble() - 1));
  }

  private static double relativeSize(BreakEven.FigureChange change) {
    return switch (change) {
      case BreakEven.FigureFlips flips -> flips.relativeSize().orElse(Double.MAX_VALUE);
      case BreakEven.FigureNeverFlips never -> Double.POSITIVE_INFINITY;
    };
  }

  private static double valueSize(BreakEven.FigureChange change) {
    return switch (change) {
      case BreakEven.FigureFlips flips -> flips.valueSize();
      case BreakEven.FigureNeverFlips never -> Double.POSITIVE_INFINITY;
    };
  }
}
