package thumbprint.catalog;

/**
 * What going from the worst to the best of a criterion's range is worth to a profile.
 *
 * @param weight share of the whole, 0 to 1
 * @param rationale one sentence that a reader can dispute
 */
public record Weight(double weight, String rationale) {
  public Weight {
    Checks.require(weight >= 0 && weight <= 1, "weight must lie in [0, 1], is " + weight);
    Checks.text(rationale, "rationale of the weight");
  }
}
