package thumbprint.catalog;

import java.util.List;

/** A product that people buy: what decides whether an image fits and meets a deadline. */
public record Board(
    String id,
    String name,
    String maker,
    String soc,
    String core,
    List<Clock> clocks,
    Caches caches,
    List<Memory> memories,
    List<Boot> boot,
    CpuReserve reserved,
    List<String> memoriesSource,
    List<String> notes) {
  /** A clock that the product can run at, in hertz. */
  public record Clock(String id, long hz, String source) {
    public Clock {
      Checks.id(id, "clock id");
      Checks.require(hz > 0, "clock hz must be positive");
      Checks.text(source, "clock source");
    }
  }

  /** Cache sizes in bytes; zero means that the chip has none. */
  public record Caches(long iBytes, long dBytes, String source) {
    public Caches {
      Checks.text(source, "caches.source");
    }
  }

  /** A memory region of the chip or the board. */
  public record Memory(String name, String kind, long base, long bytes, String access) {
    public Memory {
      Checks.text(name, "memory name");
      Checks.text(kind, "memory kind");
      Checks.require(bytes > 0, "memory bytes must be positive");
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
    Checks.id(core, "core");
    clocks = Checks.listOrEmpty(clocks);
    memories = Checks.listOrEmpty(memories);
    boot = Checks.listOrEmpty(boot);
    memoriesSource = Checks.listOrEmpty(memoriesSource);
    notes = Checks.listOrEmpty(notes);
    Checks.require(!clocks.isEmpty(), "clocks is missing");
    Checks.require(!boot.isEmpty(), "boot is missing");
    Checks.present(caches, "caches");
    Checks.present(reserved, "reserved");
    for (Boot way : boot) {
      requireMemory(memories, way.code());
      for (String place : way.data()) {
        requireMemory(memories, place);
      }
    }
  }

  private static void requireMemory(List<Memory> memories, String name) {
    Checks.require(
        memories.stream().anyMatch(m -> m.name().equals(name)),
        "boot names unknown memory \""
            + name
            + "\" (known: "
            + memories.stream().map(Memory::name).toList()
            + ")");
  }

  public Memory memory(String name) {
    return memories.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }
}
