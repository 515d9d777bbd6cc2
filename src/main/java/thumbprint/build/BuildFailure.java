package thumbprint.build;

import java.util.regex.Pattern;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** A build that did not end well; becomes the cell's {@code NotBuilt}, other cells go on. */
public final class BuildFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 300;
  private static final String DISK_FULL = "No space left on device";

  /** Folders in front of a file's name: they belong to this machine, and evidence does not. */
  private static final Pattern FOLDERS = Pattern.compile("(?<![\\w.])/(?:[^\\s/:'\"]+/)+");

  private final String stage;

  public BuildFailure(String stage, String reason) {
    super(reason);
    this.stage = stage;
  }

  /**
   * From a compiler or linker run: its first error line, or its last line where none says error. A
   * full disk is no finding about the subject, so it is a problem of the whole run.
   */
  static RuntimeException of(String stage, String subject, Command.Result result) {
    if (result.timedOut()) {
      return new BuildFailure(stage, subject + ": took too long");
    }
    String said = result.stderrText();
    if (said.contains(DISK_FULL)) {
      return new ProblemException(
          new Problem(
              Problem.Kind.DISK_FULL,
              "the disk is full",
              stage + " of " + subject,
              "free some space and run again; what is stored stays valid"));
    }
    String line =
        said.lines()
            .filter(
                l ->
                    l.contains("error")
                        || l.contains("undefined reference")
                        || l.contains("overflowed"))
            .findFirst()
            .orElseGet(() -> said.lines().reduce("exit code " + result.exitCode(), (a, b) -> b));
    String reason = subject + ": " + FOLDERS.matcher(line.strip()).replaceAll("");
    return new BuildFailure(stage, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
  }

  /** translate, compile or link. */
  public String stage() {
    return stage;
  }
}
