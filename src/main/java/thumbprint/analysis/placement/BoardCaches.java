package thumbprint.analysis.placement;

import java.util.Optional;
import thumbprint.catalog.Board;
import thumbprint.catalog.BoardCache;
import thumbprint.evidence.CacheGeometry;

/** The caches of a board as far as they can be simulated. */
public final class BoardCaches {
  private BoardCaches() {}

  /**
   * The first cache of each kind whose geometry is known. One that holds both instructions and data
   * is not simulated: the two simulations are apart.
   */
  public static CacheGeometry of(Board board) {
    return new CacheGeometry(of(board, "instructions"), of(board, "data"));
  }

  private static CacheGeometry.Cache of(Board board, String holds) {
    return board.caches().stream()
        .filter(cache -> cache.holds().equals(holds))
        .map(BoardCache::geometry)
        .flatMap(Optional::stream)
        .map(g -> new CacheGeometry.Cache(g.bytes(), g.ways(), g.lineBytes()))
        .findFirst()
        .orElse(CacheGeometry.NONE.instruction());
  }
}
