package thumbprint.catalog;

import java.util.List;
import java.util.Map;
import thumbprint.module.HostBehaviour;
import thumbprint.module.HostImport;
import thumbprint.module.Signature;

/**
 * The content of {@code catalog/conformance.yaml}: where the official test suite comes from and
 * what its modules import.
 *
 * @param crate that carries it
 * @param sha256 of the package file as Cargo.lock states it
 * @param licence SPDX identifier
 * @param versions folder of the crate by version of the suite
 * @param host functions that the suite's own host offers
 */
public record TestSuite(
    String crate,
    String version,
    String sha256,
    String licence,
    Map<String, String> versions,
    List<Host> host) {
  /** A function of the suite's host, which prints and returns nothing. */
  public record Host(String module, String field, Signature signature) {
    public Host {
      Checks.text(module, "host.module");
      Checks.text(field, "host.field");
      Checks.present(signature, "host.signature");
    }

    /** As a deck declares it. */
    public HostImport asImport() {
      return new HostImport(module, field, HostBehaviour.DISCARD, signature);
    }
  }

  public TestSuite {
    Checks.text(crate, "crate");
    Checks.text(version, "version");
    Checks.require(
        sha256 != null && sha256.matches("[0-9a-f]{64}"), "sha256 must be 64 hex digits");
    Checks.text(licence, "licence");
    versions = Checks.mapOrEmpty(versions);
    Checks.require(!versions.isEmpty(), "versions is missing");
    host = Checks.listOrEmpty(host);
  }

  /**
   * The folder of a version inside the crate.
   *
   * @throws ProblemException for a version that is not listed
   */
  public String folder(String suiteVersion) {
    String folder = versions.get(suiteVersion);
    if (folder == null) {
      throw new ProblemException(
          Problem.badInput(
              "unknown version of the test suite \"" + suiteVersion + "\"",
              "--suite",
              "known: " + String.join(", ", versions.keySet())));
    }
    return folder;
  }
}
