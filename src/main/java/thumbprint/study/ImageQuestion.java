package thumbprint.study;

import java.nio.file.Path;
import java.util.Optional;
import thumbprint.evidence.CacheGeometry;

/**
 * What is asked about an image of somebody's.
 *
 * @param elf the linked image
 * @param core id of the catalog
 * @param machine id; empty: the one that measures the core
 * @param window what is counted
 * @param budgetInstructions after which the run is ended
 * @param caches to simulate
 */
public record ImageQuestion(
    Path elf,
    String core,
    Optional<String> machine,
    Window window,
    long budgetInstructions,
    CacheGeometry caches) {
  /** Instructions of a run unless told otherwise: a few seconds of this host. */
  public static final long USUAL_BUDGET = 1_000_000_000;

  /**
   * Symbols or addresses ({@code 0x...}).
   *
   * @param entry empty: the reset handler
   * @param exit empty: the end of the run
   */
  public record Window(Optional<String> entry, Optional<String> exit) {
    public static final Window WHOLE_RUN = new Window(Optional.empty(), Optional.empty());
  }

  public ImageQuestion {
    if (budgetInstructions <= 0) {
      throw new IllegalArgumentException("a run needs a budget of instructions");
    }
  }
}
