package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.Range;
import thumbprint.evidence.CycleProfile;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/**
 * What the worst call of a cell consists of.
 *
 * @param title engine and workload
 * @param mix groups of instructions, most first
 * @param hottest functions with the most cycles
 */
public record CodeLook(String title, List<Group> mix, Table hottest) {
  /** Narrower parts of a bar have no room for a word. */
  private static final double LABELLED_PERCENT = 9;

  /**
   * Instructions of a group.
   *
   * @param label within its part of the bar; empty where there is no room
   */
  public record Group(String name, double percent, String label, String words) {}

  static CodeLook of(EngineCycles engine, String workload, String title, CellCycles cycles) {
    String id = engine.engine().engine() + "-" + workload;
    return new CodeLook(
        title,
        mix(cycles.profile().mix()),
        hottest(id, engine.variant() + "/" + workload, cycles.profile()));
  }

  private static List<Group> mix(Map<String, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> group(entry.getKey(), 100.0 * entry.getValue() / all))
        .toList();
  }

  private static Group group(String name, double percent) {
    String words = name.replace('-', ' ');
    return new Group(
        name,
        percent,
        percent >= LABELLED_PERCENT ? words : "",
        words + " " + Numbers.three(percent) + Numbers.THIN + "%");
  }

  private static Table hottest(String id, String name, CycleProfile profile) {
    List<Row> rows = new ArrayList<>();
    List<String> evidence = List.of(profile.key().trial());
    profile.hottest().stream()
        .sorted(Comparator.comparingLong(CycleProfile.HotFunction::cycles).reversed())
        .forEach(
            function ->
                rows.add(
                    new Row(
                        List.of(Label.of(function.name())),
                        List.of(
                            figure(name, function.cycles(), "cycles", Mark.DERIVED, evidence),
                            figure(
                                name,
                                function.instructions(),
                                "instructions",
                                Mark.MEASURED,
                                evidence)))));
    return new Table(
        "hottest-" + id,
        List.of("Function"),
        List.of(
            new Column("Core cycles", "by the middle coefficients, without memory", ""),
            new Column("Instructions", "executed in it", "")),
        rows);
  }

  private static ShownFigure figure(
      String name, long count, String unit, Mark mark, List<String> evidence) {
    return ShownFigure.known(
        name + "/call/cycles.core", Range.exactly(count), unit, mark, evidence);
  }
}
