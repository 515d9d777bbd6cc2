package thumbprint.analysis;

import java.util.List;

/** A figure that sums up a variant, or the reason why there is none. */
public sealed interface Figure {
  /**
   * A figure with its bounds.
   *
   * @param unit of the range
   * @param evidence ids of the trials and builds that it was read from
   * @param basis what it rests on beside counting
   */
  record Known(Range range, String unit, List<String> evidence, Basis basis) implements Figure {
    public Known {
      evidence = evidence.stream().distinct().sorted().toList();
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("a figure needs evidence");
      }
    }

    /** Whether it rests on an estimate of cycles rather than on counting alone. */
    public boolean estimated() {
      return basis != Basis.COUNTED;
    }
  }

  /** How a figure came to be. */
  enum Basis {
    COUNTED,
    /** Instructions times the coarse band of a core: nothing within is likelier than the rest. */
    BAND,
    /** A core's cycle model, and memories of the board: the middle is the likeliest. */
    MODEL
  }

  /** Missing is never zero. */
  record Missing(String reason) implements Figure {}

  static Figure counted(double value, String unit, List<String> evidence) {
    return new Known(Range.exactly(value), unit, evidence, Basis.COUNTED);
  }
}
