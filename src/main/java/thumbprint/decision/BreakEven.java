package thumbprint.decision;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would have to change for another alternative to win, at mid figures.
 *
 * @param criterionWeights nearest change of each criterion's weight, smallest first
 * @param groupWeights nearest change of each group's weight, smallest first
 * @param figures change of each single figure, smallest first
 */
public record BreakEven(
    List<WeightChange> criterionWeights,
    List<WeightChange> groupWeights,
    List<FigureChange> figures) {
  /** What one weight would have to be, while all others keep their proportions. */
  public sealed interface WeightChange {
    /** The criterion's id or the group's name. */
    String subject();
  }

  /** Beyond {@code to} (seen from {@code from}) {@code newWinner} wins. */
  public record WeightFlips(String subject, double from, double to, String newWinner)
      implements WeightChange {
    /** Size of the change, in weight. */
    public double size() {
      return Math.abs(to - from);
    }
  }

  /** No weight from 0 to 1 changes the winner. */
  public record WeightNeverFlips(String subject, double from) implements WeightChange {}

  /** What one figure of one alternative would have to be, while all else stays. */
  public sealed interface FigureChange {
    String alternativeId();

    String criterionId();
  }

  /**
   * Beyond {@code to} (seen from {@code from}) {@code newWinner} wins.
   *
   * @param from the figure at mid, in the metric's unit; absent where it is missing
   * @param to in the metric's unit
   * @param relativeSize {@code |to / from - 1|}; absent where there is no {@code from} or it is 0
   * @param valueSize size of the change on the value scale, 0 to 1
   * @param allowed whether the evidence, as it is, allows {@code to}
   */
  public record FigureFlips(
      String alternativeId,
      String criterionId,
      String metric,
      OptionalDouble from,
      double to,
      OptionalDouble relativeSize,
      double valueSize,
      boolean allowed,
      String newWinner)
      implements FigureChange {}

  /** No figure changes the winner. */
  public record FigureNeverFlips(String alternativeId, String criterionId, String metric)
      implements FigureChange {}

  public BreakEven {
    criterionWeights = List.copyOf(criterionWeights);
    groupWeights = List.copyOf(groupWeights);
    figures = List.copyOf(figures);
  }

  /** The smallest change of a single criterion's weight; nothing if none changes the winner. */
  public Optional<WeightFlips> smallestWeightChange() {
    return first(criterionWeights, WeightFlips.class);
  }

  /** The smallest change of a single group's weight; nothing if none changes the winner. */
  public Optional<WeightFlips> smallestGroupChange() {
    return first(groupWeights, WeightFlips.class);
  }

  /** The smallest change of a single figure; nothing if none changes the winner. */
  public Optional<FigureFlips> smallestFigureChange() {
    return first(figures, FigureFlips.class);
  }

  private static <T, F extends T> Optional<F> first(List<T> changes, Class<F> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
