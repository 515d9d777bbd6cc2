package thumbprint.cli;

import thumbprint.catalog.Problem;

/** What the program's exit status means; documented in the README. */
public enum ExitCode {
  OK(0, "done"),
  FAILURE(1, "a fault of the lab itself"),
  USAGE(2, "the command line is not valid"),
  MISSING_TOOL(3, "a tool is missing and was not installed"),
  BAD_INPUT(4, "a file or module is not valid"),
  DOES_NOT_FIT(5, "fit: no engine fits"),
  DIFFERS(
      6,
      "compare: the experiments differ; explain --again: the bytes differ; kit: a check failed; validate: a measurement lies outside the bounds"),
  STORE_DAMAGED(7, "stored evidence is damaged"),
  DISK_FULL(8, "the disk is full"),
  INTERRUPTED(130, "interrupted; run again to resume");

  private final int status;
  private final String meaning;

  ExitCode(int status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  public int status() {
    return status;
  }

  public String meaning() {
    return meaning;
  }

  static ExitCode of(Problem.Kind kind) {
    return switch (kind) {
      case BAD_INPUT -> BAD_INPUT;
      case MISSING_TOOL -> MISSING_TOOL;
      case STORE_DAMAGED -> STORE_DAMAGED;
      case DISK_FULL -> DISK_FULL;
      case FAILURE -> FAILURE;
    };
  }
}
