package thumbprint.catalog;

/** Ends a command with a problem that the user is told in one line. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.line());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
