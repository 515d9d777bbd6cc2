package thumbprint.decision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Claim;
import thumbprint.catalog.Confidence;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.Rating;
import thumbprint.catalog.Rubric;

/**
 * Levels on rubrics as figures, so that what is assessed can carry weight beside what is measured.
 */
public final class RatingFigures {
  /** What the metric of a rubric begins with; its id follows. */
  public static final String PREFIX = "rubric.";

  private RatingFigures() {}

  /**
   * One figure per rubric by the metrics {@code rubric.documentation} and so on, in levels; missing
   * where the runtime has none. Bounds follow from the weakest claim that justifies the level.
   */
  public static Map<String, Performance> of(Inventory inventory, String runtime, Engine.Mode mode) {
    Map<String, Performance> figures = new TreeMap<>();
    for (Rubric rubric : inventory.rubrics().values()) {
      Performance figure =
          inventory
              .rating(runtime, mode, rubric.id())
              .map(rating -> figure(inventory, runtime, rubric, rating))
              .orElseGet(
                  () -> Performance.missing("nobody has rated " + runtime + " on " + rubric.id()));
      figures.put(PREFIX + rubric.id(), figure);
    }
    return figures;
  }

  private static Performance figure(
      Inventory inventory, String runtime, Rubric rubric, Rating rating) {
    List<Inventory.Stated> claims = inventory.justification(runtime, rating);
    double doubt =
        claims.stream()
            .map(Inventory.Stated::claim)
            .map(Claim::confidence)
            .mapToDouble(RatingFigures::doubt)
            .max()
            .orElse(1);
    double highest = rubric.levels().size() - 1;
    Interval interval =
        Interval.around(
            Math.max(0, rating.level() - doubt),
            rating.level(),
            Math.min(highest, rating.level() + doubt));
    return new Performance.Known(
        interval,
        Performance.Basis.ASSESSED,
        claims.stream().map(Inventory.Stated::name).toList(),
        SharedErrors.NONE);
  }

  /**
   * By how many levels a rating may be wrong that rests on such a claim: a judgement is never
   * exact.
   */
  public static double doubt(Confidence confidence) {
    return switch (confidence) {
      case SEEN, IN_CODE, IN_CI, MEASURED_ELSEWHERE -> 0.25;
      case STATED, REPORTED -> 0.5;
      case INFERRED, SECOND_HAND, RECALLED -> 1;
    };
  }
}
