package thumbprint.build.tools;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.build.Command;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Finds tools on the search path and asks them for their versions, once each. */
public final class Toolbox {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  private final Toolchain toolchain;
  private final List<Path> searchPath;
  private final Map<String, ToolStatus> known = new ConcurrentHashMap<>();

  /**
   * @param searchPath folders to look in, in order
   */
  public Toolbox(Toolchain toolchain, List<Path> searchPath) {
    this.toolchain = toolchain;
    this.searchPath = List.copyOf(searchPath);
  }

  /** With the search path of this process. */
  public static Toolbox ofProcess(Toolchain toolchain) {
    String path = System.getenv().getOrDefault("PATH", "");
    return new Toolbox(
        toolchain,
        Arrays.stream(path.split(File.pathSeparator))
            .filter(p -> !p.isEmpty())
            .map(Path::of)
            .toList());
  }

  /** The states of all tools, asked at the same time, in the order of the catalog. */
  public List<ToolStatus> all() {
    return statuses(toolchain.tools());
  }

  /** The tools that are wanted and missing; asks no other tool. */
  public List<Tool> missing(Demand demand) {
    demand.named().forEach(toolchain::tool);
    List<Tool> wanted = toolchain.tools().stream().filter(demand::wants).toList();
    return statuses(wanted).stream()
        .filter(ToolStatus.Missing.class::isInstance)
        .map(ToolStatus::tool)
        .toList();
  }

  private List<ToolStatus> statuses(List<Tool> tools) {
    return tools.parallelStream().map(tool -> status(tool.id())).toList();
  }

  /**
   * @throws IllegalArgumentException if there is no tool with this id
   */
  public ToolStatus status(String id) {
    return known.computeIfAbsent(id, i -> look(toolchain.tool(i)));
  }

  /** Forgets all answers, after an installation. */
  public void forget() {
    known.clear();
  }

  /**
   * @throws ProblemException with the remedy if the tool is missing
   */
  public ToolStatus.Present require(String id) {
    return switch (status(id)) {
      case ToolStatus.Present present -> present;
      case ToolStatus.Missing missing ->
          throw new ProblemException(
              Problem.missingTool(missing.why(), missing.tool().name(), missing.tool().remedy()));
    };
  }

  private ToolStatus look(Tool tool) {
    for (String file : tool.files()) {
      if (!Files.exists(Path.of(file))) {
        return new ToolStatus.Missing(tool, "there is no " + file);
      }
    }
    if (tool.program() == null) {
      return new ToolStatus.Present(tool, Path.of(tool.files().getFirst()), "", "", true);
    }
    return firstThatWorks(tool);
  }

  /**
   * A version manager's program may be too old or without a toolchain, and Debian's stand behind
   * it.
   */
  private ToolStatus firstThatWorks(Tool tool) {
    ToolStatus first = null;
    for (Path folder : searchPath) {
      Path path = folder.resolve(tool.program());
      if (Files.isExecutable(path) && !Files.isDirectory(path)) {
        ToolStatus status = ask(tool, path);
        if (status instanceof ToolStatus.Present) {
          return status;
        }
        first = first == null ? status : first;
      }
    }
    return first == null
        ? new ToolStatus.Missing(tool, tool.program() + " is not on the PATH")
        : first;
  }

  private static ToolStatus ask(Tool tool, Path path) {
    List<String> words = new ArrayList<>(List.of(path.toString()));
    words.addAll(tool.version().arguments());
    try {
      Command.Result result = Command.of(Path.of("/"), words).within(ANSWER_WITHIN).run();
      return judge(tool, path, result);
    } catch (UncheckedIOException e) {
      return new ToolStatus.Missing(tool, e.getMessage());
    }
  }

  private static ToolStatus judge(Tool tool, Path path, Command.Result result) {
    String line =
        firstLine(result.stdoutText().isBlank() ? result.stderrText() : result.stdoutText());
    Optional<String> found = tool.version().versionIn(line);
    if (!result.succeeded() || found.isEmpty()) {
      String said = result.timedOut() ? "it does not answer" : "it says \"" + line + "\"";
      return new ToolStatus.Missing(tool, path + " does not tell its version: " + said);
    }
    String version = found.get();
    if (tool.atLeast() != null && VersionOrder.compare(version, tool.atLeast()) < 0) {
      return new ToolStatus.Missing(
          tool, path + " is version " + version + ", older than " + tool.atLeast());
    }
    return new ToolStatus.Present(tool, path, line, version, tool.tested().contains(version));
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }
}
