package thumbprint.build.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import thumbprint.build.Command;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Installs missing tools from Debian's packages, in one call. */
public final class Setup {
  private static final Duration INSTALL_WITHIN = Duration.ofMinutes(30);
  private static final Path APT_LISTS = Path.of("/var/lib/apt/lists");

  /**
   * Whether and how to install.
   *
   * @param allowed false under {@code --no-install}
   * @param root whether this process may install without asking
   * @param aptGet the package client, or null where there is none
   */
  public record Policy(boolean allowed, boolean root, Path aptGet) {
    /** The policy of this process. */
    public static Policy ofProcess(boolean allowed) {
      Path aptGet = Path.of("/usr/bin/apt-get");
      boolean root = "root".equals(System.getProperty("user.name"));
      return new Policy(allowed, root, Files.isExecutable(aptGet) ? aptGet : null);
    }
  }

  private final Toolbox toolbox;
  private final Policy policy;
  private final Path logFolder;

  public Setup(Toolbox toolbox, Policy policy, Path logFolder) {
    this.toolbox = toolbox;
    this.policy = policy;
    this.logFolder = logFolder;
  }

  /**
   * Sees to it that every tool for the given purposes is here.
   *
   * @param note hears a sentence before something is installed
   * @throws ProblemException with the one command to run when it may not or cannot install
   */
  public void ensure(List<Tool.Need> needs, Consumer<String> note) {
    List<Tool> missing = toolbox.missing(needs);
    if (missing.isEmpty()) {
      return;
    }
    List<String> packages = missing.stream().flatMap(tool -> tool.packages().stream()).distinct().sorted().toList();
    if (!policy.allowed() || !policy.root() || policy.aptGet() == null) {
      throw new ProblemException(refusal(missing, packages));
    }
    note.accept("installing " + String.join(" ", packages));
    install(packages);
    toolbox.forget();
    List<Tool> still = toolbox.missing(needs);
    if (!still.isEmpty()) {
      throw new ProblemException(refusal(still, packages));
    }
  }

  private Problem refusal(List<Tool> missing, List<String> packages) {
    String names = String.join(", ", missing.stream().map(t -> t.program() == null ? t.files().getFirst() : t.program()).toList());
    if (policy.aptGet() == null) {
      String remedies = String.join("; ", missing.stream().map(t -> t.id() + ": " + t.elsewhere()).toList());
      return Problem.missingTool("missing: " + names, "", "install " + remedies);
    }
    return Problem.missingTool(
        "missing: " + names, "", "run: sudo apt-get install --no-install-recommends " + String.join(" ", packages));
  }

  private void install(List<String> packages) {
    if (!hasLists()) {
      apt(List.of("update"));
    }
    List<String> words = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
    words.addAll(packages);
    apt(words);
  }

  private static boolean hasLists() {
    try (Stream<Path> lists = Files.list(APT_LISTS)) {
      return lists.anyMatch(file -> file.getFileName().toString().endsWith("Packages") || file.getFileName().toString().endsWith("Packages.lz4"));
    } catch (IOException e) {
      return false;
    }
  }

  private void apt(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(policy.aptGet().toString(), "-qq"));
    words.addAll(arguments);
    Command command = new Command(words, Path.of("/"), Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C"), INSTALL_WITHIN);
    Command.Result result = command.run();
    if (!result.succeeded()) {
      throw new ProblemException(
          Problem.missingTool(
              "apt-get failed: " + lastLine(result),
              log(result).toString(),
              "run: sudo apt-get update && sudo apt-get " + String.join(" ", arguments)));
    }
  }

  private Path log(Command.Result result) {
    try {
      Files.createDirectories(logFolder);
      return Files.writeString(logFolder.resolve("apt.log"), result.stdoutText() + result.stderrText());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the log of apt-get", e);
    }
  }

  private static String lastLine(Command.Result result) {
    String text = result.stderrText().isBlank() ? result.stdoutText() : result.stderrText();
    return text.lines().filter(l -> !l.isBlank()).reduce("it said nothing", (a, b) -> b).strip();
  }
}
