package thumbprint.run;

import java.nio.file.Path;
import java.util.OptionalLong;
import thumbprint.catalog.Machine;

/**
 * An image of other people, without markers: a window opens when the instruction at {@code entry}
 * is about to execute and closes when that at {@code exit} is. An entry within an open window is
 * none; each later one opens a window of its own. Without an exit there is one window, from the
 * first entry to the end of the run; with an exit that equals the entry each pass is a window.
 *
 * @param entry address, with or without the Thumb bit
 * @param exit the same
 * @param budgetInstructions after which the run is ended; a window that is open then is not kept,
 *     but for the one without an exit, which ends there
 */
public record ForeignImage(
    Path elf, Machine machine, long entry, OptionalLong exit, long budgetInstructions) {
  private static final long THUMB_BIT = 1;

  public ForeignImage {
    if (budgetInstructions <= 0) {
      throw new IllegalArgumentException("a run needs a budget of instructions");
    }
    entry &= ~THUMB_BIT;
    exit = exit.isPresent() ? OptionalLong.of(exit.getAsLong() & ~THUMB_BIT) : exit;
  }
}
