package thumbprint.analysis;

import thumbprint.evidence.Build;

/**
 * What an engine with one module adds to a firmware, in bytes.
 *
 * @param flashBytes code and constants beyond the empty firmware, and the module where it is not
 *     linked in
 * @param ramBytes static data beyond the empty firmware, heap with the allocator's overhead, and
 *     stack
 */
public record MemoryNeed(long flashBytes, long ramBytes) {

  /**
   * The need of a cell that ran; {@code empty} is the firmware without an engine on the same
   * machine.
   */
  public static MemoryNeed of(CellFindings findings, Build empty) {
    Build build = findings.build().orElseThrow();
    boolean linkedIn = !build.module().equals("-");
    long module = linkedIn ? 0 : findings.workload().moduleBytes();
    long flash =
        engineFlashBytes(build, empty) + build.footprint().part("module").flashBytes() + module;
    long ram =
        build.footprint().total().ramBytes()
            - empty.footprint().total().ramBytes()
            + findings.heapArenaBytes()
            + findings.stackBytes();
    return new MemoryNeed(flash, ram);
  }

  /** The engine's own share of the flash: all but the empty firmware and a linked module. */
  public static long engineFlashBytes(Build build, Build empty) {
    return build.footprint().total().flashBytes()
        - empty.footprint().total().flashBytes()
        - build.footprint().part("module").flashBytes();
  }
}
