package thumbprint.analysis.placement;

import java.util.ArrayList;
import java.util.List;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.MemoryNeed;
import thumbprint.analysis.cycles.MemoryAreas;
import thumbprint.evidence.Artifact;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.Build;
import thumbprint.evidence.MemoryEvents;

/** The parts of the firmware that an engine and a module make. */
public final class FirmwareParts {
  private static final List<String> CODE = List.of(MemoryAreas.CODE, MemoryAreas.CONSTANTS);
  private static final List<String> MODULE = List.of(MemoryAreas.MODULE);
  private static final List<String> IMAGE =
      List.of(MemoryAreas.CODE, MemoryAreas.CONSTANTS, MemoryAreas.MODULE);

  private static final String VECTORS = "vector table";

  /** What a firmware may consist of, without bytes: the names that a map of the user's may use. */
  static final List<Part> KINDS =
      List.of(
          new Part(VECTORS, List.of(), 0, true, false),
          new Part("code", CODE, 0, true, true),
          new Part("module", MODULE, 0, true, false),
          data("static data", MemoryAreas.DATA, 0),
          data("heap", MemoryAreas.HEAP, 0),
          data("linear memory", MemoryAreas.LINEAR_MEMORY, 0),
          data("stack", MemoryAreas.STACK, 0));

  /**
   * The vectors of the architecture (Arm DDI 0403, B1.5.3: stack pointer and 15 exceptions); those
   * of a product's interrupts are its firmware's.
   */
  private static final long VECTOR_BYTES = 64;

  /** The interrupt that calls reads one vector, which other work may have driven from a cache. */
  private static final MemoryEvents ONE_VECTOR =
      new MemoryEvents(0, BlockTrace.Misses.NONE, 1, 0, new BlockTrace.Misses(0, 1, 1));

  private FirmwareParts() {}

  /**
   * Parts of a cell that ran, those of no bytes left out. A module that is linked in is one part
   * with the engine's code: the trace does not tell their fetches apart, and a part whose fetches
   * are counted elsewhere would lie anywhere for nothing.
   *
   * @param empty the firmware without an engine on the same machine, which is taken off
   */
  public static List<Part> of(CellFindings findings, Build empty) {
    Build build = findings.build().orElseThrow();
    MemoryNeed need = MemoryNeed.of(findings, empty);
    boolean linkedIn = !build.module().equals("-");
    long data = build.footprint().total().ramBytes() - empty.footprint().total().ramBytes();
    long linear = linearMemoryBytes(findings);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(VECTORS, List.of(), VECTOR_BYTES, true, false, ONE_VECTOR));
    if (linkedIn) {
      parts.add(new Part("code and module", IMAGE, need.flashBytes(), true, true));
    } else {
      long engine = need.flashBytes() - findings.carriedBytes();
      parts.add(new Part("code", CODE, engine, true, true));
      parts.add(
          new Part(
              "module",
              MODULE,
              findings.carriedBytes(),
              true,
              executed(findings, Artifact.IN_PLACE)));
    }
    parts.add(data("static data", MemoryAreas.DATA, data));
    long heap = Math.max(0, findings.heapArenaBytes() - linear);
    parts.add(
        new Part(
            "heap", List.of(MemoryAreas.HEAP), heap, false, executed(findings, Artifact.COPIED)));
    parts.add(data("linear memory", MemoryAreas.LINEAR_MEMORY, linear));
    parts.add(data("stack", MemoryAreas.STACK, findings.stackBytes()));
    return parts.stream().filter(part -> part.bytes() > 0).toList();
  }

  /** Whether what was precompiled is executed there; a heap with code in it is one part. */
  private static boolean executed(CellFindings findings, String code) {
    return findings.artifact().map(artifact -> artifact.code().equals(code)).orElse(false);
  }

  private static Part data(String name, String area, long bytes) {
    return new Part(name, List.of(area), Math.max(0, bytes), false, false);
  }

  /** As declared; nothing where the engine did not say where it lies, or took it from elsewhere. */
  private static long linearMemoryBytes(CellFindings findings) {
    boolean told = findings.trial().flatMap(trial -> trial.linearMemory()).isPresent();
    long declared = findings.workload().linearMemoryBytes();
    return told && declared <= findings.heapArenaBytes() ? declared : 0;
  }
}
