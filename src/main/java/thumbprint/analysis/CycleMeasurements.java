package thumbprint.analysis;

import java.util.ArrayList;
import java.util.List;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.analysis.placement.Scenario;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.Cell;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.MemoryEvents;

/** Lays figures of a cell's cycles out in tidy form. */
final class CycleMeasurements {
  private static final String CALL = "call";
  private static final String FIRST_CALL = "first-call";
  private static final String CYCLES = "cycles";

  private final Cell cell;
  private final String trial;
  private final List<Measurement> rows = new ArrayList<>();

  private CycleMeasurements(Cell cell, String trial) {
    this.cell = cell;
    this.trial = trial;
  }

  static List<Measurement> of(CellFindings findings, CellCycles cycles) {
    CycleMeasurements rows = new CycleMeasurements(findings.cell(), cycles.profile().key().trial());
    cycles.startUp().ifPresent(startUp -> rows.core(CycleProfile.START_UP, startUp));
    cycles.firstCall().ifPresent(rows::firstCall);
    rows.core(CALL, cycles.estimate());
    rows.call(cycles);
    return rows.rows;
  }

  private void firstCall(CellCycles.FirstCall first) {
    core(FIRST_CALL, first.estimate());
    first
        .memory()
        .ifPresent(m -> range(FIRST_CALL, "cycles.memory.evicted", m.get(Scenario.EVICTED)));
  }

  private void call(CellCycles cycles) {
    CallCost call = cycles.call();
    call.placement()
        .ifPresent(
            map -> {
              range(CALL, "cycles.memory.warm", map.cycles().get(Scenario.WARM));
              range(CALL, "cycles.memory.evicted", map.cycles().get(Scenario.EVICTED));
            });
    call.layout().ifPresent(moved -> range(CALL, "cycles.link-order", moved));
    if (cycles.profile().key().caches().present()) {
      MemoryEvents events = cycles.events();
      misses("misses.instruction", events.fetchMisses());
      misses("misses.data", events.dataMisses());
    }
  }

  private void core(String phase, CycleEstimate estimate) {
    range(phase, "cycles.core", estimate.cycles());
    add(phase, "instructions.unknown", estimate.work().unknown(), "instructions");
  }

  private void misses(String metric, BlockTrace.Misses misses) {
    add(CALL, metric + ".warm", misses.warm(), "lines");
    add(CALL, metric + ".random", misses.random(), "lines");
    add(CALL, metric + ".evicted", misses.evicted(), "lines");
  }

  /** Whole cycles: what is behind the point is not known. */
  private void range(String phase, String metric, Range range) {
    add(phase, metric + ".low", Math.rint(range.low()), CYCLES);
    add(phase, metric + ".mid", Math.rint(range.mid()), CYCLES);
    add(phase, metric + ".high", Math.rint(range.high()), CYCLES);
  }

  private void add(String phase, String metric, double value, String unit) {
    rows.add(Measurement.of(cell, phase, metric, value, unit, trial));
  }
}
