package thumbprint.build;

import java.util.List;
import java.util.Locale;
import thumbprint.catalog.Board;
import thumbprint.catalog.BoardCache;
import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/**
 * What a kit is built for: a board in one of its boot modes, or an emulated machine.
 *
 * @param name id of the board or machine, as the report's lines carry it
 * @param code where the image lies, vectors first
 * @param data the memory with the kit's variables
 * @param memories all that are measured; the one of {@code data} among them
 * @param instructionCacheBytes zero where the chip has none
 * @param dataCacheBytes zero where the chip has none
 * @param setBits what makes memories answer
 */
public record KitTarget(
    String name,
    Core core,
    Place code,
    Place data,
    List<Memory> memories,
    long instructionCacheBytes,
    long dataCacheBytes,
    List<KitOptions.SetBits> setBits) {
  /** A range of addresses, in bytes. */
  public record Place(long base, long bytes) {}

  /**
   * A memory that is measured.
   *
   * @param name in lower case, without spaces and commas
   * @param holdsCode whether the image lies in it
   * @param holdsData whether the kit's variables lie in it, so that only the rest is free
   */
  public record Memory(
      String name, Place place, boolean writable, boolean holdsCode, boolean holdsData) {}

  public KitTarget {
    memories = List.copyOf(memories);
    setBits = List.copyOf(setBits);
  }

  /**
   * A board that starts in the given way.
   *
   * @throws ProblemException if no memory for data answers after reset
   */
  public static KitTarget of(Board board, Board.Boot boot, Core core, KitOptions options) {
    KitOptions.BoardNeeds needs = options.of(board.id());
    Board.Memory code = board.memory(boot.code());
    Board.Memory data = dataMemory(board, boot, options);
    long start =
        needs.codeStarts().stream()
            .filter(one -> one.boot().equals(boot.id()))
            .mapToLong(KitOptions.CodeStart::address)
            .findFirst()
            .orElse(code.base());
    List<Memory> memories =
        board.memories().stream()
            .filter(m -> m.equals(code) || options.memoryKinds().contains(m.kind()))
            .map(m -> memory(m, code, data, options))
            .toList();
    return new KitTarget(
        board.id(),
        core,
        new Place(start, code.base() + code.bytes() - start),
        new Place(data.base(), data.bytes()),
        memories,
        cacheBytes(board, "instructions"),
        cacheBytes(board, "data"),
        needs.setBits());
  }

  /** Of the largest cache that holds these; 0 where there is none or its size is not known. */
  private static long cacheBytes(Board board, String holds) {
    return board.caches().stream()
        .filter(cache -> List.of(holds, "both").contains(cache.holds()) && cache.bytes() != null)
        .mapToLong(BoardCache::bytes)
        .max()
        .orElse(0);
  }

  private static Board.Memory dataMemory(Board board, Board.Boot boot, KitOptions options) {
    return boot.data().stream()
        .map(board::memory)
        .filter(m -> options.memoryKinds().contains(m.kind()))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badInput(
                        "no memory for data answers without a driver",
                        "catalog/boards/" + board.id() + ".yaml",
                        "known kinds: " + String.join(", ", options.memoryKinds()))));
  }

  private static Memory memory(
      Board.Memory memory, Board.Memory code, Board.Memory data, KitOptions options) {
    return new Memory(
        plain(memory.name()),
        new Place(memory.base(), memory.bytes()),
        !options.readOnlyKinds().contains(memory.kind()),
        memory.equals(code),
        memory.equals(data));
  }

  /** An emulated machine. Only its RAM is written to: the others may be read-only memory. */
  public static KitTarget of(Machine machine, Core core) {
    Place code = place(machine, "code");
    Place ram = place(machine, "ram");
    return new KitTarget(
        machine.id(),
        core,
        code,
        ram,
        List.of(
            new Memory("code", code, false, true, false),
            new Memory("ram", ram, true, false, true),
            new Memory("deck", place(machine, "deck"), false, false, false)),
        0,
        0,
        List.of());
  }

  private static Place place(Machine machine, String role) {
    Machine.Memory memory = machine.memory(role);
    return new Place(memory.base(), memory.bytes());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
