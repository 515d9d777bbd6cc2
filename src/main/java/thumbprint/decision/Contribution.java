package thumbprint.decision;

/**
 * What one criterion adds to an alternative's score.
 *
 * @param weight normalised: all weights of the model sum to 1
 * @param value what the figure is worth
 * @param weighted {@code weight} times {@code value}
 */
public record Contribution(
    String criterionId, double weight, Performance performance, Range value, Range weighted) {}
