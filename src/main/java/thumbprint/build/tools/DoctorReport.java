package thumbprint.build.tools;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** What {@code doctor} found, tool by tool. */
public record DoctorReport(List<Line> tools) {
  /** The Java that the lab is built for and its figures were made with. */
  private static final int TESTED_JAVA = 25;

  /** How a tool compares with what was tested. */
  public enum State {
    AS_TESTED("as tested"),
    OTHER_VERSION("other version"),
    ANY_VERSION("any version"),
    MISSING("missing");

    private final String words;

    State(String words) {
      this.words = words;
    }

    @JsonValue
    public String words() {
      return words;
    }
  }

  /**
   * One tool.
   *
   * @param version empty if it is missing or is files alone
   * @param tested versions that the reference experiment was made with; empty where any will do
   * @param path of the program or first file; empty if it is missing
   * @param remedy empty when there is nothing to do
   */
  public record Line(
      String id,
      String name,
      String version,
      List<String> tested,
      State state,
      String path,
      String remedy) {
    public Line {
      tested = List.copyOf(tested);
    }
  }

  public DoctorReport {
    tools = List.copyOf(tools);
  }

  /** Asks every tool; this process's own Java comes first. */
  public static DoctorReport of(Toolbox toolbox) {
    List<Line> lines = new ArrayList<>();
    lines.add(java());
    toolbox.all().stream().map(DoctorReport::line).forEach(lines::add);
    return new DoctorReport(lines);
  }

  public boolean complete() {
    return missing() == 0;
  }

  /** Number of tools that are missing. */
  public long missing() {
    return tools.stream().filter(line -> line.state() == State.MISSING).count();
  }

  private static Line java() {
    State state =
        Runtime.version().feature() == TESTED_JAVA ? State.AS_TESTED : State.OTHER_VERSION;
    List<String> tested = List.of(String.valueOf(TESTED_JAVA));
    return new Line(
        "jdk",
        "java",
        System.getProperty("java.version"),
        tested,
        state,
        System.getProperty("java.home"),
        "");
  }

  private static Line line(ToolStatus status) {
    Tool tool = status.tool();
    return switch (status) {
      case ToolStatus.Present here -> {
        State state = state(here);
        String path = here.path().toString();
        yield new Line(
            tool.id(),
            tool.name(),
            here.version(),
            tool.tested(),
            state,
            path,
            advice(tool, state));
      }
      case ToolStatus.Missing missing ->
          new Line(
              tool.id(),
              tool.name(),
              "",
              tool.tested(),
              State.MISSING,
              "",
              missing.why() + ". " + tool.remedy());
    };
  }

  private static State state(ToolStatus.Present present) {
    if (present.tested()) {
      return State.AS_TESTED;
    }
    return present.tool().tested().isEmpty() ? State.ANY_VERSION : State.OTHER_VERSION;
  }

  private static String advice(Tool tool, State state) {
    return state == State.OTHER_VERSION && tool.decidesFigures()
        ? "works, but figures may differ from the reference experiment's"
        : "";
  }
}
