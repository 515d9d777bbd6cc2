package thumbprint.cli;

import java.io.PrintStream;
import thumbprint.evidence.CanonicalJson;
import thumbprint.study.Progress;

/**
 * Where a command writes: results to standard output, progress to standard error.
 *
 * @param terminal whether standard error is one
 * @param colour whether standard output may carry colour: a terminal, and {@code NO_COLOR} is not
 *     set
 * @param columns width of the terminal
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean colour, int columns) {
  private static final int USUAL_COLUMNS = 80;

  /**
   * The console of this process. The launcher says what is a terminal, since Java cannot tell the
   * two streams apart.
   */
  static Console ofProcess() {
    boolean terminal = Boolean.getBoolean("thumbprint.stderr.terminal");
    boolean colour =
        Boolean.getBoolean("thumbprint.stdout.terminal") && System.getenv("NO_COLOR") == null;
    return new Console(System.out, System.err, terminal, colour, terminalColumns());
  }

  private static int terminalColumns() {
    try {
      return Math.max(
          40,
          Integer.parseInt(System.getenv().getOrDefault("COLUMNS", String.valueOf(USUAL_COLUMNS))));
    } catch (NumberFormatException e) {
      return USUAL_COLUMNS;
    }
  }

  Progress progress() {
    return terminal ? new BarProgress(err, columns) : new LineProgress(err);
  }

  /** Takes a progress bar off the screen. */
  static void close(Progress progress) {
    if (progress instanceof BarProgress bar) {
      bar.close();
    }
  }

  /** Prints a record as JSON for other programs. */
  void json(Object value) {
    out.println(CanonicalJson.writeIndented(value));
  }
}
