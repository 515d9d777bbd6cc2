package thumbprint.study;

import thumbprint.catalog.Engine;
import thumbprint.catalog.Precompile;

/**
 * How an engine takes a new program, as the catalog declares it; the metric {@code live-update}.
 */
final class LiveUpdate {
  /** A new program is a new firmware. */
  static final double REFLASH = 0;

  /** A file, but one that only a runtime of the compiler's own version takes. */
  static final double SAME_VERSION = 0.5;

  /** A file that outlives the runtime's version. */
  static final double ANY_VERSION = 1;

  private LiveUpdate() {}

  /**
   * A module that is linked in needs a reflash to change. A shared image plays any module, but an
   * artifact may be bound to the version of the runtime: with the next firmware all stored programs
   * are refused until they are compiled anew.
   */
  static double of(Engine engine) {
    return switch (engine.image()) {
      case PER_MODULE -> REFLASH;
      case SHARED -> engine.precompile().map(p -> of(p.coupling())).orElse(ANY_VERSION);
    };
  }

  private static double of(Precompile.Coupling coupling) {
    return switch (coupling) {
      case EXACT_VERSION -> SAME_VERSION;
      case NONE -> ANY_VERSION;
    };
  }
}
