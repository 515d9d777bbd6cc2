package thumbprint.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the pictures of flash and RAM show. */
record CostFindings(ReportInput input, ChartData charts) {
  private static final String NOTHING = "No candidate ran a workload to its end";

  String trade() {
    Optional<ChartData.Trade> fastest = least(ChartData.Trade::slowDown);
    Optional<ChartData.Trade> smallest = least(ChartData.Trade::flashBytes);
    if (fastest.isEmpty() || smallest.isEmpty()) {
      return smallest
          .map(s -> name(s) + " takes the least flash: " + kib(s.flashBytes()))
          .orElse(NOTHING);
    }
    String speed = times(fastest.get().slowDown()) + " native";
    String flash = kib(smallest.get().flashBytes());
    if (fastest.get().engine().equals(smallest.get().engine())) {
      return name(fastest.get())
          + " is both the fastest ("
          + speed
          + ") and the smallest ("
          + flash
          + ")";
    }
    return name(fastest.get())
        + " is the fastest at "
        + speed
        + "; "
        + name(smallest.get())
        + " takes the least flash, "
        + flash;
  }

  private Optional<ChartData.Trade> least(Function<ChartData.Trade, Double> cost) {
    return charts.trade().stream()
        .filter(t -> t.chosen() && candidate(t.engine()) && cost.apply(t) != null)
        .min(Comparator.comparing(cost));
  }

  private boolean candidate(String engine) {
    return input.engines().stream().anyMatch(e -> e.engine().equals(engine) && e.candidate());
  }

  private String name(ChartData.Trade trade) {
    return engineName(input, trade.engine());
  }

  static String engineName(ReportInput input, String engine) {
    return input.engines().stream()
        .filter(e -> e.engine().equals(engine))
        .map(e -> e.chosen().variant().engine().name())
        .findFirst()
        .orElse(engine);
  }

  String flash() {
    Optional<ChartData.Parts> parts = subject();
    if (parts.isEmpty()) {
      return NOTHING;
    }
    Map<String, Long> bytes = parts.get().bytes();
    long total = bytes.values().stream().mapToLong(Long::longValue).sum();
    List<Map.Entry<String, Long>> largest =
        bytes.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(2)
            .toList();
    String first = largest.getFirst().getKey() + " takes " + kib(largest.getFirst().getValue());
    String second =
        largest.size() < 2
            ? ""
            : ", the " + largest.get(1).getKey() + " " + kib(largest.get(1).getValue());
    return "Of the "
        + kib(total)
        + " of "
        + engineName(input, parts.get().engine())
        + ", the "
        + first
        + second;
  }

  /** The recommended engine; without one, the first that has an image. */
  private Optional<ChartData.Parts> subject() {
    String winner = input.decision().winner().map(w -> w.alternative().engine()).orElse("");
    return charts.flash().stream()
        .filter(p -> p.engine().equals(winner))
        .findFirst()
        .or(() -> charts.flash().stream().findFirst())
        .filter(p -> !p.bytes().isEmpty());
  }

  static String kib(double bytes) {
    return Numbers.kib(bytes) + Numbers.THIN + "KiB";
  }

  static String times(double ratio) {
    return Numbers.three(ratio) + " times";
  }
}
