package thumbprint.analysis;

import thumbprint.evidence.Build;
import thumbprint.evidence.Footprint;

/**
 * What an engine with one module adds to a firmware, in bytes.
 *
 * @param flashBytes code and constants beyond the empty firmware's, but for the harness, and the
 *     module as the deck carries it
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
    long module = linkedIn ? 0 : findings.carriedBytes();
    long flash =
        engineFlashBytes(build, empty) + build.footprint().part("module").flashBytes() + module;
    long ram =
        withoutHarness(build).ramBytes()
            - withoutHarness(empty).ramBytes()
            + findings.heapArenaBytes()
            + findings.stackBytes();
    return new MemoryNeed(flash, ram);
  }

  /**
   * The engine's own share of the flash: its code, and the library code and padding beyond the
   * empty firmware's. Neither a linked module nor the harness is in it, of which the linker keeps
   * more for one engine than for another.
   */
  public static long engineFlashBytes(Build build, Build empty) {
    return withoutHarness(build).flashBytes()
        - withoutHarness(empty).flashBytes()
        - build.footprint().part("module").flashBytes();
  }

  private static Footprint.Size withoutHarness(Build build) {
    Footprint.Size all = build.footprint().total();
    Footprint.Size harness = build.footprint().part("harness");
    return new Footprint.Size(
        all.flashBytes() - harness.flashBytes(), all.ramBytes() - harness.ramBytes());
  }
}
