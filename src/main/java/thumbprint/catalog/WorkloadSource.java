package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a workload's module comes from: exactly one of the components is present. */
public record WorkloadSource(C c, Wat wat, Generated generated, Npm npm, Faust faust) {
  public WorkloadSource {
    int kinds = 0;
    for (Object kind : new Object[] {c, wat, generated, npm, faust}) {
      kinds += kind == null ? 0 : 1;
    }
    Checks.require(kinds == 1, "source needs exactly one of c, wat, generated, npm, faust");
  }

  /**
   * A C file of the workload's folder, compiled by clang; the same file compiles to native code.
   *
   * @param pages of linear memory, minimum and maximum
   * @param header of a Debian package, that it includes; or null
   */
  public record C(String file, Integer pages, Header header) {
    public C {
      Checks.text(file, "source.c.file");
      Checks.require(
          pages != null && pages > 0,
          "source.c.pages is missing (linear memory in pages of 64 KiB)");
    }
  }

  /** A header that a Debian package installs. */
  public record Header(@JsonProperty("package") String packageName, String path, String licence) {
    public Header {
      Checks.text(packageName, "source.c.header.package");
      Checks.text(path, "source.c.header.path");
      Checks.text(licence, "source.c.header.licence");
    }
  }

  /** A text file of the workload's folder. */
  public record Wat(String file) {
    public Wat {
      Checks.text(file, "source.wat.file");
    }
  }

  /**
   * A program that the build stage writes.
   *
   * @param program straight-line is the only one
   * @param seed of its choices
   * @param modules parts that it has
   */
  public record Generated(String program, Integer seed, Integer modules) {
    public Generated {
      Checks.require(
          "straight-line".equals(program),
          "unknown program \"" + program + "\" (known: straight-line)");
      Checks.require(
          seed != null && modules != null && modules > 0,
          "source.generated needs seed and modules");
    }
  }

  /** How a module lies in a file of a package. */
  public enum Extract {
    PLAIN,
    BASE64;

    @JsonCreator
    static Extract parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A package of the npm registry.
   *
   * @param integrity of the package file, as npm states it
   */
  public record NpmPackage(String name, String version, String integrity, String licence) {
    public NpmPackage {
      Checks.text(name, "package");
      Checks.text(version, "version");
      Checks.text(licence, "licence");
      Checks.require(
          integrity != null && integrity.startsWith("sha512-"),
          "integrity must be as npm states it, sha512-...");
    }
  }

  /**
   * A module that is published in an npm package.
   *
   * @param file within the package
   * @param extract how it lies there
   * @param sha256 of the module
   */
  public record Npm(
      @JsonProperty("package") String packageName,
      String version,
      String integrity,
      String licence,
      String file,
      Extract extract,
      String sha256) {
    public Npm {
      Checks.text(file, "source.npm.file");
      Checks.present(extract, "source.npm.extract");
      Checks.require(
          sha256 != null && sha256.matches("[0-9a-f]{64}"),
          "source.npm.sha256 must be 64 hex digits");
    }

    public NpmPackage npmPackage() {
      return new NpmPackage(packageName, version, integrity, licence);
    }
  }

  /**
   * A Faust program of the workload's folder and the npm package of its compiler.
   *
   * @param sha256 of the module that comes out
   */
  public record Faust(
      String file,
      @JsonProperty("package") String packageName,
      String version,
      String integrity,
      String licence,
      String sha256) {
    public Faust {
      Checks.text(file, "source.faust.file");
      Checks.require(
          sha256 != null && sha256.matches("[0-9a-f]{64}"),
          "source.faust.sha256 must be 64 hex digits");
    }

    public NpmPackage npmPackage() {
      return new NpmPackage(packageName, version, integrity, licence);
    }
  }

  /** Whether other people published the module or the code in it. */
  public boolean published() {
    return npm != null || faust != null || (c != null && c.header() != null);
  }
}
