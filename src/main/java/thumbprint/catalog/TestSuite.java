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
 * @param versions by name: {@code v1}
 * @param host functions that the suite's own host offers
 */
public record TestSuite(
    String crate,
    String version,
    String sha256,
    String licence,
    Map<String, Version> versions,
    List<Host> host) {
  /**
   * A version of the suite.
   *
   * @param folder in the crate
   * @param allowed results that the specification allows beside the suite's
   */
  public record Version(String folder, List<Allowed> allowed) {
    public Version {
      Checks.text(folder, "folder");
      allowed = Checks.listOrEmpty(allowed);
    }

    /** Why a result that the suite does not expect is allowed all the same; null if it is not. */
    public String reason(String place, String got) {
      return allowed.stream()
          .filter(a -> a.at().equals(place) && a.got().equals(got))
          .map(Allowed::reason)
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * A result that is not the suite's and no failure.
   *
   * @param at file and line: {@code call.wast:294}
   * @param got as transcripts write it
   */
  public record Allowed(String at, String got, String reason) {
    public Allowed {
      Checks.require(
          at != null && at.matches(".+\\.wast:[0-9]+"), "allowed.at is not file.wast:line");
      Checks.text(got, "allowed.got");
      Checks.text(reason, "allowed.reason");
    }
  }

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
   * A version by its name.
   *
   * @throws ProblemException for a version that is not listed
   */
  public Version named(String suiteVersion) {
    Version named = versions.get(suiteVersion);
    if (named == null) {
      throw new ProblemException(
          Problem.badInput(
              "unknown version of the test suite \"" + suiteVersion + "\"",
              "--suite",
              "known: " + String.join(", ", versions.keySet())));
    }
    return named;
  }
}
