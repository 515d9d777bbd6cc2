package thumbprint.catalog;

import java.util.List;

/**
 * An emulated target: which emulator, and where code, data and the deck lie.
 *
 * @param standard whether the core is measured on this machine unless another is asked for; one
 *     machine of each core is
 * @param stackBytes of the engine's stack; absent: the firmware's own size
 */
public record Machine(
    String id,
    String name,
    String core,
    Boolean standard,
    Emulator emulator,
    List<Memory> memories,
    Long stackBytes,
    String source) {
  /** The emulator's program and its name for the machine. */
  public record Emulator(String program, String machine) {
    public Emulator {
      Checks.text(program, "emulator.program");
      Checks.text(machine, "emulator.machine");
    }
  }

  /**
   * A region of the machine's memory.
   *
   * @param role {@code code}, {@code ram} or {@code deck}
   */
  public record Memory(String role, long base, long bytes) {
    public Memory {
      Checks.require(
          List.of("code", "ram", "deck").contains(role),
          "role must be code, ram or deck, is " + role);
      Checks.require(base >= 0 && bytes > 0, "memory needs base >= 0 and bytes > 0");
    }
  }

  public Machine {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.id(core, "core");
    standard = standard != null && standard;
    Checks.present(emulator, "emulator");
    Checks.require(stackBytes == null || stackBytes > 0, "stack-bytes must be positive");
    memories = Checks.listOrEmpty(memories);
    Checks.text(source, "source");
    for (String role : List.of("code", "ram", "deck")) {
      Checks.require(
          memories.stream().filter(m -> m.role().equals(role)).count() == 1,
          "memories need exactly one region with role " + role);
    }
  }

  /** The engine's stack on this machine, in bytes. */
  public long stackBytesOr(long firmwares) {
    return stackBytes == null ? firmwares : stackBytes;
  }

  public Memory memory(String role) {
    return memories.stream().filter(m -> m.role().equals(role)).findFirst().orElseThrow();
  }
}
