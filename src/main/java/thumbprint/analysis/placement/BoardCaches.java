package thumbprint.analysis.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Board;
import thumbprint.catalog.BoardCache;
import thumbprint.catalog.Catalog;
import thumbprint.evidence.CacheGeometry;

/** The caches of a board as far as they can be simulated. */
public final class BoardCaches {
  private static final List<String> FLASH = List.of("flash", "qspi");

  private BoardCaches() {}

  /**
   * The first cache for instructions and the first for data whose geometry is known; where there is
   * neither, the first that holds both. What a board has beside these is not simulated.
   */
  public static CacheGeometry of(Board board) {
    CacheGeometry apart =
        new CacheGeometry(
            first(board, "instructions").orElse(CacheGeometry.NONE.instruction()),
            first(board, "data").orElse(CacheGeometry.NONE.data()));
    return apart.present() ? apart : first(board, "both").map(CacheGeometry::both).orElse(apart);
  }

  /**
   * Each geometry of the catalog's boards with this core, once; at least {@link
   * CacheGeometry#NONE}.
   */
  public static List<CacheGeometry> ofCore(Catalog catalog, String core) {
    List<CacheGeometry> geometries =
        catalog.boards().values().stream()
            .filter(board -> board.core().equals(core))
            .map(BoardCaches::of)
            .filter(CacheGeometry::present)
            .distinct()
            .sorted(Comparator.comparing(CacheGeometry::text))
            .toList();
    return geometries.isEmpty() ? List.of(CacheGeometry.NONE) : geometries;
  }

  private static Optional<CacheGeometry.Cache> first(Board board, String holds) {
    return board.caches().stream()
        .filter(cache -> cache.holds().equals(holds))
        .map(cache -> simulated(board, cache))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * A cache as it is simulated; empty where its geometry is not known. What lies in flash on the
   * board does so in the machine too; a cache that serves any RAM is taken to serve all of it,
   * because a machine has but one.
   */
  static Optional<CacheGeometry.Cache> simulated(Board board, BoardCache cache) {
    boolean flashOnly =
        cache.serves().stream().allMatch(name -> FLASH.contains(board.memory(name).kind()));
    return cache
        .geometry()
        .map(g -> new CacheGeometry.Cache(g.bytes(), g.ways(), g.lineBytes(), flashOnly));
  }
}
