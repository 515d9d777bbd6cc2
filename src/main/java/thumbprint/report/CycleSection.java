package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.BoardCycles;
import thumbprint.analysis.CellCycles;
import thumbprint.report.EvidenceTables.Table;

/**
 * The section on cycles.
 *
 * @param finding one sentence from the data
 * @param costs what worst calls cost; no rows where nothing was traced
 * @param counts what they are made of
 * @param slowDown in cycles beside that in instructions
 * @param engines pictures of each, the recommended one first
 * @param cliff what outgrows the caches; empty where no large program was traced
 */
public record CycleSection(
    String finding,
    Table costs,
    Table counts,
    Table slowDown,
    List<EnginePictures> engines,
    Optional<Cliff> cliff) {
  public CycleSection {
    engines = List.copyOf(engines);
  }

  /**
   * Pictures of an engine.
   *
   * @param shown whether they stand open: those of the recommended engine do
   * @param placement which parts lie where in words, and what memory adds; or why it is not known
   * @param maps of the call with the highest bound
   * @param looks into the calls, one for each workload with a deadline
   */
  public record EnginePictures(
      String title, boolean shown, String placement, List<MemoryMap> maps, List<CodeLook> looks) {
    public EnginePictures {
      maps = List.copyOf(maps);
      looks = List.copyOf(looks);
    }
  }

  static CycleSection of(ReportInput input) {
    BoardCycles cycles = ReportCycles.of(input);
    List<EngineCycles> engines =
        input.engines().stream()
            .map(engine -> EngineCycles.of(input, cycles, engine))
            .filter(engine -> !engine.calls().isEmpty())
            .toList();
    return new CycleSection(
        CycleFindings.sentence(input, engines),
        CycleTables.costs(input, engines),
        CycleTables.counts(engines),
        new CycleSlowDown(input, cycles).table(),
        engines.stream()
            .map(engine -> pictures(input, engine))
            .sorted(Comparator.comparing(pictures -> !pictures.shown()))
            .toList(),
        Cliff.of(input, cycles));
  }

  private static EnginePictures pictures(ReportInput input, EngineCycles engine) {
    var hardest = engine.hardest().orElseThrow();
    boolean recommended =
        input.decision().winner().map(w -> w.id().equals(engine.variant())).orElse(false);
    List<CodeLook> looks = new ArrayList<>();
    engine
        .calls()
        .forEach(
            (workload, cycles) ->
                looks.add(CodeLook.of(engine, workload, input.workload(workload), cycles)));
    CellCycles cycles = hardest.getValue();
    return new EnginePictures(
        input.title(engine.variant()),
        recommended,
        input.workload(hardest.getKey()) + ": " + CycleFindings.placement(cycles.call()),
        new PlacementMaps(input).of(cycles),
        looks);
  }
}
