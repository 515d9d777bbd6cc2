package thumbprint.build.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.build.Command;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches crates with the ordinary client and checks them against their pinned digests. */
public final class CratePackages {
  private static final Duration FETCH_WITHIN = Duration.ofMinutes(10);
  private static final String CHECKSUMS = ".cargo-checksum.json";

  private final Toolbox toolbox;
  private final Path folder;

  /** @param folder where packages are kept, one folder each */
  public CratePackages(Toolbox toolbox, Path folder) {
    this.toolbox = toolbox;
    this.folder = folder;
  }

  /**
   * The folder of a crate's files, fetched now or before.
   *
   * @param sha256 of the package file, as Cargo.lock states it
   * @throws ProblemException if it cannot be fetched or is not what was pinned
   */
  public Path crate(String name, String version, String sha256) {
    Path place = folder.resolve(name + "-" + version);
    if (!Files.exists(place)) {
      fetch(name, version, sha256, place);
    }
    return place;
  }

  private void fetch(String name, String version, String sha256, Path place) {
    Path temporary = null;
    try {
      Files.createDirectories(folder);
      temporary = Files.createTempDirectory(folder, ".fetch");
      Path vendored = vendor(name, version, temporary);
      verify(name + " " + version, vendored, sha256);
      Files.move(vendored, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(place)) {
        throw new UncheckedIOException("cannot store the crate " + name, e);
      }
    } finally {
      remove(temporary);
    }
  }

  /** A package of our own that depends on nothing but the wanted crate, in exactly one version. */
  private Path vendor(String name, String version, Path project) throws IOException {
    Files.createDirectories(project.resolve("src"));
    Files.writeString(project.resolve("src/lib.rs"), "");
    Files.writeString(
        project.resolve("Cargo.toml"),
        """
        [package]
        name = "fetch"
        version = "0.0.0"
        edition = "2021"

        [dependencies]
        %s = "=%s"
        """
            .formatted(name, version));
    String cargo = toolbox.require("cargo").path().toString();
    Command.Result result = Command.of(project, List.of(cargo, "vendor", "--quiet", "vendor")).within(FETCH_WITHIN).run();
    if (!result.succeeded()) {
      throw new ProblemException(
          Problem.failure(
              "cargo could not fetch it: " + lastLine(result.stderrText()),
              "crate " + name + " " + version,
              "check the network and that the version exists; --source measures a checkout of your own"));
    }
    Path plain = project.resolve("vendor").resolve(name);
    return Files.exists(plain) ? plain : project.resolve("vendor").resolve(name + "-" + version);
  }

  private static void verify(String subject, Path vendored, String sha256) throws IOException {
    JsonNode checksums = JsonMapper.shared().readTree(Files.readString(vendored.resolve(CHECKSUMS)));
    String found = checksums.path("package").asString();
    if (!found.equals(sha256)) {
      throw mismatch(subject, "the package has digest " + found + ", pinned is " + sha256);
    }
    for (var file : checksums.path("files").properties()) {
      Path path = vendored.resolve(file.getKey());
      if (!Files.exists(path) || !Digest.ofFile(path).equals(file.getValue().asString())) {
        throw mismatch(subject, "file " + file.getKey() + " does not match its checksum");
      }
    }
  }

  private static ProblemException mismatch(String subject, String what) {
    return new ProblemException(
        Problem.failure(what, "crate " + subject, "fetch again; if it stays, the registry serves something else than was pinned: do not use it"));
  }

  private static String lastLine(String text) {
    return text.lines().filter(l -> !l.isBlank()).reduce("it said nothing", (a, b) -> b).strip();
  }

  private static void remove(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What is left is removed by `clean`.
    }
  }
}
