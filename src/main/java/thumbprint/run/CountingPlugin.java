package thumbprint.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import thumbprint.build.Command;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.Digest;

/**
 * The emulator's counting plugin, compiled for this machine.
 *
 * @param library the shared object
 * @param sourceDigest of {@code plugin/count.c}: part of every trial's identity
 */
public record CountingPlugin(Path library, String sourceDigest) {

  /**
   * Compiles the plugin, or takes the one that was compiled before.
   *
   * @param compiler a C compiler for this machine
   * @throws ProblemException if it does not compile
   */
  public static CountingPlugin build(Path source, Path compiler, Path folder) {
    String digest = Digest.ofFile(source);
    Path library = folder.resolve(digest.substring(0, 16)).resolve("count.so");
    if (!Files.exists(library)) {
      compile(source, compiler, library);
    }
    return new CountingPlugin(library, digest);
  }

  private static void compile(Path source, Path compiler, Path library) {
    try {
      Files.createDirectories(library.getParent());
      Path temporary = Files.createTempFile(library.getParent(), "new", ".so");
      Command.Result result =
          Command.of(
                  library.getParent(),
                  List.of(
                      compiler.toString(),
                      "-O2",
                      "-shared",
                      "-fPIC",
                      "-o",
                      temporary.toString(),
                      source.toString(),
                      "-lpthread"))
              .run();
      if (!result.succeeded()) {
        throw new ProblemException(
            Problem.failure(
                "the counting plugin does not compile: "
                    + result.stderrText().lines().findFirst().orElse(""),
                source.toString(),
                "run ./thumbprint doctor"));
      }
      Files.move(temporary, library, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the plugin in " + library, e);
    }
  }
}
