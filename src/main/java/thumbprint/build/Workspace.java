package thumbprint.build;

import java.nio.file.Path;

/**
 * Where things lie on this machine.
 *
 * @param home the checkout: catalog, firmware and plugin
 * @param store what is fetched, built and measured; safe to delete
 */
public record Workspace(Path home, Path store) {
  public Workspace {
    home = home.toAbsolutePath().normalize();
    store = store.toAbsolutePath().normalize();
  }

  public Path catalog() {
    return home.resolve("catalog");
  }

  public Path runtimeFolder(String runtimeId) {
    return catalog().resolve("runtimes").resolve(runtimeId);
  }

  public Path firmware() {
    return home.resolve("firmware");
  }

  /** Sources of the board kit. */
  public Path kit() {
    return home.resolve("kit");
  }

  /** Sources of the emulator's plugins. */
  public Path plugins() {
    return home.resolve("plugin");
  }

  public Path sources() {
    return store.resolve("sources");
  }

  public Path objects() {
    return store.resolve("objects");
  }

  public Path images() {
    return store.resolve("images");
  }

  /** Programs of this machine that were built from runtimes' sources. */
  public Path hostPrograms() {
    return store.resolve("programs");
  }

  /** Modules that were compiled on this machine. */
  public Path artifacts() {
    return store.resolve("artifacts");
  }

  /** Engines that are Rust packages, compiled. */
  public Path archives() {
    return store.resolve("archives");
  }

  /** What cargo keeps between builds. */
  public Path cargo() {
    return store.resolve("cargo");
  }

  /** The Rust side of the harness. */
  public Path firmwareRust() {
    return firmware().resolve("rust");
  }

  public Path modules() {
    return store.resolve("modules");
  }

  /** The official test suite, converted. */
  public Path suites() {
    return store.resolve("suites");
  }
}
