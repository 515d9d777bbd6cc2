package thumbprint.study;

import thumbprint.evidence.CacheGeometry;

/** Which cells are traced, and with which caches. */
@FunctionalInterface
interface Tracing {
  /** No cell is traced: cycles are estimated by the core's band alone. */
  Tracing NONE = plan -> java.util.Optional.empty();

  /** The caches to simulate for a cell; empty where it is not traced. */
  java.util.Optional<CacheGeometry> caches(CellPlan plan);
}
