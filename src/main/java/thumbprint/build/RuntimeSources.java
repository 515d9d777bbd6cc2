package thumbprint.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.build.tools.CratePackages;
import thumbprint.catalog.Engine;
import thumbprint.catalog.ModuleCompiler;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.RuntimeSource;
import thumbprint.catalog.Variant;

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

  /**
   * Fetches all that the variant's engine is built from.
   *
   * @throws ProblemException if a package cannot be fetched or is not what was pinned
   */
  public void fetch(Variant variant) {
    tree(variant.runtime());
    if (variant.engine().crate() != null) {
      lockedCrates(variant);
    }
    variant.moduleCompiler().ifPresent(compiler -> fetch(variant.runtime(), compiler));
  }

  private void fetch(Runtime runtime, ModuleCompiler compiler) {
    switch (compiler) {
      case ModuleCompiler.C c -> {}
      case ModuleCompiler.Cargo cargo -> lockedCrates(runtime, cargo.crate());
    }
  }

  /** The crates that the lock file of the engine's Rust package names, one folder each. */
  public Path lockedCrates(Variant variant) {
    return lockedCrates(variant.runtime(), variant.engine().crate());
  }

  /** The same for any Rust package beside {@code runtime.yaml}. */
  Path lockedCrates(Runtime runtime, String folder) {
    return crates.locked(crateFolder(runtime, folder));
  }

  /** The engine's Rust package. */
  public SourceTree cratePackage(Variant variant) {
    String folder = variant.engine().crate();
    return known.computeIfAbsent(
        "crate " + folder + " of " + variant.runtime().id(),
        id ->
            SourceTree.of(
                "catalog/runtimes/" + variant.runtime().id() + "/" + folder,
                crateFolder(variant.runtime(), folder)));
  }

  private Path crateFolder(Runtime runtime, String folder) {
    return workspace.runtimeFolder(runtime.id()).resolve(folder);
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

  /** The folder of a runtime's Rust package, if its engines are one. */
  private static Optional<String> crateOf(Runtime runtime) {
    return runtime.engines().values().stream()
        .map(Engine::crate)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static void refuseOwn(Runtime runtime, String folder) {
    throw new ProblemException(
        Problem.badInput(
            runtime.id() + " is built by cargo, which takes its sources from the lock file",
            "--source " + runtime.id(),
            "give " + folder + "/Cargo.toml in the runtime's folder a path dependency instead"));
  }

  private SourceTree look(Runtime runtime) {
    Optional<String> folder = crateOf(runtime);
    if (own.containsKey(runtime.id())) {
      folder.ifPresent(name -> refuseOwn(runtime, name));
      return ownTree(runtime, own.get(runtime.id()));
    }
    RuntimeSource source = runtime.source();
    if (folder.isPresent()) {
      Path locked = crates.locked(crateFolder(runtime, folder.get()));
      return SourceTree.of(
          runtime.id(), crates.pinned(locked, source.crate(), source.version(), source.sha256()));
    }
    if (source.crate() != null) {
      Path crate = crates.crate(source.crate(), source.version(), source.sha256());
      return SourceTree.of(runtime.id(), crate.resolve(source.root()));
    }
    return source.debian() != null
        ? SourceTree.of(runtime.id(), Path.of(source.root()))
        : adapter(runtime);
  }
}
