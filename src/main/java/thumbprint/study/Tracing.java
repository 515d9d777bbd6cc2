package thumbprint.study;

import java.util.List;
import thumbprint.evidence.CacheGeometry;

/** Which cells are traced, and with which caches. */
@FunctionalInterface
interface Tracing {
  /** No cell is traced: cycles are estimated by the core's band alone. */
  Tracing NONE = plan -> List.of();

  /** The caches to simulate for a cell, one trace for each; none where it is not traced. */
  List<CacheGeometry> caches(CellPlan plan);
}
