package thumbprint.catalog;

import java.util.Map;

/**
 * A project that runs WebAssembly, with the engines that the lab builds from it.
 *
 * @param licence SPDX expression
 * @param version what the pinned package holds
 * @param engines by engine id, e.g. {@code wamr-fast}
 */
public record Runtime(
    String id,
    String name,
    String version,
    String language,
    String licence,
    RuntimeSource source,
    Map<String, Engine> engines) {
  public Runtime {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.text(version, "version");
    Checks.text(language, "language");
    Checks.text(licence, "licence");
    Checks.present(source, "source");
    engines = Checks.mapOrEmpty(engines);
    engines.keySet().forEach(key -> Checks.id(key, "engine id"));
  }
}
