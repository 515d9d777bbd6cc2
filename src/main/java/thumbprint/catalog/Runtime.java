package thumbprint.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * A project that runs WebAssembly, with the engines that the lab builds from it; or one that the
 * inventory lists and the lab does not build.
 *
 * @param licence SPDX expression
 * @param version what the pinned package holds; null where nothing is built
 * @param source where set-up gets it; null where nothing is built
 * @param engines by engine id, e.g. {@code wamr-fast}; none where nothing is built
 * @param moduleCompilers by id: programs that engines have modules precompiled with
 * @param about the inventory's line on it
 */
public record Runtime(
    String id,
    String name,
    String version,
    String language,
    String licence,
    RuntimeSource source,
    Map<String, Engine> engines,
    Map<String, ModuleCompiler> moduleCompilers,
    Optional<About> about) {
  public Runtime {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.text(language, "language");
    Checks.text(licence, "licence");
    engines = Checks.mapOrEmpty(engines);
    engines.keySet().forEach(key -> Checks.id(key, "engine id"));
    moduleCompilers = Checks.mapOrEmpty(moduleCompilers);
    moduleCompilers.keySet().forEach(key -> Checks.id(key, "module compiler id"));
    for (Engine engine : engines.values()) {
      requireCompiler(engine.precompile(), moduleCompilers);
    }
    about = about == null ? Optional.empty() : about;
    if (engines.isEmpty()) {
      Checks.require(
          about.isPresent(), "a runtime has engines, or about: says why it is listed without");
    } else {
      Checks.text(version, "version");
      Checks.present(source, "source");
    }
  }

  /** Whether the lab builds it. */
  public boolean built() {
    return !engines.isEmpty();
  }

  /** What the lab does with it; a runtime with engines is built, whatever its file states. */
  public Candidacy.Verdict verdict() {
    return built() ? Candidacy.Verdict.BUILT : about.orElseThrow().candidacy().verdict();
  }

  private static void requireCompiler(
      Optional<Precompile> precompile, Map<String, ModuleCompiler> known) {
    precompile.ifPresent(
        wanted ->
            Checks.require(
                known.containsKey(wanted.compiler()),
                "unknown module compiler \""
                    + wanted.compiler()
                    + "\" (known: "
                    + known.keySet()
                    + ")"));
  }
}
