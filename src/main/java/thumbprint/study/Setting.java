package thumbprint.study;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.analysis.AudioBudget;
import thumbprint.analysis.BoardPricing;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Board;
import thumbprint.catalog.Core;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;

/**
 * A board as it is run: clock, way to boot, and what is left beside the firmware.
 *
 * @param cpuShare part of the processor that other work takes
 * @param flashReservedBytes taken by the firmware around the engine
 * @param ramReservedBytes likewise
 * @param map memory by name of a part that the user put there; others lie where they cost least
 */
public record Setting(
    Board board,
    Board.Clock clock,
    Board.Boot boot,
    double cpuShare,
    long flashReservedBytes,
    long ramReservedBytes,
    Map<String, String> map) {
  private static final String SLOW_MEMORY = "sdram";

  /** The board at a clock and boot mode, with the reserves of its file. */
  public static Setting of(Board board, String clockId, String bootId) {
    Board.Clock clock =
        board.clocks().stream()
            .filter(c -> c.id().equals(clockId))
            .findFirst()
            .orElseThrow(
                () ->
                    unknown(
                        "clock",
                        clockId,
                        board,
                        board.clocks().stream().map(Board.Clock::id).toList()));
    Board.Boot boot =
        board.boot().stream()
            .filter(b -> b.id().equals(bootId))
            .findFirst()
            .orElseThrow(
                () ->
                    unknown(
                        "boot", bootId, board, board.boot().stream().map(Board.Boot::id).toList()));
    return new Setting(
        board,
        clock,
        boot,
        board.reserved().cpuShare(),
        boot.reserved().flashBytes(),
        boot.reserved().ramBytes(),
        Map.of());
  }

  /** The setting that a profile ranks at. */
  public static Setting of(Board board, Profile profile) {
    return of(board, profile.clock(), profile.boot());
  }

  /** The same board with other reserves. */
  public Setting reserving(long flashBytes, long ramBytes, double share) {
    return new Setting(board, clock, boot, share, flashBytes, ramBytes, map);
  }

  /**
   * The same board with parts of the firmware where the user wants them.
   *
   * @param memoryByPart {@code code} to {@code ITCM}
   * @throws ProblemException if a part cannot lie there
   */
  public Setting mapped(Map<String, String> memoryByPart) {
    site().fixing(memoryByPart);
    return new Setting(
        board, clock, boot, cpuShare, flashReservedBytes, ramReservedBytes, memoryByPart);
  }

  /** Bytes of the boot memory that are left for engine and program. */
  public long freeFlashBytes() {
    return site().freeFlashBytes();
  }

  /** Bytes of the largest region on the chip that may hold data, less the reserve. */
  public long freeRamBytes() {
    return boot.data().stream()
        .map(board::memory)
        .filter(memory -> !memory.kind().equals(SLOW_MEMORY))
        .mapToLong(memory -> Math.max(0, memory.bytes() - ramReservedBytes))
        .max()
        .orElse(0);
  }

  /** The first of the boot mode's data memories that holds so many bytes beside the reserve. */
  public Optional<String> dataMemoryFor(long bytes) {
    return site().dataMemoryFor(bytes);
  }

  /** Bytes of the largest data memory, slow ones included, less the reserve. */
  public long largestDataBytes() {
    return site().largestDataBytes();
  }

  /** The board as placement sees it. */
  public Site site() {
    return new Site(board, clock, boot, flashReservedBytes, ramReservedBytes).fixing(map);
  }

  /** Prices calls on the board at this setting. */
  public BoardPricing pricing(Core core) {
    return new BoardPricing(core, site(), BoardCaches.of(board));
  }

  public AudioBudget budget(int samples, int rate) {
    return new AudioBudget(clock.hz(), samples, rate, cpuShare);
  }

  /** What anchors of value functions and knock-outs stand for. */
  public Map<String, Double> quantities(Profile.Block block) {
    Map<String, Double> quantities = new TreeMap<>();
    quantities.put("board.flash.free", (double) freeFlashBytes());
    quantities.put("board.ram.free", (double) freeRamBytes());
    quantities.put("block.cycles", budget(block.samples(), block.rate()).cycles());
    return quantities;
  }

  private static ProblemException unknown(
      String kind, String id, Board board, java.util.List<String> known) {
    return new ProblemException(
        Problem.badInput(
            "board " + board.id() + " has no " + kind + " \"" + id + "\"",
            "",
            "known: " + String.join(", ", known)));
  }
}
