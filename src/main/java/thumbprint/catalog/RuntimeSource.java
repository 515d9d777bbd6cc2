package thumbprint.catalog;

/**
 * Where set-up gets a runtime's sources: exactly one of a crate, a Debian package or the workload
 * itself.
 *
 * @param crate name of a Rust crate that carries the C sources, or null
 * @param debian name of a Debian package whose files are used where they are installed, or null
 * @param project whose sources they are when they are this project's own (native rows compile the
 *     workload), or null
 * @param version of the package, exact
 * @param sha256 of the crate's package file as Cargo.lock states it; null for Debian, whose
 *     versions move
 * @param root folder inside the package, or an absolute path for Debian
 */
public record RuntimeSource(
    String crate, String debian, String project, String version, String sha256, String root) {
  public RuntimeSource {
    int kinds = (crate == null ? 0 : 1) + (debian == null ? 0 : 1) + (project == null ? 0 : 1);
    Checks.require(kinds == 1, "source needs exactly one of crate, debian, project");
    if (crate != null) {
      Checks.text(version, "source.version");
      Checks.require(
          sha256 != null && sha256.matches("[0-9a-f]{64}"), "source.sha256 must be 64 hex digits");
    }
    root = root == null ? "" : root;
  }
}
