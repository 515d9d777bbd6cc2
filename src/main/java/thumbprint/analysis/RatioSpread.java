package thumbprint.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ratios of one figure over workloads.
 *
 * @param range smallest ratio, geometric mean, largest ratio
 * @param byWorkload each of them
 */
public record RatioSpread(Range range, Map<String, Double> byWorkload) {
  public RatioSpread {
    byWorkload = Collections.unmodifiableMap(new TreeMap<>(byWorkload));
  }

  /** Empty where there is no ratio, or one is not above zero. */
  static Optional<RatioSpread> of(Map<String, Double> ratios) {
    if (ratios.isEmpty() || ratios.values().stream().anyMatch(r -> !(r > 0))) {
      return Optional.empty();
    }
    List<Double> sorted = new ArrayList<>(ratios.values());
    sorted.sort(null);
    double low = sorted.getFirst();
    double high = sorted.getLast();
    double mean = Math.clamp(GeometricMean.of(sorted).mean(), low, high);
    return Optional.of(new RatioSpread(new Range(low, mean, high), ratios));
  }

  /** The workload with the largest ratio. */
  public String highest() {
    return byWorkload.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }
}
