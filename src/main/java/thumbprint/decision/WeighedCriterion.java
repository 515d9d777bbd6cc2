package thumbprint.decision;

import thumbprint.catalog.Criterion;

/**
 * A criterion with what a profile makes of it.
 *
 * @param weight share of the whole, 0 to 1
 * @param rationale of the weight
 * @param curve the value function with its anchors' numbers
 */
public record WeighedCriterion(
    Criterion criterion, double weight, String rationale, ValueCurve curve) {
  public WeighedCriterion {
    Checks.require(
        weight >= 0 && weight <= Double.MAX_VALUE,
        "weight of " + criterion.id() + " must be 0 or more, is " + weight);
  }

  public String id() {
    return criterion.id();
  }

  public Criterion.Group group() {
    return criterion.group();
  }

  /** What a performance by this criterion may be worth. */
  public Range value(Performance performance) {
    return switch (performance) {
      case Performance.Known known -> curve.valuesOver(known.interval());
      case Performance.Missing missing -> Range.WHOLE_SCALE;
    };
  }

  /** What an alternative's figure may be worth. */
  public Range value(Alternative alternative) {
    return value(alternative.figure(criterion.metric()));
  }

  WeighedCriterion weighing(double other) {
    return new WeighedCriterion(criterion, other, rationale, curve);
  }
}
