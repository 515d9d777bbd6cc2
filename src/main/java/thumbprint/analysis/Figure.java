package thumbprint.analysis;

import java.util.List;

/** A figure that sums up a variant, or the reason why there is none. */
public sealed interface Figure {
  /**
   * A figure with its bounds.
   *
   * @param unit of the range
   * @param evidence ids of the trials and builds that it was read from
   * @param estimated whether it rests on a model (cycles) rather than on counting alone
   */
  record Known(Range range, String unit, List<String> evidence, boolean estimated)
      implements Figure {
    public Known {
      evidence = evidence.stream().distinct().sorted().toList();
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("a figure needs evidence");
      }
    }
  }

  /** Missing is never zero. */
  record Missing(String reason) implements Figure {}

  static Figure counted(double value, String unit, List<String> evidence) {
    return new Known(Range.exactly(value), unit, evidence, false);
  }
}
