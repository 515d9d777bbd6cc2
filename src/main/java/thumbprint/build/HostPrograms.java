package thumbprint.build;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.build.tools.Toolbox;
import thumbprint.catalog.ModuleCompiler;
import thumbprint.catalog.Runtime;

/** Programs of the workstation that are built from runtimes' sources: each recipe once. */
public final class HostPrograms {
  private final HostCBuild fromC;
  private final HostCargoBuild byCargo;
  private final RuntimeSources sources;
  private final Map<String, Built> known = new ConcurrentHashMap<>();

  /**
   * @param folder where they are kept
   */
  public HostPrograms(Path folder, Toolbox toolbox, RuntimeSources sources) {
    this.fromC = new HostCBuild(folder, toolbox);
    this.byCargo = new HostCargoBuild(folder, toolbox);
    this.sources = sources;
  }

  /**
   * A program that was built.
   *
   * @param recipe digest of sources, flags and versions of all that made it
   * @param version in one line: of the runtime's sources, and of the tools that decide what it
   *     makes
   */
  public record Built(Path program, String recipe, String version) {}

  /**
   * The module compiler of a runtime, built now or before.
   *
   * @param id under {@code module-compilers}
   * @throws BuildFailure if it cannot be built
   * @throws thumbprint.catalog.ProblemException if a tool or package is missing
   */
  public Built of(Runtime runtime, String id) {
    return known.computeIfAbsent(runtime.id() + "/" + id, key -> build(runtime, id));
  }

  private Built build(Runtime runtime, String id) {
    Parts parts =
        new Parts(
            id, sources.version(runtime), sources.tree(runtime), sources.adapter(runtime).root());
    return switch (runtime.moduleCompilers().get(id)) {
      case ModuleCompiler.C c -> fromC.build(c, parts);
      case ModuleCompiler.Cargo cargo -> {
        Path locked = sources.lockedCrates(runtime, cargo.crate());
        yield byCargo.build(cargo, parts, locked);
      }
    };
  }

  /**
   * What a build starts from.
   *
   * @param id of the program
   * @param version of the runtime's sources
   * @param runtime its sources
   * @param own the runtime's folder in the catalog
   */
  record Parts(String id, String version, SourceTree runtime, Path own) {}
}
