package thumbprint.build.tools;

import java.util.List;

/** The content of {@code catalog/toolchain.yaml}. */
public record Toolchain(List<Tool> tools) {
  public Toolchain {
    tools = List.copyOf(tools);
  }

  /** @throws IllegalArgumentException if there is no tool with this id */
  public Tool tool(String id) {
    return tools.stream()
        .filter(tool -> tool.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown tool " + id));
  }
}
