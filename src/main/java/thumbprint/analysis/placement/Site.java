package thumbprint.analysis.placement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.catalog.Board;
import thumbprint.catalog.ProblemException;

/**
 * A board as a firmware finds it.
 *
 * @param flashReservedBytes of the boot memory, taken by the firmware around the engine
 * @param ramReservedBytes of each memory for data, likewise: where it lies is not known
 * @param fixed memory by name of a part that the user put there; others lie where they cost least
 */
public record Site(
    Board board,
    Board.Clock clock,
    Board.Boot boot,
    long flashReservedBytes,
    long ramReservedBytes,
    Map<String, String> fixed) {
  public Site {
    fixed = Map.copyOf(fixed);
  }

  /** No part is fixed. */
  public Site(
      Board board,
      Board.Clock clock,
      Board.Boot boot,
      long flashReservedBytes,
      long ramReservedBytes) {
    this(board, clock, boot, flashReservedBytes, ramReservedBytes, Map.of());
  }

  /**
   * The same site with parts where the user put them.
   *
   * @throws ProblemException if the board has no such memory, or nothing may be put there
   */
  public Site fixing(Map<String, String> memoryByPart) {
    MemoryChoice choice = new MemoryChoice(this);
    memoryByPart.forEach(choice::require);
    return new Site(board, clock, boot, flashReservedBytes, ramReservedBytes, memoryByPart);
  }

  /** The board with the reserves of its file. */
  public static Site of(Board board, Board.Clock clock, Board.Boot boot) {
    return new Site(board, clock, boot, boot.reserved().flashBytes(), boot.reserved().ramBytes());
  }

  /** The board at its first clock in every boot mode, in the order of its file. */
  public static List<Site> each(Board board) {
    return board.boot().stream().map(way -> of(board, board.clocks().getFirst(), way)).toList();
  }

  /** Bytes of the boot memory that are left for engine and program. */
  public long freeFlashBytes() {
    return Math.max(0, board.memory(boot.code()).bytes() - flashReservedBytes);
  }

  /** The first of the boot mode's data memories that holds so many bytes beside the reserve. */
  public Optional<String> dataMemoryFor(long bytes) {
    return boot.data().stream()
        .filter(name -> bytes <= board.memory(name).bytes() - ramReservedBytes)
        .findFirst();
  }

  /** Bytes of the largest data memory, slow ones included, less the reserve; may be negative. */
  public long largestDataBytes() {
    return boot.data().stream()
        .mapToLong(name -> board.memory(name).bytes() - ramReservedBytes)
        .max()
        .orElse(0);
  }

  /** Bytes of a memory that are left beside the reserve. */
  long freeBytes(Board.Memory memory) {
    long reserved = memory.name().equals(boot.code()) ? flashReservedBytes : ramReservedBytes;
    return Math.max(0, memory.bytes() - reserved);
  }
}
