package thumbprint.analysis.placement;

import thumbprint.catalog.Board;

/**
 * A board as a firmware finds it.
 *
 * @param flashReservedBytes of the boot memory, taken by the firmware around the engine
 * @param ramReservedBytes of each memory for data, likewise: where it lies is not known
 */
public record Site(
    Board board,
    Board.Clock clock,
    Board.Boot boot,
    long flashReservedBytes,
    long ramReservedBytes) {
  /** Bytes of a memory that are left beside the reserve. */
  long freeBytes(Board.Memory memory) {
    long reserved = memory.name().equals(boot.code()) ? flashReservedBytes : ramReservedBytes;
    return Math.max(0, memory.bytes() - reserved);
  }
}
