package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.build.tools.Toolbox;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.WorkloadSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches npm packages with the ordinary client, which checks the package file against the
 * registry's digest; that digest is then compared with the pinned one. No script of a package is
 * run on installation.
 */
public final class NpmPackages implements PackageFiles {
  private static final Duration FETCH_WITHIN = Duration.ofMinutes(5);

  private final Toolbox toolbox;
  private final Path folder;
  private final ConcurrentHashMap<String, Object> locks = new ConcurrentHashMap<>();

  /**
   * @param folder where packages are kept, one folder each
   */
  public NpmPackages(Toolbox toolbox, Path folder) {
    this.toolbox = toolbox;
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public Path folder(WorkloadSource.NpmPackage wanted) {
    Path place =
        folder.resolve(wanted.name().replaceAll("[^A-Za-z0-9.-]", "_") + "-" + wanted.version());
    synchronized (locks.computeIfAbsent(place.toString(), k -> new Object())) {
      if (!Files.exists(place)) {
        fetch(wanted, place);
      }
    }
    return place.resolve("node_modules").resolve(wanted.name());
  }

  private void fetch(WorkloadSource.NpmPackage wanted, Path place) {
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempDirectory(folder, ".fetch");
      Files.writeString(
          temporary.resolve("package.json"),
          "{\"name\": \"fetch\", \"version\": \"0.0.0\", \"private\": true}\n");
      String npm = toolbox.require("npm").path().toString();
      List<String> words =
          List.of(
              npm,
              "install",
              "--ignore-scripts",
              "--no-audit",
              "--no-fund",
              "--omit=dev",
              "--omit=peer",
              "--omit=optional",
              "--save-exact",
              wanted.name() + "@" + wanted.version());
      Command.Result result = Command.of(temporary, words).within(FETCH_WITHIN).run();
      if (!result.succeeded()) {
        throw new ProblemException(
            Problem.failure(
                "npm could not fetch it: " + firstLine(result.stderrText()),
                shown(wanted),
                "check the network and that the version exists"));
      }
      verify(wanted, temporary);
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(place)) {
        throw new UncheckedIOException("cannot store the package " + wanted.name(), e);
      }
    }
  }

  private static void verify(WorkloadSource.NpmPackage wanted, Path project) throws IOException {
    String found =
        JsonMapper.shared()
            .readTree(Files.readString(project.resolve("package-lock.json")))
            .path("packages")
            .path("node_modules/" + wanted.name())
            .path("integrity")
            .asString();
    if (!found.equals(wanted.integrity())) {
      throw new ProblemException(
          Problem.failure(
              "the package has integrity " + found + ", pinned is " + wanted.integrity(),
              shown(wanted),
              "fetch again; if it stays, the registry serves something else than was pinned: do not use it"));
    }
  }

  private static String shown(WorkloadSource.NpmPackage wanted) {
    return "npm package " + wanted.name() + " " + wanted.version();
  }

  private static String firstLine(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse("it said nothing")
        .strip();
  }
}
