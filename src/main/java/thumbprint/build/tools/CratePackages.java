package thumbprint.build.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.build.FolderLock;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/**
 * Crates fetched with the ordinary client, kept in a folder and checked against their pinned
 * digests.
 */
public final class CratePackages {
  /** Of its own, since other package clients fetch into the same folder without this lock. */
  static final String SCRATCH = ".fetch-crate-";

  /**
   * One version of one crate.
   *
   * @param sha256 of the package file, as Cargo.lock states it
   */
  record Crate(String name, String version, String sha256) {
    String folderName() {
      return name + "-" + version;
    }

    @Override
    public String toString() {
      return "crate " + name + " " + version;
    }
  }

  private final Toolbox toolbox;
  private final Path folder;

  /**
   * @param folder where packages are kept, one folder each
   */
  public CratePackages(Toolbox toolbox, Path folder) {
    this.toolbox = toolbox;
    this.folder = folder;
  }

  /**
   * The folder of a crate's files, fetched now or before; every file is checked either way.
   *
   * @param sha256 of the package file, as Cargo.lock states it
   * @throws ProblemException if it cannot be fetched, is not what was pinned or was changed since
   */
  public Path crate(String name, String version, String sha256) {
    Crate crate = new Crate(name, version, sha256);
    Path place = folder.resolve(crate.folderName());
    if (!Files.exists(place)) {
      fetch(crate, place);
    } else {
      CrateChecksums.fault(place, sha256).ifPresent(fault -> refuseStored(crate, place, fault));
    }
    return place;
  }

  /** The crates that the lock file beside a manifest names, fetched now or before. */
  public Path locked(Path manifestFolder) {
    return new LockedCrates(toolbox, folder).of(manifestFolder);
  }

  /**
   * The folder of one crate among those that were locked.
   *
   * @throws ProblemException if the lock file names another version, or other bytes
   */
  public Path pinned(Path locked, String name, String version, String sha256) {
    Crate crate = new Crate(name, version, sha256);
    Path place = locked.resolve(crate.folderName());
    CrateChecksums.fault(place, sha256).ifPresent(fault -> refuseStored(crate, place, fault));
    return place;
  }

  private void fetch(Crate crate, Path place) {
    CrateClient client = new CrateClient(toolbox.require("cargo").path());
    try (FolderLock lock = FolderLock.of(folder)) {
      if (!Files.exists(place)) {
        removeLeftovers();
        fetchInto(client, crate, place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store " + crate, e);
    }
  }

  private void fetchInto(CrateClient client, Crate crate, Path place) throws IOException {
    Path scratch = Files.createTempDirectory(folder, SCRATCH);
    try {
      Path vendored = client.fetch(crate, scratch);
      Optional<String> fault = CrateChecksums.fault(vendored, crate.sha256());
      if (fault.isPresent()) {
        throw new ProblemException(
            Problem.failure(
                fault.get(),
                crate.toString(),
                "do not use it: the registry serves something else than was pinned"));
      }
      Files.move(vendored, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(scratch);
    }
  }

  private static void refuseStored(Crate crate, Path place, String fault) {
    throw new ProblemException(
        Problem.failure(
            fault,
            crate + " in " + place,
            "remove that folder to fetch it again; --source RUNTIME=DIR measures a changed copy"));
  }

  /** What a killed run left; the lock says that nobody is at it. */
  private void removeLeftovers() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry :
          entries.filter(e -> e.getFileName().toString().startsWith(SCRATCH)).toList()) {
        remove(entry);
      }
    }
  }

  static void remove(Path tree) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(tree)) {
      files = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
