package thumbprint.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.build.tools.CratePackages;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.RuntimeSource;

/** The sources of runtimes: the pinned package, or a checkout of the user's own. */
public final class RuntimeSources {
  private final CratePackages crates;
  private final Workspace workspace;
  private final Map<String, Path> own;
  private final Map<String, SourceTree> known = new ConcurrentHashMap<>();

  /**
   * @param own folder by runtime id: what {@code --source} says
   */
  public RuntimeSources(CratePackages crates, Workspace workspace, Map<String, Path> own) {
    this.crates = crates;
    this.workspace = workspace;
    this.own = Map.copyOf(own);
  }

  /** The tree that a runtime's {@code sources} and {@code includes} start from. */
  public SourceTree tree(Runtime runtime) {
    return known.computeIfAbsent(runtime.id(), id -> look(runtime));
  }

  /** The adapter's folder in the catalog. */
  public SourceTree adapter(Runtime runtime) {
    return known.computeIfAbsent(
        "adapter of " + runtime.id(),
        id ->
            SourceTree.of(
                "catalog/runtimes/" + runtime.id(), workspace.runtimeFolder(runtime.id())));
  }

  /** What the evidence says about the version: the package's, or that it is the user's own. */
  public String version(Runtime runtime) {
    return own.containsKey(runtime.id())
        ? "own checkout, tree " + tree(runtime).digest().substring(0, 16)
        : runtime.version();
  }

  private static SourceTree ownTree(Runtime runtime, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(
          Problem.badInput(
              "there is no such folder",
              "--source " + runtime.id() + "=" + folder,
              "name the folder that holds what lies in "
                  + runtime.source().root()
                  + " of the package"));
    }
    return SourceTree.of(runtime.id(), folder);
  }

  private SourceTree look(Runtime runtime) {
    if (own.containsKey(runtime.id())) {
      return ownTree(runtime, own.get(runtime.id()));
    }
    RuntimeSource source = runtime.source();
    if (source.crate() != null) {
      Path crate = crates.crate(source.crate(), source.version(), source.sha256());
      return SourceTree.of(runtime.id(), crate.resolve(source.root()));
    }
    return source.debian() != null
        ? SourceTree.of(runtime.id(), Path.of(source.root()))
        : adapter(runtime);
  }
}
