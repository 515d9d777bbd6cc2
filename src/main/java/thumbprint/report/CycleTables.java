package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.CellCycles;
import thumbprint.analysis.Range;
import thumbprint.analysis.placement.Scenario;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** Tables of cycles: an engine and a workload with a deadline in each row. */
final class CycleTables {
  private static final String CYCLES = "cycles";
  private static final String WARM = "cycles.memory.warm";
  private static final String EVICTED = "cycles.memory.evicted";
  private static final String CORE = "cycles.core";

  private CycleTables() {}

  private record Cell(String name, CellCycles cycles) {
    ShownFigure cycles(String metric, Range range) {
      return estimated(metric, range, CYCLES);
    }

    ShownFigure estimated(String metric, Range range, String unit) {
      return ShownFigure.known(name + "/" + metric, range, unit, Mark.DERIVED, evidence());
    }

    ShownFigure counted(String metric, long count, String unit) {
      Range range = Range.exactly(count);
      return ShownFigure.known(name + "/" + metric, range, unit, Mark.MEASURED, evidence());
    }

    ShownFigure memory(Scenario scenario, String metric) {
      CallCost call = cycles.call();
      return call.placement()
          .map(map -> cycles("call/" + metric, map.cycles().get(scenario)))
          .orElseGet(
              () ->
                  ShownFigure.missing(
                      name + "/call/" + metric,
                      "memory unknown: " + call.open().orElse("it was not priced")));
    }

    private List<String> evidence() {
      return List.of(cycles.profile().key().trial());
    }
  }

  /** What the worst call costs: the core's cycles, memory apart. */
  static Table costs(ReportInput input, List<EngineCycles> engines) {
    return new Table(
        "cycles",
        List.of("Engine", "Workload"),
        List.of(
            new Column("Share of deadline", "core, memory and link order over the block", "%"),
            new Column("Core, likeliest", "cycles without memory, middle coefficients", ""),
            new Column("Core, bounds", "cycles without memory, low to high coefficients", ""),
            new Column("Memory, warm", "cycles on top, caches as the call before left them", ""),
            new Column("Memory, emptied", "cycles on top, caches emptied before the call", ""),
            new Column("First call, emptied", "cycles of core and memory of the first call", ""),
            new Column("Link order", "cycles that another order of linking moved it by", "")),
        rows(engines, (engine, workload, cell) -> costs(input, engine, workload, cell)));
  }

  private static List<ShownFigure> costs(
      ReportInput input, EngineCycles engine, String workload, Cell cell) {
    Range core = cell.cycles().estimate().cycles();
    return List.of(
        SpeedTables.share(input, input.setting(), engine.variant(), workload),
        cell.cycles("call/" + CORE + ".mid", Range.exactly(Math.rint(core.mid()))),
        cell.cycles("call/" + CORE, rounded(core)),
        cell.memory(Scenario.WARM, WARM),
        cell.memory(Scenario.EVICTED, EVICTED),
        optional(
            cell.name() + "/first-call/" + CORE,
            cell.cycles().firstCall().filter(first -> first.memory().isPresent()),
            first -> cell.cycles("first-call/" + CORE, rounded(first.cold())),
            "memory unknown: no first call, or it was not priced"),
        optional(
            cell.name() + "/call/cycles.link-order",
            cell.cycles().call().layout(),
            moved -> cell.cycles("call/cycles.link-order", rounded(moved)),
            "not tried: no other order of linking"));
  }

  /** What the worst call is made of: counts of the trace. */
  static Table counts(List<EngineCycles> engines) {
    return new Table(
        "cycle-counts",
        List.of("Engine", "Workload"),
        List.of(
            new Column("Instructions", "of the worst call", ""),
            new Column("Cycles per instruction", "of the core, low to high", ""),
            new Column("Unknown instructions", "that the decoder does not know", ""),
            new Column("Indirect branches", "other than returns", ""),
            new Column("Code lines, warm", "fetched into the instruction cache, LRU", ""),
            new Column("Code lines, random", "the same with random replacement", ""),
            new Column("Code lines, emptied", "the same after the cache was emptied", ""),
            new Column("Data lines, warm", "fetched into the data cache, LRU", ""),
            new Column("Data lines, emptied", "the same after the cache was emptied", "")),
        rows(engines, (engine, workload, cell) -> counts(cell)));
  }

  private static List<ShownFigure> counts(Cell cell) {
    CellCycles cycles = cell.cycles();
    var events = cycles.events();
    List<ShownFigure> figures = new ArrayList<>();
    figures.add(cell.counted("call/instructions.worst", cycles.work().instructions(), ""));
    figures.add(cell.estimated("call/" + CORE, cycles.perInstruction(), ""));
    figures.add(cell.counted("call/instructions.unknown", cycles.work().unknown(), ""));
    figures.add(cell.counted("call/" + CORE, cycles.work().dispatches(), ""));
    boolean simulated = cycles.profile().key().caches().present();
    Map<String, Long> misses = new java.util.LinkedHashMap<>();
    misses.put("instruction.warm", events.fetchMisses().warm());
    misses.put("instruction.random", events.fetchMisses().random());
    misses.put("instruction.evicted", events.fetchMisses().evicted());
    misses.put("data.warm", events.dataMisses().warm());
    misses.put("data.evicted", events.dataMisses().evicted());
    misses.forEach(
        (metric, count) ->
            figures.add(
                simulated
                    ? cell.counted("call/misses." + metric, count, "lines")
                    : ShownFigure.missing(cell.name() + metric, "no cache was simulated")));
    return figures;
  }

  private interface Figures {
    List<ShownFigure> of(EngineCycles engine, String workload, Cell cell);
  }

  private static List<Row> rows(List<EngineCycles> engines, Figures figures) {
    List<Row> rows = new ArrayList<>();
    for (EngineCycles engine : engines) {
      engine
          .calls()
          .forEach(
              (workload, cycles) ->
                  rows.add(
                      new Row(
                          List.of(Label.of(engine.engine().engine()), Label.of(workload)),
                          figures.of(
                              engine,
                              workload,
                              new Cell(engine.variant() + "/" + workload, cycles)))));
    }
    return rows;
  }

  private static <T> ShownFigure optional(
      String name, Optional<T> value, Function<T, ShownFigure> shown, String missing) {
    return value.map(shown).orElseGet(() -> ShownFigure.missing(name, missing));
  }

  /** Whole cycles: what is behind the point is not known. */
  private static Range rounded(Range range) {
    return new Range(Math.rint(range.low()), Math.rint(range.mid()), Math.rint(range.high()));
  }
}
