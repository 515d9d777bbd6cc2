package thumbprint.build.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Installs missing tools from Debian's packages, in one call. */
public final class Setup {
  /**
   * Whether and how to install.
   *
   * @param allowed false under {@code --no-install}
   * @param root whether this process has the right to install
   * @param aptGet the package client, or null where there is none
   */
  public record Policy(boolean allowed, boolean root, Path aptGet) {
    private static final Path APT_GET = Path.of("/usr/bin/apt-get");

    /** The policy of this process. */
    public static Policy ofProcess(boolean allowed) {
      return new Policy(allowed, isRoot(), Files.isExecutable(APT_GET) ? APT_GET : null);
    }

    /** The name of user 0 need not be root, so the number decides. */
    private static boolean isRoot() {
      try {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
      } catch (IOException | UnsupportedOperationException e) {
        return false;
      }
    }
  }

  private final Toolbox toolbox;
  private final Policy policy;
  private final Path logFolder;

  /**
   * @param logFolder where the package client's words go when it fails
   */
  public Setup(Toolbox toolbox, Policy policy, Path logFolder) {
    this.toolbox = toolbox;
    this.policy = policy;
    this.logFolder = logFolder;
  }

  /**
   * Sees to it that every tool that is wanted is here.
   *
   * @param note hears a sentence before something is installed
   * @throws ProblemException with the one command to run when it may not or cannot install
   */
  public void ensure(Demand demand, Consumer<String> note) {
    List<Tool> missing = toolbox.missing(demand);
    if (missing.isEmpty()) {
      return;
    }
    if (!policy.allowed() || !policy.root() || policy.aptGet() == null) {
      throw new ProblemException(refusal(missing));
    }
    List<String> packages = packages(missing);
    note.accept("Installing " + String.join(" ", packages) + "; this may take minutes.");
    new AptGet(policy.aptGet(), logFolder.resolve("apt.log")).install(packages);
    toolbox.forget();
    List<Tool> still = toolbox.missing(demand);
    if (!still.isEmpty()) {
      throw new ProblemException(useless(still));
    }
  }

  private Problem refusal(List<Tool> missing) {
    String remedy =
        policy.aptGet() == null
            ? "install "
                + String.join("; ", missing.stream().map(Tool::elsewhere).distinct().toList())
            : "run: " + AptGet.installLine(packages(missing));
    return Problem.missingTool("tools are missing: " + reasons(missing), "", remedy);
  }

  /** The packages are in, yet the tools do not work. */
  private Problem useless(List<Tool> still) {
    return Problem.missingTool(
        "installed " + String.join(" ", packages(still)) + ", yet: " + reasons(still),
        "",
        "install " + String.join("; ", still.stream().map(Tool::elsewhere).toList()));
  }

  private String reasons(List<Tool> tools) {
    return String.join("; ", tools.stream().map(this::reason).toList());
  }

  private String reason(Tool tool) {
    return switch (toolbox.status(tool.id())) {
      case ToolStatus.Missing missing -> missing.why();
      case ToolStatus.Present present -> present.versionLine();
    };
  }

  private static List<String> packages(List<Tool> tools) {
    return tools.stream().flatMap(tool -> tool.packages().stream()).distinct().sorted().toList();
  }
}
