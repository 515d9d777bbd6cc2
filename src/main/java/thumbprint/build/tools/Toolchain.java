package thumbprint.build.tools;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Yaml;

/** The content of {@code catalog/toolchain.yaml}: each tool once. */
public record Toolchain(List<Tool> tools) {
  private static final String FILE = "toolchain.yaml";

  public Toolchain {
    tools = List.copyOf(tools);
    Set<String> ids = new HashSet<>();
    for (Tool tool : tools) {
      if (!ids.add(tool.id())) {
        throw new IllegalArgumentException("tool " + tool.id() + " is there twice");
      }
    }
  }

  /**
   * Reads the list of a catalog.
   *
   * @throws ProblemException with file and line if it does not hold
   */
  public static Toolchain read(Path catalog) {
    return Yaml.read(catalog.resolve(FILE), "catalog/" + FILE, Toolchain.class);
  }

  /**
   * @throws IllegalArgumentException if there is no tool with this id
   */
  public Tool tool(String id) {
    return tools.stream()
        .filter(tool -> tool.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown tool " + id));
  }

  /** Ids of the tools whose version decides figures. */
  public List<String> decidingFigures() {
    return tools.stream().filter(Tool::decidesFigures).map(Tool::id).toList();
  }
}
