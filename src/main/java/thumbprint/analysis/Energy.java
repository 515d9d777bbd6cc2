package thumbprint.analysis;

import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Board;
import thumbprint.catalog.Power;

/**
 * What some cycles of a board cost, by one published figure of its active current. Derived, never
 * measured: volt x ampere x cycles / clock. The processor is taken to draw the published current
 * for as long as it computes; what it draws while it waits for the next block is not in it.
 *
 * @param microjoule for the low, middle and high bound of the cycles
 * @param milliampere as published for this clock
 * @param basis what was published, its conditions and its quality
 */
public record Energy(
    Range microjoule, double milliampere, double volt, long hz, String basis, String source) {
  private static final double MICROJOULE_PER_MILLIWATT_SECOND = 1e3;

  /** By one figure; empty where it is not of the active processor at this clock, or lacks volts. */
  static Optional<Energy> of(Range cycles, Power power, long hz) {
    if (!power.active() || power.volt() == null) {
      return Optional.empty();
    }
    return power
        .milliampereAt(hz)
        .map(
            milliampere ->
                new Energy(
                    cycles.times(power.volt() * milliampere * MICROJOULE_PER_MILLIWATT_SECOND / hz),
                    milliampere,
                    power.volt(),
                    hz,
                    power.words(),
                    power.source()));
  }

  /** By every figure of the board that holds at the clock, in the order of its file. */
  public static List<Energy> of(Range cycles, Board board, Board.Clock clock) {
    return board.power().stream()
        .map(power -> of(cycles, power, clock.hz()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Why nothing can be said for a board at a clock; empty where {@link #of} gives something. */
  public static Optional<String> missing(Board board, Board.Clock clock) {
    if (!of(Range.exactly(1), board, clock).isEmpty()) {
      return Optional.empty();
    }
    if (board.powerMissing().isPresent()) {
      return board.powerMissing();
    }
    List<Power> active = board.power().stream().filter(Power::active).toList();
    List<String> clocks =
        active.stream()
            .filter(power -> power.volt() != null && power.hz() != null)
            .map(power -> power.hz() / 1_000_000 + " MHz")
            .distinct()
            .toList();
    return Optional.of(
        clocks.isEmpty()
            ? "the active current is published without its voltage or its clock"
            : "the active current is published at "
                + String.join(", ", clocks)
                + " only, and current is not scaled");
  }
}
