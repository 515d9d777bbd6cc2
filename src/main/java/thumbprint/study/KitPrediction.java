package thumbprint.study;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is said about a benchmark of the board kit before a board has run it.
 *
 * @param instructions between the two reads; of a workload's calls the median. Empty where nothing
 *     was counted
 * @param cycles bounds of the core's model; empty where there is none
 */
public record KitPrediction(String benchmark, OptionalLong instructions, Optional<Cycles> cycles) {
  /** Columns of {@code predictions.csv}. */
  static final String HEAD = "benchmark,instructions,low,mid,high";

  private static final String NONE = "-";

  /** Bounds and middle, in cycles. */
  public record Cycles(double low, double mid, double high) {
    public Cycles {
      if (!(low <= mid && mid <= high)) {
        throw new IllegalArgumentException("cycles need low <= mid <= high");
      }
    }
  }

  /** The line of {@code predictions.csv}. */
  String line() {
    String bounds =
        cycles
            .map(c -> String.format(Locale.ROOT, "%.1f,%.1f,%.1f", c.low(), c.mid(), c.high()))
            .orElse(String.join(",", NONE, NONE, NONE));
    String count = instructions.isPresent() ? Long.toString(instructions.getAsLong()) : NONE;
    return String.join(",", benchmark, count, bounds);
  }

  /**
   * Reads a line of {@code predictions.csv}.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static KitPrediction parse(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != HEAD.split(",").length) {
      throw new IllegalArgumentException("a prediction has the fields " + HEAD);
    }
    return new KitPrediction(
        fields[0],
        fields[1].equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[1])),
        fields[2].equals(NONE)
            ? Optional.empty()
            : Optional.of(
                new Cycles(
                    Double.parseDouble(fields[2]),
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4]))));
  }
}
