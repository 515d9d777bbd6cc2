package thumbprint.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Board;

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
   * @param measured what there is of the board's core; at least one engine
   */
  public static BoardLoads of(Board board, MeasuredCore measured, Pace pace) {
    return Site.each(board).stream()
        .map(site -> at(site, measured, pace))
        .min(Comparator.comparing(BoardLoads::best))
        .orElseThrow();
  }

  private static BoardLoads at(Site site, MeasuredCore measured, Pace pace) {
    CallPricing pricing =
        new BoardPricing(measured.core(), site, BoardCaches.of(site.board()))
            .withLayouts(measured.findings());
    BoardJudge judge = new BoardJudge(site, pricing);
    AudioBudget budget =
        new AudioBudget(
            site.clock().hz(), pace.samples(), pace.rate(), site.board().reserved().cpuShare());
    return new BoardLoads(
        site,
        Optional.empty(),
        measured.engines().stream().map(cells -> BoardLoad.of(cells, judge, budget)).toList());
  }

  private BoardStanding best() {
    return loads.stream().map(BoardLoad::standing).min(Comparator.naturalOrder()).orElseThrow();
  }

  public Board board() {
    return site.board();
  }
}
