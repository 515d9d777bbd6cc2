package thumbprint.build.tools;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thumbprint.build.Command;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Finds tools on the search path and asks them for their versions, once each. */
public final class Toolbox {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  private final Toolchain toolchain;
  private final List<Path> searchPath;
  private final Map<String, ToolStatus> known = new ConcurrentHashMap<>();

  public Toolbox(Toolchain toolchain, List<Path> searchPath) {
    this.toolchain = toolchain;
    this.searchPath = List.copyOf(searchPath);
  }

  /** With the search path of this process. */
  public static Toolbox ofProcess(Toolchain toolchain) {
    String path = System.getenv().getOrDefault("PATH", "");
    List<Path> folders = Arrays.stream(path.split(File.pathSeparator)).filter(p -> !p.isEmpty()).map(Path::of).toList();
    return new Toolbox(toolchain, folders);
  }

  /** The states of all tools, asked at the same time. */
  public List<ToolStatus> all() {
    return toolchain.tools().parallelStream().map(tool -> status(tool.id())).toList();
  }

  /** The tools that serve one of the purposes and are missing. */
  public List<Tool> missing(List<Tool.Need> needs) {
    return all().stream()
        .filter(ToolStatus.Missing.class::isInstance)
        .map(ToolStatus::tool)
        .filter(tool -> tool.neededFor().stream().anyMatch(needs::contains))
        .toList();
  }

  public ToolStatus status(String id) {
    return known.computeIfAbsent(id, i -> look(toolchain.tool(i)));
  }

  /** Forgets all answers, after an installation. */
  public void forget() {
    known.clear();
  }

  /** @throws ProblemException with the remedy if the tool is missing */
  public ToolStatus.Present require(String id) {
    return switch (status(id)) {
      case ToolStatus.Present present -> present;
      case ToolStatus.Missing missing -> throw new ProblemException(problem(missing));
    };
  }

  private static Problem problem(ToolStatus.Missing missing) {
    Tool tool = missing.tool();
    String name = tool.program() == null ? tool.files().getFirst() : tool.program();
    return Problem.missingTool(
        missing.why(), name, "sudo apt-get install " + String.join(" ", tool.packages()) + "; elsewhere: " + tool.elsewhere());
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
    return find(tool.program())
        .map(path -> ask(tool, path))
        .orElseGet(() -> new ToolStatus.Missing(tool, tool.program() + " is not on the PATH"));
  }

  private Optional<Path> find(String program) {
    return searchPath.stream().map(folder -> folder.resolve(program)).filter(Files::isExecutable).findFirst();
  }

  private static ToolStatus ask(Tool tool, Path path) {
    try {
      List<String> words = new java.util.ArrayList<>(List.of(path.toString()));
      words.addAll(tool.version().arguments());
      Command.Result result = Command.of(Path.of("/"), words).within(ANSWER_WITHIN).run();
      String said = result.stdoutText().isBlank() ? result.stderrText() : result.stdoutText();
      String line = said.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
      Matcher matcher = Pattern.compile(tool.version().pattern()).matcher(line);
      if (!result.succeeded() || !matcher.find()) {
        return new ToolStatus.Missing(tool, path + " does not tell its version: " + line);
      }
      return judge(tool, path, line, matcher.group(1));
    } catch (UncheckedIOException e) {
      return new ToolStatus.Missing(tool, e.getMessage());
    }
  }

  private static ToolStatus judge(Tool tool, Path path, String line, String version) {
    if (tool.atLeast() != null && VersionOrder.compare(version, tool.atLeast()) < 0) {
      return new ToolStatus.Missing(tool, path + " is version " + version + ", older than " + tool.atLeast());
    }
    return new ToolStatus.Present(tool, path, line, version, tool.tested().isEmpty() || tool.tested().contains(version));
  }
}
