package thumbprint.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import thumbprint.analysis.CellFindings;
import thumbprint.catalog.Core;
import thumbprint.catalog.Guarantees;
import thumbprint.evidence.Build;
import thumbprint.evidence.WorkloadRecord;

/** Sections that say what was run and how. */
public record LabLines(ReportInput input) {
  /** A workload in words. */
  public record WorkloadLine(
      String id,
      String name,
      String family,
      String half,
      String module,
      String memory,
      String calls,
      String operations,
      String digest) {}

  public List<WorkloadLine> workloads() {
    return input.findings().experiment().workloads().values().stream().map(LabLines::line).toList();
  }

  private static WorkloadLine line(WorkloadRecord workload) {
    return new WorkloadLine(
        workload.id(),
        workload.name(),
        workload.family(),
        workload.half(),
        kib(workload.moduleBytes()),
        kib(workload.linearMemoryBytes()),
        Numbers.exact(workload.steadyCalls()),
        Numbers.three(workload.referenceOperations()),
        ShownFigure.shortened(workload.moduleDigest()));
  }

  private static String kib(long bytes) {
    return Numbers.kib(bytes) + Numbers.THIN + "KiB";
  }

  /** Shared images, and those of the variants that stand for an engine. */
  public List<Build> builds() {
    var builds = input.findings().experiment();
    return java.util.stream.Stream.concat(
            builds.empty().values().stream(), builds.builds().values().stream())
        .sorted(java.util.Comparator.comparing(Build::variant).thenComparing(Build::module))
        .distinct()
        .toList();
  }

  public String shortened(String digest) {
    return digest.equals("-") ? "any" : ShownFigure.shortened(digest);
  }

  /** {@code 204 cells: 190 completed, 14 refused; 188 equal, 2 differ}. */
  public String cellCounts() {
    Map<String, Long> outcomes = counted(CsvTables::outcome);
    Map<String, Long> agreements = counted(c -> c.agreement().label());
    int all = input.findings().cells().size();
    return all + " cells, " + words(outcomes) + "; agreement " + words(agreements) + shown(all);
  }

  /** Which of them the table shows, where that is not all. */
  private String shown(int all) {
    int shown = CellTable.shown(input).size();
    if (shown == all) {
      return "";
    }
    String machine = input.findings().machine();
    long there =
        input.findings().cells().stream().filter(c -> c.cell().machine().equals(machine)).count();
    return "; the table has the "
        + shown
        + " on "
        + machine
        + (shown < there ? " of the variants that stand for an engine" : "")
        + ", cells.csv has all";
  }

  private Map<String, Long> counted(java.util.function.Function<CellFindings, String> word) {
    return input.findings().cells().stream()
        .collect(Collectors.groupingBy(word, TreeMap::new, Collectors.counting()));
  }

  private static String words(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  public String promises(EngineSummary engine) {
    return java.util.Arrays.stream(Guarantees.Guarantee.values())
        .map(
            g ->
                g.id().replace('-', ' ')
                    + ": "
                    + engine.chosen().variant().guarantees().state(g).id())
        .collect(Collectors.joining("; "));
  }

  /** The promises that the profile demands, in words. */
  public String demanded() {
    var demands = input.profile().guaranteeClass().demands();
    return demands.isEmpty()
        ? "nothing"
        : demands.stream().map(g -> g.id().replace('-', ' ')).collect(Collectors.joining(", "));
  }

  /** {@code 0.8 to 1.6 on Cortex-M7}. */
  public String band() {
    Core.Band band = input.core().cyclesPerInstruction();
    return Numbers.three(band.low())
        + " to "
        + Numbers.three(band.high())
        + " on "
        + input.core().name()
        + ".";
  }
}
