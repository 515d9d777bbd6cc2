package thumbprint.catalog;

import java.util.Objects;

/** A fault that a user can mend: what is wrong, where, and the remedy. */
public record Problem(Kind kind, String what, String where, String remedy) {
  /** Classes of faults; the command line maps each to an exit code. */
  public enum Kind {
    BAD_INPUT,
    MISSING_TOOL,
    STORE_DAMAGED,
    DISK_FULL,
    FAILURE
  }

  public Problem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(remedy, "remedy");
  }

  public static Problem badInput(String what, String where, String remedy) {
    return new Problem(Kind.BAD_INPUT, what, where, remedy);
  }

  public static Problem missingTool(String what, String where, String remedy) {
    return new Problem(Kind.MISSING_TOOL, what, where, remedy);
  }

  public static Problem failure(String what, String where, String remedy) {
    return new Problem(Kind.FAILURE, what, where, remedy);
  }

  /** One line: {@code where: what (remedy)}. */
  public String line() {
    String place = where.isEmpty() ? "" : where + ": ";
    return place + what + (remedy.isEmpty() ? "" : " (" + remedy + ")");
  }
}
