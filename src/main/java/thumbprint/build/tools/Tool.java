package thumbprint.build.tools;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program, or files that a package installs.
 *
 * @param program name on the PATH; null for files alone
 * @param version how to ask for it; null for files alone
 * @param tested versions that the reference experiment was made with; empty where any will do
 * @param atLeast oldest version that works; null where any does
 * @param packages Debian packages that bring it
 * @param files that must exist besides the program
 * @param neededFor what cannot be done without it
 * @param decidesFigures whether another version gives other figures
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
    boolean decidesFigures,
    String elsewhere) {
  /** A purpose that tools are needed for. */
  public enum Need {
    BUILD,
    RUN,
    WORKLOADS,
    SOURCES,
    TESTS,
    /** Particular engines alone, which name the tool. */
    ENGINES;

    @JsonCreator
    static Need parse(String text) {
      return Arrays.stream(values())
          .filter(need -> need.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "unknown purpose \""
                          + text
                          + "\" (known: build, run, workloads, sources, tests, engines)"));
    }
  }

  /**
   * How to learn a program's version.
   *
   * @param pattern regular expression whose first group is the version
   */
  public record VersionQuestion(List<String> arguments, String pattern) {
    public VersionQuestion {
      arguments = List.copyOf(arguments);
      require(
          Pattern.compile(pattern).matcher("").groupCount() >= 1,
          "pattern needs a group: " + pattern);
    }

    /** The version in the line that a program printed; empty if there is none. */
    public Optional<String> versionIn(String line) {
      Matcher matcher = Pattern.compile(pattern).matcher(line);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
  }

  public Tool {
    require(
        id != null && id.matches("[a-z0-9][a-z0-9-]*"),
        "tool id must be kebab-case, is \"" + id + "\"");
    tested = tested == null ? List.of() : List.copyOf(tested);
    files = files == null ? List.of() : List.copyOf(files);
    require(packages != null && !packages.isEmpty(), "tool " + id + " needs packages");
    packages = List.copyOf(packages);
    require(neededFor != null && !neededFor.isEmpty(), "tool " + id + " needs needed-for");
    neededFor = List.copyOf(neededFor);
    require(elsewhere != null && !elsewhere.isBlank(), "tool " + id + " needs elsewhere");
    require(program != null || !files.isEmpty(), "tool " + id + " needs program or files");
    require(
        (program == null) == (version == null),
        "tool " + id + " needs version exactly if it has a program");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** What people call it: its program, or its first file. */
  public String name() {
    return program == null ? files.getFirst() : program;
  }

  public boolean serves(List<Need> needs) {
    return neededFor.stream().anyMatch(needs::contains);
  }

  /** How a person gets it. */
  public String remedy() {
    return "Debian: sudo apt-get install "
        + String.join(" ", packages)
        + "; elsewhere: "
        + elsewhere;
  }
}
