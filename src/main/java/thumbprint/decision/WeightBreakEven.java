package thumbprint.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import thumbprint.catalog.Criterion;

/**
 * Solves for the weights at which the winner changes. While the others keep their proportions, the
 * lead of the winner over a challenger is linear in the weight t of a criterion or group: {@code
 * D(t) = t * inside + (1 - t) * outside}.
 */
final class WeightBreakEven {
  private static final Comparator<BreakEven.WeightChange> SMALLEST_FIRST =
      Comparator.comparingDouble(WeightBreakEven::size)
          .thenComparing(BreakEven.WeightChange::subject);

  private final ScoreModel model;
  private final double[] weights;
  private final double[] winnerValues;
  private final List<Alternative> challengers;

  /**
   * @param ranked best first
   */
  WeightBreakEven(ScoreModel model, List<Alternative> ranked) {
    this.model = model;
    this.weights = model.weights();
    this.winnerValues = model.midValues(ranked.getFirst());
    this.challengers = ranked.subList(1, ranked.size());
  }

  List<BreakEven.WeightChange> byCriterion() {
    return model.criteria().stream()
        .map(c -> nearest(c.id(), other -> other == c))
        .sorted(SMALLEST_FIRST)
        .toList();
  }

  List<BreakEven.WeightChange> byGroup() {
    return Arrays.stream(Criterion.Group.values())
        .filter(g -> model.criteria().stream().anyMatch(c -> c.group() == g && c.weight() > 0))
        .map(g -> nearest(g.name().toLowerCase(Locale.ROOT), c -> c.group() == g))
        .sorted(SMALLEST_FIRST)
        .toList();
  }

  private BreakEven.WeightChange nearest(String subject, Predicate<WeighedCriterion> inside) {
    boolean[] mask = new boolean[weights.length];
    IntStream.range(0, mask.length).forEach(i -> mask[i] = inside.test(model.criteria().get(i)));
    double from = sum(mask, true, null);
    double rest = sum(mask, false, null);
    List<BreakEven.WeightChange> changes = new ArrayList<>();
    for (Alternative challenger : challengers) {
      double[] lead = lead(challenger);
      double innerLead = from > 0 ? sum(mask, true, lead) / from : only(mask, lead);
      double to = root(innerLead, sum(mask, false, lead) / rest);
      if (rest > 0 && to > 0 && to < 1) {
        changes.add(new BreakEven.WeightFlips(subject, from, to, challenger.id()));
      }
    }
    return changes.stream()
        .min(Comparator.comparingDouble(WeightBreakEven::size))
        .orElse(new BreakEven.WeightNeverFlips(subject, from));
  }

  /** Where the lead is nothing; NaN or outside (0, 1) where no weight does it. */
  private static double root(double inside, double outside) {
    return outside / (outside - inside);
  }

  private double[] lead(Alternative challenger) {
    double[] values = model.midValues(challenger);
    return IntStream.range(0, values.length)
        .mapToDouble(i -> winnerValues[i] - values[i])
        .toArray();
  }

  private double sum(boolean[] mask, boolean inside, double[] lead) {
    double sum = 0;
    for (int i = 0; i < mask.length; i++) {
      sum += mask[i] == inside ? weights[i] * (lead == null ? 1 : lead[i]) : 0;
    }
    return sum;
  }

  /** A criterion without weight has no proportions to keep: its own lead counts. */
  private static double only(boolean[] mask, double[] lead) {
    return IntStream.range(0, mask.length).filter(i -> mask[i]).mapToDouble(i -> lead[i]).sum();
  }

  private static double size(BreakEven.WeightChange change) {
    return switch (change) {
      case BreakEven.WeightFlips flips -> flips.size();
      case BreakEven.WeightNeverFlips never -> Double.POSITIVE_INFINITY;
    };
  }
}
