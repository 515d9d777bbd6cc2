package thumbprint.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * A project that runs WebAssembly, with the engines that the lab builds from it.
 *
 * @param licence SPDX expression
 * @param version what the pinned package holds
 * @param engines by engine id, e.g. {@code wamr-fast}
 * @param moduleCompilers by id: programs that engines have modules precompiled with
 */
public record Runtime(
    String id,
    String name,
    String version,
    String language,
    String licence,
    RuntimeSource source,
    Map<String, Engine> engines,
    Map<String, ModuleCompiler> moduleCompilers) {
  public Runtime {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.text(version, "version");
    Checks.text(language, "language");
    Checks.text(licence, "licence");
    Checks.present(source, "source");
    engines = Checks.mapOrEmpty(engines);
    engines.keySet().forEach(key -> Checks.id(key, "engine id"));
    moduleCompilers = Checks.mapOrEmpty(moduleCompilers);
    moduleCompilers.keySet().forEach(key -> Checks.id(key, "module compiler id"));
    for (Engine engine : engines.values()) {
      requireCompiler(engine.precompile(), moduleCompilers);
    }
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
