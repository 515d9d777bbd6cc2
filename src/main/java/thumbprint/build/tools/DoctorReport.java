package thumbprint.build.tools;

import java.util.List;

/** What `doctor` found, tool by tool. */
public record DoctorReport(List<Line> tools) {
  /**
   * One tool.
   *
   * @param state {@code as tested}, {@code other version} or {@code missing}
   * @param remedy empty when there is nothing to do
   */
  public record Line(String id, String version, String tested, String state, String path, String remedy) {}

  public DoctorReport {
    tools = List.copyOf(tools);
  }

  /** Asks every tool. */
  public static DoctorReport of(Toolbox toolbox) {
    return new DoctorReport(toolbox.all().stream().map(DoctorReport::line).toList());
  }

  public boolean complete() {
    return tools.stream().noneMatch(line -> line.state().equals("missing"));
  }

  private static Line line(ToolStatus status) {
    Tool tool = status.tool();
    String tested = String.join(", ", tool.tested());
    return switch (status) {
      case ToolStatus.Present present ->
          new Line(
              tool.id(),
              present.version(),
              tested,
              present.tested() ? "as tested" : "other version",
              present.path().toString(),
              present.tested() ? "" : "works; figures made with it have other identities than the reference");
      case ToolStatus.Missing missing ->
          new Line(tool.id(), "", tested, "missing", "", missing.why() + "; sudo apt-get install " + String.join(" ", tool.packages()));
    };
  }
}
