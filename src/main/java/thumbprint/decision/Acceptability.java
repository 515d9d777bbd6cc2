package thumbprint.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.catalog.Criterion;

/**
 * How often each alternative comes at each rank when figures and weights are drawn within what is
 * known of them (SMAA-2: Lahdelma and Salminen, 2001).
 *
 * @param modes one per {@link WeightMode}, in its order
 */
public record Acceptability(Sampling sampling, List<ByMode> modes) {
  /** The shares under one way to doubt the weights. */
  public record ByMode(WeightMode mode, List<Acceptance> acceptances) {
    public ByMode {
      acceptances = List.copyOf(acceptances);
    }

    /** One alternative's shares. */
    public Optional<Acceptance> of(String alternativeId) {
      return acceptances.stream().filter(a -> a.alternativeId().equals(alternativeId)).findFirst();
    }
  }

  /**
   * One alternative's shares of the draws.
   *
   * @param rankShares share of draws at rank 1, 2 ...; a tie shares its ranks evenly
   * @param winsAgainst by other alternative, share of draws in which this one scores higher; a tie
   *     counts half (pairwise winning index: Leskinen et al., 2006)
   * @param centralWeights absent if it never comes first
   */
  public record Acceptance(
      String alternativeId,
      List<Double> rankShares,
      Map<String, Double> winsAgainst,
      Optional<CentralWeights> centralWeights) {
    public Acceptance {
      rankShares = List.copyOf(rankShares);
      winsAgainst = Checks.sorted(winsAgainst);
    }
  }

  /**
   * The mean of the weights with which an alternative comes first: what one would care about who
   * chose it.
   *
   * @param byCriterion by criterion id, in the model's order
   * @param confidence share of the drawn figures with which it comes first under these weights
   */
  public record CentralWeights(
      Map<Criterion.Group, Double> byGroup, Map<String, Double> byCriterion, double confidence) {
    public CentralWeights {
      byGroup = Checks.sorted(byGroup);
      byCriterion = Collections.unmodifiableMap(new LinkedHashMap<>(byCriterion));
    }
  }

  public Acceptability {
    modes = List.copyOf(modes);
  }

  public ByMode mode(WeightMode mode) {
    return modes.stream().filter(m -> m.mode() == mode).findFirst().orElseThrow();
  }
}
