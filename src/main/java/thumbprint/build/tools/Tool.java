package thumbprint.build.tools;

import java.util.List;
import java.util.Locale;

/**
 * A program, or files that a package installs.
 *
 * @param program name on the PATH; null for files alone
 * @param version how to ask for it; null for files alone
 * @param tested versions that the reference experiment was made with
 * @param atLeast oldest version that works; null where any does
 * @param packages Debian packages that bring it
 * @param files that must exist besides the program
 * @param neededFor what cannot be done without it
 * @param elsewhere what to install on a system that is not Debian
 */
public record Tool(
    String id,
    String program,
    VersionQuestion version,
    List<String> tested,
    String atLeast,
    List<String> packages,
    List<String> files,
    List<Need> neededFor,
    String elsewhere) {
  /** A purpose that tools are needed for. */
  public enum Need {
    BUILD,
    RUN,
    WORKLOADS,
    SOURCES,
    TESTS;

    @com.fasterxml.jackson.annotation.JsonCreator
    static Need parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * How to learn a program's version.
   *
   * @param pattern regular expression whose first group is the version, found in the first line of its output
   */
  public record VersionQuestion(List<String> arguments, String pattern) {
    public VersionQuestion {
      arguments = List.copyOf(arguments);
    }
  }

  public Tool {
    tested = tested == null ? List.of() : List.copyOf(tested);
    packages = List.copyOf(packages);
    files = files == null ? List.of() : List.copyOf(files);
    neededFor = List.copyOf(neededFor);
    if (program == null && files.isEmpty()) {
      throw new IllegalArgumentException("tool " + id + " needs program or files");
    }
  }
}
