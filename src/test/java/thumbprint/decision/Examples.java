package thumbprint.decision;

import static thumbprint.decision.Performance.Basis.MEASURED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.GuaranteeClass;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.KnockOutRule;
import thumbprint.catalog.Profile;
import thumbprint.catalog.ValueFunction;
import thumbprint.catalog.Weight;
import thumbprint.catalog.WorkloadSelection;

/** Small problems to work by hand: every criterion has a metric of its own name. */
final class Examples {
  static final Guarantees.Guarantee BOUNDS = Guarantees.Guarantee.MEMORY_BOUNDS;

  private Examples() {}

  /** More is better, from 0 to 100. */
  static Criterion percent(String id, Criterion.Group group) {
    return criterion(id, group, Criterion.Direction.MORE, rising(0, 100));
  }

  /** Less is better, from 0 to 100. */
  static Criterion cost(String id, Criterion.Group group) {
    return criterion(id, group, Criterion.Direction.LESS, falling("0", "100"));
  }

  static Criterion criterion(
      String id, Criterion.Group group, Criterion.Direction direction, ValueFunction function) {
    return new Criterion(id, id, "unit", direction, group, id, "it counts", function);
  }

  static ValueFunction rising(double worst, double best) {
    return new ValueFunction(
        ValueFunction.Scale.LINEAR, List.of(point("" + worst, 0), point("" + best, 1)));
  }

  static ValueFunction falling(String best, String worst) {
    return new ValueFunction(ValueFunction.Scale.LINEAR, List.of(point(best, 1), point(worst, 0)));
  }

  static ValueFunction.Point point(String at, double value) {
    return new ValueFunction.Point(at, value, "stated for a test");
  }

  static WeighedCriterion weighing(Criterion criterion, double weight) {
    return new WeighedCriterion(
        criterion, weight, "stated", ValueCurve.of(criterion.valueFunction(), Map.of()));
  }

  static Performance exactly(double figure) {
    return Performance.known(Interval.exactly(figure), MEASURED, "trial-1");
  }

  static Performance between(double low, double high) {
    return Performance.known(Interval.between(low, high), MEASURED, "trial-1");
  }

  static Alternative candidate(String id, Map<String, Performance> figures) {
    return new Alternative(
        id, id, "default", Alternative.Role.CANDIDATE, checked(), figures, Map.of());
  }

  static Alternative with(Alternative one, Alternative.Role role) {
    return new Alternative(
        one.id(), one.engine(), one.variant(), role, one.guarantees(), one.figures(), one.facts());
  }

  static Alternative with(Alternative one, Guarantees guarantees) {
    return new Alternative(
        one.id(), one.engine(), one.variant(), one.role(), guarantees, one.figures(), one.facts());
  }

  static Alternative with(Alternative one, String metric, Performance figure) {
    Map<String, Performance> figures = new TreeMap<>(one.figures());
    figures.put(metric, figure);
    return candidate(one.id(), figures);
  }

  static Guarantees checked() {
    return new Guarantees(Map.of(BOUNDS, Guarantees.State.CHECKED));
  }

  static KnockOutRule atMost(String id, String metric, String limit) {
    return new KnockOutRule(id, id, metric, null, limit, null, null, "no weight helps");
  }

  static KnockOutRule atLeast(String id, String metric, String limit) {
    return new KnockOutRule(id, id, metric, null, null, limit, null, "no weight helps");
  }

  static KnockOutRule oneOf(String id, String fact, String... words) {
    return new KnockOutRule(id, id, null, fact, null, null, List.of(words), "no weight helps");
  }

  static Profile profile(Map<String, Double> weights, KnockOutRule... knockOuts) {
    Map<String, Weight> stated = new LinkedHashMap<>();
    weights.forEach((id, weight) -> stated.put(id, new Weight(weight, "a swing")));
    return new Profile(
        "test",
        "Test",
        "A test.",
        "board",
        "clock",
        "boot",
        List.of(),
        new Profile.Block(128, 48_000),
        new WorkloadSelection(List.of("*"), List.of()),
        new GuaranteeClass(List.of(BOUNDS), "a test"),
        stated,
        List.of(knockOuts),
        Map.of(),
        List.copyOf(stated.keySet()));
  }

  static Performance sharing(String key, double low, double high) {
    return new Performance.Known(
        Interval.between(low, high),
        MEASURED,
        List.of("trial-1"),
        SharedErrors.of(key, Interval.between(low, high)));
  }
}
