package thumbprint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A product that people buy: what decides whether an image fits and meets a deadline.
 *
 * @param notEmulated why no machine runs code of its core; empty where a core of the catalog does
 * @param cachesMissing why no cache is listed: there is none, or nothing is known
 * @param powerMissing why no figure of the active processor is listed
 */
public record Board(
    String id,
    String name,
    String maker,
    String soc,
    String core,
    Optional<String> notEmulated,
    Processor processor,
    List<Clock> clocks,
    List<BoardCache> caches,
    Optional<String> cachesMissing,
    List<Memory> memories,
    List<String> memoriesSource,
    List<Boot> boot,
    CpuReserve reserved,
    List<Power> power,
    Optional<String> powerMissing,
    List<String> notes) {
  private static final List<String> MEMORY_KINDS =
      List.of("flash", "qspi", "itcm", "dtcm", "sram", "sdram");
  private static final List<String> CHIP_RAM = List.of("itcm", "dtcm", "sram");

  /** A clock that the product can run at, in hertz. */
  public record Clock(String id, long hz, String source) {
    public Clock {
      Checks.id(id, "clock id");
      Checks.require(hz > 0, "clock hz must be positive");
      Checks.text(source, "clock source");
    }
  }

  /**
   * A memory region of the chip or the board.
   *
   * @param kind {@code flash}, {@code qspi}, {@code itcm}, {@code dtcm}, {@code sram} or {@code
   *     sdram} (which stands for any RAM outside the chip)
   * @param access what is known of its speed, in words; may be absent
   * @param sharesCellsWith another memory that is made of the same cells, at another address or in
   *     a split that software chooses: together they hold no more than the larger; may be absent
   * @param timings by clock; empty where nothing is known, which is not the same as fast
   */
  public record Memory(
      String name,
      String kind,
      long base,
      long bytes,
      String access,
      String sharesCellsWith,
      List<MemoryTiming> timings) {
    public Memory {
      Checks.text(name, "memory name");
      Checks.require(
          MEMORY_KINDS.contains(kind == null ? "" : kind),
          "memory kind must be one of " + MEMORY_KINDS + ", is \"" + kind + "\"");
      Checks.require(base >= 0 && bytes > 0, "memory needs base >= 0 and positive bytes");
      timings = Checks.listOrEmpty(timings);
    }

    /** What an access costs at a clock; empty where nothing is known. */
    public Optional<MemoryTiming> timing(Clock clock) {
      return timings.stream().filter(t -> t.holdsAt(clock.id())).findFirst();
    }

    boolean overlaps(Memory other) {
      return base < other.base + other.bytes && other.base < base + bytes;
    }
  }

  /**
   * A way to start the firmware.
   *
   * @param code name of the memory that holds the image
   * @param data memories that may hold data, best first; one region holds all of it
   */
  public record Boot(String id, String code, List<String> data, Reserve reserved) {
    public Boot {
      Checks.id(id, "boot id");
      Checks.text(code, "boot code");
      data = Checks.listOrEmpty(data);
      Checks.require(!data.isEmpty(), "boot data is missing");
      Checks.present(reserved, "boot reserved");
    }
  }

  /** What the firmware around the engine takes already, in bytes. */
  public record Reserve(long flashBytes, long ramBytes, String source) {
    public Reserve {
      Checks.text(source, "reserved.source");
    }
  }

  /** The part of the processor that interrupts, DMA and the user interface take. */
  public record CpuReserve(double cpuShare, String source) {
    public CpuReserve {
      Checks.require(cpuShare >= 0 && cpuShare < 1, "reserved.cpu-share must lie in [0, 1)");
      Checks.text(source, "reserved.source");
    }
  }

  public Board {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.text(maker, "maker");
    Checks.text(soc, "soc");
    Checks.id(core, "core");
    notEmulated = notEmulated == null ? Optional.empty() : notEmulated;
    cachesMissing = cachesMissing == null ? Optional.empty() : cachesMissing;
    powerMissing = powerMissing == null ? Optional.empty() : powerMissing;
    clocks = Checks.listOrEmpty(clocks);
    caches = Checks.listOrEmpty(caches);
    memories = Checks.listOrEmpty(memories);
    boot = Checks.listOrEmpty(boot);
    power = Checks.listOrEmpty(power);
    memoriesSource = Checks.sources(memoriesSource, "memories-source");
    notes = Checks.listOrEmpty(notes);
    Checks.require(!clocks.isEmpty(), "clocks is missing");
    Checks.require(!boot.isEmpty(), "boot is missing");
    Checks.require(
        caches.isEmpty() == cachesMissing.isPresent(),
        "caches or caches-missing is needed, and not both");
    Checks.require(
        power.stream().anyMatch(Power::active) || powerMissing.isPresent(),
        "power needs an active figure, or power-missing says why there is none");
    Checks.present(processor, "processor");
    Checks.present(reserved, "reserved");
    BoardConsistency.check(clocks, caches, memories, boot);
  }

  public Memory memory(String name) {
    return memories.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  /** The caches that stand in front of a memory; empty where none is known. */
  public List<BoardCache> cachesOf(String memory) {
    return caches.stream().filter(cache -> cache.serves().contains(memory)).toList();
  }

  /** RAM on the chip, each cell once, in bytes. */
  public long chipRamBytes() {
    return memories.stream()
        .filter(m -> CHIP_RAM.contains(m.kind()) && m.sharesCellsWith() == null)
        .mapToLong(Memory::bytes)
        .sum();
  }

  /** The memory that the first boot mode starts from, in bytes. */
  public long bootFlashBytes() {
    return memory(boot.getFirst().code()).bytes();
  }
}
