package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import thumbprint.build.tools.ToolStatus;
import thumbprint.build.tools.Toolbox;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/** Modules that are written here as text: each text is assembled once. */
public final class TextModules {
  private final Toolbox toolbox;
  private final Path modules;

  /**
   * @param modules where modules are kept
   */
  public TextModules(Toolbox toolbox, Path modules) {
    this.toolbox = toolbox;
    this.modules = modules.toAbsolutePath();
  }

  /**
   * The file with the module of a text.
   *
   * @param name begins the file's name
   * @param text in WebAssembly's text format
   * @throws BuildFailure if it does not assemble
   */
  public Path module(String name, String text) {
    ToolStatus.Present assembler = toolbox.require("wat2wasm");
    String key = Digest.of(CanonicalJson.write(List.of(assembler.versionLine(), text)));
    Path file = modules.resolve(name + "-" + key.substring(0, 16) + ".wasm");
    if (Files.exists(file)) {
      return file;
    }
    try (StagingFolder staging = StagingFolder.beside(file)) {
      Path source = Files.writeString(staging.path().resolve(name + ".wat"), text);
      Path made = staging.path().resolve("module.wasm");
      Command.Result result =
          Command.of(
                  staging.path(),
                  List.of(assembler.path().toString(), source.toString(), "-o", made.toString()))
              .run();
      if (!result.succeeded()) {
        throw BuildFailure.of("module", name, result);
      }
      return Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the module " + name, e);
    }
  }
}
