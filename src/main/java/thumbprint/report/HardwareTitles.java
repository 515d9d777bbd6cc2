package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.analysis.BoardLoad;
import thumbprint.analysis.BoardStanding;
import thumbprint.analysis.CellVerdict;
import thumbprint.analysis.Compatibility;
import thumbprint.analysis.Demand;
import thumbprint.analysis.MinimumHardware;

/** What the pictures of hardware show, each in a sentence that was made from its data. */
public record HardwareTitles(String matrix, String minimum, String loads) {
  private static final String NOTHING = "No candidate ran on any machine";

  static HardwareTitles of(ReportInput input) {
    return new HardwareTitles(matrix(input), minimum(input), loads(input));
  }

  private static String matrix(ReportInput input) {
    List<Compatibility> candidates =
        input.hardware().compatibility().stream()
            .filter(c -> HardwareNames.candidate(input, c.variant()))
            .toList();
    if (candidates.isEmpty()) {
      return NOTHING;
    }
    long all = candidates.stream().filter(c -> c.state() == Compatibility.State.ALL).count();
    long places = candidates.stream().map(Compatibility::machine).distinct().count();
    String where =
        places == 1
            ? "on " + input.hardware().title(candidates.getFirst().machine()) + ", the only one"
            : "on " + places + " machines";
    return all
        + " of "
        + candidates.size()
        + " pairs of variant and machine compute every workload right, "
        + where
        + " that "
        + (places == 1 ? "was" : "were")
        + " measured"
        + failures(candidates);
  }

  private static String failures(List<Compatibility> candidates) {
    Map<CellVerdict, Integer> counts = new TreeMap<>();
    for (Compatibility found : candidates) {
      for (CellVerdict verdict : CellVerdict.values()) {
        counts.merge(verdict, found.count(verdict), Integer::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (verdict, count) -> {
          if (count > 0 && verdict != CellVerdict.RIGHT) {
            parts.add(count + " " + verdict.words());
          }
        });
    return parts.isEmpty() ? "" : "; of the other cells " + String.join(", ", parts);
  }

  private static String minimum(ReportInput input) {
    Optional<MinimumHardware> least =
        input.hardware().minimum().stream()
            .filter(m -> HardwareNames.candidate(input, m.variant()))
            .filter(m -> m.smallest().ram().isPresent())
            .min(
                Comparator.comparingLong(
                        (MinimumHardware m) -> m.smallest().ram().orElseThrow().bytes())
                    .thenComparingLong(m -> m.smallest().flash().orElseThrow().bytes()));
    return least.map(m -> minimum(input, m)).orElse(NOTHING);
  }

  private static String minimum(ReportInput input, MinimumHardware least) {
    return "The least that any workload took is "
        + need(least.smallest())
        + " ("
        + HardwareNames.engine(input, least.variant())
        + ", "
        + least.core().name()
        + "); all judged ones there took "
        + need(least.judged());
  }

  private static String need(MinimumHardware.Tier tier) {
    return bytes(tier.flash()) + " of flash and " + bytes(tier.ram()) + " of RAM";
  }

  private static String bytes(Optional<Demand> demand) {
    return demand.map(d -> CostFindings.kib(d.bytes())).orElse("nothing");
  }

  private static String loads(ReportInput input) {
    Map<String, int[]> byEngine = new TreeMap<>();
    input.hardware().boards().stream()
        .flatMap(b -> b.loads().stream())
        .filter(load -> HardwareNames.candidate(input, load.variant()))
        .forEach(load -> count(byEngine, input, load));
    long measured =
        input.hardware().boards().stream().filter(b -> b.notMeasured().isEmpty()).count();
    if (byEngine.isEmpty()) {
      return "No board of the catalog has a core that was measured";
    }
    List<String> parts = new ArrayList<>();
    byEngine.forEach(
        (engine, counts) ->
            parts.add(
                engine
                    + " "
                    + counts[BoardStanding.RUNS.ordinal()]
                    + " ("
                    + counts[BoardStanding.UNDECIDED.ordinal()]
                    + " undecided)"));
    return "Of "
        + measured
        + " boards whose core was measured, fit and deadline hold with "
        + String.join(", ", parts);
  }

  private static void count(Map<String, int[]> byEngine, ReportInput input, BoardLoad load) {
    byEngine
        .computeIfAbsent(
            HardwareNames.engine(input, load.variant()),
            engine -> new int[BoardStanding.values().length])[load.standing().ordinal()]++;
  }
}
