package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.build.tools.CratePackages;
import thumbprint.build.tools.ToolStatus;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.TestSuite;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;
import thumbprint.module.suite.SuiteFile;

/** The official test suite as modules and commands: fetched as a crate, converted by wabt. */
public final class SuiteModules {
  private static final String SOURCE = ".wast";
  private static final String COMMANDS = "commands.json";

  private final Workspace workspace;
  private final CratePackages crates;
  private final ToolStatus.Present converter;

  /**
   * @param converter wabt's {@code wast2json}
   */
  public SuiteModules(Workspace workspace, CratePackages crates, ToolStatus.Present converter) {
    this.workspace = workspace;
    this.crates = crates;
    this.converter = converter;
  }

  /**
   * A converted file of the suite.
   *
   * @param folder in which the files lie that its commands name
   */
  public record Converted(SuiteFile file, Path folder) {}

  /**
   * A version of the suite, converted now or before; in the order of names.
   *
   * @param names of the files wanted, without ending; empty: all
   * @throws ProblemException for a name that the version does not have
   */
  public List<Converted> files(TestSuite suite, String version, List<String> names) {
    Path crate = crates.crate(suite.crate(), suite.version(), suite.sha256());
    Path source = crate.resolve(suite.named(version).folder());
    List<String> known = known(source);
    requireKnown(names, known);
    Path store = store(suite, version);
    return known.stream()
        .filter(name -> names.isEmpty() || names.contains(name))
        .map(name -> converted(source.resolve(name + SOURCE), store.resolve(name), name))
        .toList();
  }

  private static void requireKnown(List<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ProblemException(
            Problem.badInput(
                "the test suite has no file \"" + name + "\"",
                "--files",
                "known: " + String.join(", ", known)));
      }
    }
  }

  private static List<String> known(Path source) {
    try (Stream<Path> files = Files.list(source)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SOURCE))
          .map(name -> name.substring(0, name.length() - SOURCE.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + source, e);
    }
  }

  /** Another converter may write other bytes, so its version is part of the place. */
  private Path store(TestSuite suite, String version) {
    String key = CanonicalJson.write(List.of(suite.sha256(), converter.versionLine(), version));
    return workspace.suites().resolve(version + "-" + Digest.of(key).substring(0, 16));
  }

  private Converted converted(Path source, Path folder, String name) {
    try {
      if (!Files.exists(folder)) {
        convert(source, folder);
      }
      String json = Files.readString(folder.resolve(COMMANDS));
      return new Converted(SuiteFile.parse(name, json), folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot convert " + source, e);
    }
  }

  private void convert(Path source, Path folder) throws IOException {
    try (StagingFolder staging = StagingFolder.beside(folder)) {
      List<String> words = List.of(converter.path().toString(), source.toString(), "-o", COMMANDS);
      Command.Result result = Command.of(staging.path(), words).run();
      if (!result.succeeded()) {
        throw new ProblemException(
            Problem.failure(
                "wast2json cannot convert it: "
                    + result.stderrText().lines().findFirst().orElse(""),
                source.getFileName().toString(),
                "./thumbprint doctor shows the version of wabt that was tested"));
      }
      moveIntoPlace(staging.path(), folder);
    }
  }

  /** Another process may have been faster; its folder is as good. */
  private static void moveIntoPlace(Path work, Path folder) throws IOException {
    try {
      Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(folder)) {
        throw e;
      }
    }
  }
}
