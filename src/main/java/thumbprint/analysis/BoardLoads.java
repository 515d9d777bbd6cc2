package thumbprint.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Board;
import thumbprint.catalog.Core;

/**
 * What engines come to on one board: at its first clock, in the first boot mode with the best
 * standing of any engine.
 *
 * @param site with that boot mode
 * @param notMeasured why there are no loads
 * @param loads one for each engine that ran on the core
 */
public record BoardLoads(Site site, Optional<String> notMeasured, List<BoardLoad> loads) {
  /**
   * How long a block is.
   *
   * @param samples of a block
   * @param rate of samples a second
   */
  public record Pace(int samples, int rate) {}

  public BoardLoads {
    loads = List.copyOf(loads);
    if (loads.isEmpty() == notMeasured.isEmpty()) {
      throw new IllegalArgumentException("loads or the reason why there are none, and not both");
    }
  }

  /** A board whose core has no cells. */
  public static BoardLoads notMeasured(Board board, String reason) {
    return new BoardLoads(Site.each(board).getFirst(), Optional.of(reason), List.of());
  }

  /**
   * Judges engines against a board.
   *
   * @param core of the board
   * @param engines their judged cells on the core; at least one
   */
  public static BoardLoads of(Board board, Core core, List<JudgedCells> engines, Pace pace) {
    List<BoardLoads> ways = new ArrayList<>();
    for (Site site : Site.each(board)) {
      BoardJudge judge = new BoardJudge(core, site);
      AudioBudget budget =
          new AudioBudget(
              site.clock().hz(), pace.samples(), pace.rate(), board.reserved().cpuShare());
      ways.add(
          new BoardLoads(
              site,
              Optional.empty(),
              engines.stream().map(cells -> BoardLoad.of(cells, judge, budget)).toList()));
    }
    return ways.stream().min(Comparator.comparing(BoardLoads::best)).orElseThrow();
  }

  private BoardStanding best() {
    return loads.stream().map(BoardLoad::standing).min(Comparator.naturalOrder()).orElseThrow();
  }

  public Board board() {
    return site.board();
  }
}
