package thumbprint.decision;

/** How much the stated weights are doubted. */
public enum WeightMode {
  /** The weights are right. */
  AS_STATED(Double.POSITIVE_INFINITY),
  /** Dirichlet around the stated weights, slightly doubted. */
  DIRICHLET_200(200),
  /** Dirichlet around the stated weights. */
  DIRICHLET_50(50),
  /** Dirichlet around the stated weights, much doubted. */
  DIRICHLET_10(10),
  /** Nothing is known of the groups' weights; within a group the stated proportions hold. */
  UNIFORM_OVER_GROUPS(0);

  private final double concentration;

  WeightMode(double concentration) {
    this.concentration = concentration;
  }

  /** Sum of the Dirichlet parameters; the larger, the closer draws lie to the stated weights. */
  public double concentration() {
    return concentration;
  }
}
