package thumbprint.build.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import thumbprint.build.Command;
import thumbprint.build.FolderLock;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.Digest;

/** All crates that a lock file names, fetched with the ordinary client and kept by its digest. */
final class LockedCrates {
  private static final Duration FETCH_WITHIN = Duration.ofMinutes(20);
  private static final int DIGITS = 16;

  private final Toolbox toolbox;
  private final Path folder;

  LockedCrates(Toolbox toolbox, Path folder) {
    this.toolbox = toolbox;
    this.folder = folder;
  }

  /**
   * A folder with one folder for each crate. Cargo checks every file when it builds from them.
   *
   * @param manifestFolder with {@code Cargo.toml} and {@code Cargo.lock}
   * @throws ProblemException if the client does not get them
   */
  Path of(Path manifestFolder) {
    String lock = Digest.ofFile(manifestFolder.resolve("Cargo.lock")).substring(0, DIGITS);
    Path place = folder.resolve("locked-" + lock);
    if (Files.exists(place)) {
      return place;
    }
    try (FolderLock held = FolderLock.of(folder)) {
      if (!Files.exists(place)) {
        fetch(manifestFolder, place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the crates of " + manifestFolder, e);
    }
    return place;
  }

  private void fetch(Path manifestFolder, Path place) throws IOException {
    Path cargo = toolbox.require("rust").path().resolveSibling("cargo");
    Path scratch = Files.createTempDirectory(folder, CratePackages.SCRATCH);
    Path vendored = scratch.resolve("vendor");
    Command.Result result =
        Command.of(
                manifestFolder,
                List.of(
                    cargo.toString(),
                    "vendor",
                    "--quiet",
                    "--locked",
                    "--versioned-dirs",
                    vendored.toString()))
            .within(FETCH_WITHIN)
            .run();
    if (!result.succeeded()) {
      throw new ProblemException(
          CrateClient.problem("the crates of " + manifestFolder.resolve("Cargo.lock"), result));
    }
    Files.createDirectories(vendored); // the client makes none where a package needs no other
    Files.move(vendored, place, StandardCopyOption.ATOMIC_MOVE);
    CratePackages.remove(scratch);
  }
}
