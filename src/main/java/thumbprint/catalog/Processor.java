package thumbprint.catalog;

import java.util.List;

/**
 * What a chip's processor has beside its core.
 *
 * @param fpu {@code none}, {@code single} or {@code double}: the widest precision in hardware
 * @param dsp whether it has the DSP extension
 * @param vector which part of the vector extension (MVE) it has, e.g. {@code none}
 * @param trustzone whether it has TrustZone
 * @param cores how many processors of any kind the chip offers
 */
public record Processor(
    String fpu,
    boolean dsp,
    String vector,
    boolean trustzone,
    int cores,
    MemoryProtection mpu,
    List<String> source) {
  /**
   * The memory protection unit.
   *
   * @param regions how many; null where it is not known, 0 where there is no unit
   */
  public record MemoryProtection(Integer regions, String source) {
    public MemoryProtection {
      Checks.require(regions == null || regions >= 0, "mpu.regions must not be negative");
      Checks.text(source, "mpu.source");
    }
  }

  public Processor {
    Checks.require(
        List.of("none", "single", "double").contains(fpu == null ? "" : fpu),
        "processor.fpu must be none, single or double, is \"" + fpu + "\"");
    Checks.text(vector, "processor.vector");
    Checks.require(cores > 0, "processor.cores must be positive");
    Checks.present(mpu, "processor.mpu");
    source = Checks.sources(source, "processor.source");
  }

  public boolean hasFpu() {
    return !fpu.equals("none");
  }
}
