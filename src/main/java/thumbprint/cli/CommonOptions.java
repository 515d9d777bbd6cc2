package thumbprint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import thumbprint.build.Workspace;
import thumbprint.study.Laboratory;

/** Options of every command that works in the laboratory. */
final class CommonOptions {
  @Option(
      names = "--no-install",
      description = "Never install a tool; say what is missing instead.")
  private boolean noInstall;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Where sources, builds and trials are kept (default: .thumbprint in the checkout).")
  private Path store;

  @Option(
      names = "--source",
      paramLabel = "RUNTIME=DIR",
      description = "Measure your own checkout of a runtime, e.g. wamr=DIR; the evidence says so.")
  private Map<String, Path> sources = new LinkedHashMap<>();

  Workspace workspace() {
    Path home = Main.home();
    return new Workspace(home, store == null ? home.resolve(".thumbprint") : store);
  }

  Laboratory laboratory() {
    return new Laboratory(workspace(), new Laboratory.Options(!noInstall, sources));
  }
}
