package thumbprint.analysis;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Board;
import thumbprint.catalog.Core;

/**
 * The least hardware that an engine's workloads completed in with the right results. Measured on an
 * emulated machine with more memory than products have, beside an empty firmware.
 *
 * @param core whose instruction set the images use, and whether they use its FPU
 * @param smallest the one workload that needs least
 * @param paced those with a deadline
 * @param judged all that the profile judges by
 */
public record MinimumHardware(
    String variant, String machine, Core core, Tier smallest, Tier paced, Tier judged) {
  /**
   * Some workloads and what the neediest of them needs.
   *
   * @param workloads how many were tried
   * @param right how many of them completed with the right results: the figures are theirs
   * @param flash empty where none did; it may be another workload's than the RAM
   * @param boards ids of those with the core that have room for both beside their firmware, each in
   *     any boot mode
   */
  public record Tier(
      int workloads, int right, Optional<Demand> flash, Optional<Demand> ram, List<String> boards) {
    public Tier {
      boards = List.copyOf(boards);
    }
  }

  /**
   * Derives it.
   *
   * @param boards of the catalog; those of other cores are passed over
   */
  public static MinimumHardware of(JudgedCells cells, Core core, List<Board> boards) {
    List<Board> same = boards.stream().filter(board -> board.core().equals(core.id())).toList();
    List<CellFindings> smallest = cells.smallest().stream().toList();
    List<CellFindings> paced = cells.cells().stream().filter(cells::paced).toList();
    return new MinimumHardware(
        cells.variant(),
        cells.machine(),
        core,
        tier(cells, smallest, same),
        tier(cells, paced, same),
        tier(cells, cells.cells(), same));
  }

  private static Tier tier(JudgedCells cells, List<CellFindings> tried, List<Board> boards) {
    List<CellFindings> right = tried.stream().filter(CellFindings::right).toList();
    var flash = Demand.most(right, cell -> cells.need(cell).flashBytes());
    var ram = Demand.most(right, cell -> cells.need(cell).ramBytes());
    List<String> roomy =
        flash.isEmpty()
            ? List.of()
            : boards.stream()
                .filter(board -> holds(board, flash.get().bytes(), ram.orElseThrow().bytes()))
                .map(Board::id)
                .sorted()
                .toList();
    return new Tier(tried.size(), right.size(), flash, ram, roomy);
  }

  private static boolean holds(Board board, long flashBytes, long ramBytes) {
    return Site.each(board).stream()
        .anyMatch(
            site ->
                flashBytes <= site.freeFlashBytes() && site.dataMemoryFor(ramBytes).isPresent());
  }

  /** Whether the images use the core's FPU rather than a library in software. */
  public boolean fpu() {
    return core.floatAbi().equals("hard");
  }
}
