package thumbprint.analysis;

import java.util.ArrayList;
import java.util.List;
import thumbprint.evidence.Artifact;
import thumbprint.evidence.Build;
import thumbprint.evidence.Cell;
import thumbprint.evidence.PhaseFigures;

/** Lays a cell's figures out in tidy form. */
final class Measurements {
  private static final String ALL = "-";
  private static final String COMPILE_HOST = "compile-host";
  private static final String BYTES = "B";
  private static final String INSTRUCTIONS = "instructions";
  private static final String COUNT = "count";

  private final Cell cell;
  private final List<Measurement> rows = new ArrayList<>();

  private Measurements(Cell cell) {
    this.cell = cell;
  }

  /** All rows of a cell; none when it was not built. */
  static List<Measurement> of(CellFindings findings, Build empty) {
    Measurements measurements = new Measurements(findings.cell());
    findings.artifact().ifPresent(measurements::artifact);
    findings.build().ifPresent(build -> measurements.image(findings, build, empty));
    findings.trial().ifPresent(trial -> measurements.trial(findings, trial.id()));
    return measurements.rows;
  }

  /** On the workstation; the time is of one run and of its machine. */
  private void artifact(Artifact artifact) {
    String key = artifact.key();
    add(COMPILE_HOST, "artifact.bytes", artifact.bytes(), BYTES, key);
    add(COMPILE_HOST, "artifact.milliseconds", artifact.compileMilliseconds(), "ms", key);
    artifact
        .fact(Artifact.CODE_BYTES)
        .ifPresent(bytes -> add(COMPILE_HOST, "artifact.code.bytes", bytes, BYTES, key));
  }

  private void image(CellFindings findings, Build build, Build empty) {
    build
        .footprint()
        .parts()
        .forEach(
            (part, size) ->
                add(ALL, "flash." + part + ".bytes", size.flashBytes(), BYTES, build.key()));
    add(
        ALL,
        "flash.engine-and-libraries.bytes",
        MemoryNeed.engineFlashBytes(build, empty),
        BYTES,
        build.key());
    add(ALL, "ram.static.bytes", build.footprint().total().ramBytes(), BYTES, build.key());
    if (findings.completed()) {
      MemoryNeed need = MemoryNeed.of(findings, empty);
      add(ALL, "flash.total.bytes", need.flashBytes(), BYTES, build.key());
      add(ALL, "ram.total.bytes", need.ramBytes(), BYTES, findings.trial().orElseThrow().id());
    }
  }

  private void trial(CellFindings findings, String id) {
    for (PhaseFigures phase : findings.phases()) {
      add(phase.phase(), "instructions", phase.instructions(), INSTRUCTIONS, id);
      add(phase.phase(), "heap.live.bytes", phase.heapLiveBytes(), BYTES, id);
      add(phase.phase(), "heap.peak.bytes", phase.heapPeakBytes(), BYTES, id);
      add(phase.phase(), "heap.arena.bytes", phase.heapArenaBytes(), BYTES, id);
      add(phase.phase(), "allocations", phase.allocations(), COUNT, id);
      add(phase.phase(), "allocations.per.call", phase.allocationsWorstCall(), COUNT, id);
      add(phase.phase(), "stack.bytes", phase.stackBytes(), BYTES, id);
      add(phase.phase(), "stack.handler.bytes", phase.handlerStackBytes(), BYTES, id);
    }
    long[] steady = findings.steadyInstructions();
    if (steady.length > 0) {
      Spread spread = Spread.of(steady);
      add("call", "instructions.worst", spread.worst(), INSTRUCTIONS, id);
      add("call", "instructions.median", spread.median(), INSTRUCTIONS, id);
      add("call", "instructions.best", spread.best(), INSTRUCTIONS, id);
      add("call", "spread", spread.ratio(), "ratio", id);
    }
  }

  private void add(String phase, String metric, double value, String unit, String evidence) {
    rows.add(Measurement.of(cell, phase, metric, value, unit, evidence));
  }
}
