package thumbprint.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import thumbprint.catalog.ProblemException;
import thumbprint.module.ModuleException;

/**
 * Turns faults into one line with what, where and the remedy, and an exit status; never a stack
 * trace for users.
 */
final class Faults implements CommandLine.IExecutionExceptionHandler {
  private static final String DEBUG = "THUMBPRINT_DEBUG";

  private final Console console;

  Faults(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
    if (System.getenv(DEBUG) != null) {
      fault.printStackTrace(console.err());
    }
    if (fault instanceof ProblemException problem) {
      console.err().println("thumbprint: " + problem.problem().line());
      return ExitCode.of(problem.problem().kind()).status();
    }
    if (fault instanceof ModuleException module) {
      console
          .err()
          .println(
              "thumbprint: "
                  + module.where()
                  + ": "
                  + module.what()
                  + " ("
                  + module.remedy()
                  + ")");
      return ExitCode.BAD_INPUT.status();
    }
    if (fault instanceof UncheckedIOException input) {
      return fileFault(input);
    }
    console.err().println("thumbprint: a fault of the lab itself: " + fault);
    console.err().println("thumbprint: set " + DEBUG + "=1 to see where, and please report it");
    return ExitCode.FAILURE.status();
  }

  private int fileFault(UncheckedIOException fault) {
    boolean full = String.valueOf(fault.getCause().getMessage()).contains("No space left");
    console
        .err()
        .println(
            "thumbprint: "
                + (full ? "the disk is full: " : "")
                + fault.getMessage()
                + ": "
                + fault.getCause().getMessage());
    return (full ? ExitCode.DISK_FULL : ExitCode.FAILURE).status();
  }
}
