package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import thumbprint.build.tools.ToolStatus;
import thumbprint.build.tools.Toolbox;
import thumbprint.catalog.ModuleCompiler;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/** Builds programs of the workstation from Rust packages. */
final class HostCargoBuild {
  private static final String STAGE = "precompile";
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Path folder;
  private final Toolbox toolbox;

  HostCargoBuild(Path folder, Toolbox toolbox) {
    this.folder = folder;
    this.toolbox = toolbox;
  }

  /**
   * @param locked the crates of its lock file
   */
  HostPrograms.Built build(ModuleCompiler.Cargo compiler, HostPrograms.Parts parts, Path locked) {
    Path crate = parts.own().resolve(compiler.crate());
    ToolStatus.Present rust = toolbox.require("rust");
    String recipe =
        Digest.of(CanonicalJson.write(List.of(rust.versionLine(), Digest.ofTree(crate))));
    Path program = folder.resolve(recipe.substring(0, 32)).resolve(parts.id());
    try (FolderLock held = FolderLock.of(program.getParent())) {
      if (!Files.exists(program)) {
        make(new Package(crate, parts.id(), locked), rust.path(), program);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store " + program, e);
    }
    String version = parts.id() + " of " + parts.version() + ", rust " + rust.version();
    return new HostPrograms.Built(program, recipe, version);
  }

  private record Package(Path root, String name, Path locked) {}

  private static void make(Package crate, Path rustc, Path program) throws IOException {
    try (StagingFolder staging = StagingFolder.beside(program)) {
      List<String> words =
          new ArrayList<>(List.of(rustc.resolveSibling("cargo").toString(), "build", "--release"));
      words.addAll(List.of("--quiet", "--locked", "--offline", "--message-format", "short"));
      words.addAll(List.of("--config", "source.crates-io.replace-with=\"locked\""));
      words.addAll(List.of("--config", "source.locked.directory=\"" + crate.locked() + "\""));
      Map<String, String> environment =
          Map.of(
              "LC_ALL",
              "C",
              "RUSTC",
              rustc.toString(),
              "CARGO_TARGET_DIR",
              staging.path().toString());
      Command.Result result = new Command(words, crate.root(), environment, LONGEST).run();
      if (!result.succeeded()) {
        throw BuildFailure.of(STAGE, crate.name(), CargoErrors.only(result));
      }
      Path made = staging.path().resolve("release").resolve(crate.name());
      Files.move(made, program, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
