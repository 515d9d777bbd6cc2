package thumbprint.build;

/** A build that did not end well; becomes the cell's {@code NotBuilt}, other cells go on. */
public final class BuildFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 300;

  private final String stage;

  public BuildFailure(String stage, String reason) {
    super(reason);
    this.stage = stage;
  }

  /** From a compiler or linker run: its first error line, or its last line where none says error. */
  static BuildFailure of(String stage, String subject, Command.Result result) {
    if (result.timedOut()) {
      return new BuildFailure(stage, subject + ": took too long");
    }
    String said = result.stderrText();
    String line =
        said.lines()
            .filter(l -> l.contains("error") || l.contains("undefined reference") || l.contains("overflowed"))
            .findFirst()
            .orElseGet(() -> said.lines().reduce("exit code " + result.exitCode(), (a, b) -> b));
    String reason = subject + ": " + line.strip();
    return new BuildFailure(stage, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
  }

  /** translate, compile or link. */
  public String stage() {
    return stage;
  }
}
