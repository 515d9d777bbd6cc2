package thumbprint.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.build.Command;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.Digest;

/**
 * A plugin of the emulator, compiled for this machine. Its sources are all files of a folder of its
 * own and of {@code plugin/common}; so a change of the tracer does not repeat counted trials.
 *
 * @param library the shared object
 * @param sourceDigest of all its sources: part of the identity of what it wrote
 */
public record EmulatorPlugin(Path library, String sourceDigest) {
  private static final String COMMON = "common";

  /**
   * What is compiled.
   *
   * @param plugins the folder {@code plugin/}
   * @param compiler a C compiler for this machine
   * @param store folder for the results
   */
  public record Workbench(Path plugins, Path compiler, Path store) {}

  /**
   * The plugin that counts, compiled now or before.
   *
   * @throws ProblemException if it does not compile
   */
  public static EmulatorPlugin counting(Workbench bench) {
    return build("count", bench);
  }

  /**
   * The plugin that traces, compiled now or before.
   *
   * @throws ProblemException if it does not compile
   */
  public static EmulatorPlugin tracing(Workbench bench) {
    return build("trace", bench);
  }

  private static EmulatorPlugin build(String name, Workbench bench) {
    Path common = bench.plugins().resolve(COMMON);
    Path own = bench.plugins().resolve(name);
    String digest = Digest.of(Digest.ofFilesIn(common) + "\n" + Digest.ofFilesIn(own));
    Path library = bench.store().resolve(digest.substring(0, 16)).resolve(name + ".so");
    if (!Files.exists(library)) {
      compile(bench.compiler(), List.of(common, own), library);
    }
    return new EmulatorPlugin(library, digest);
  }

  private static void compile(Path compiler, List<Path> folders, Path library) {
    try {
      Files.createDirectories(library.getParent());
      Path temporary = Files.createTempFile(library.getParent(), "new", ".so");
      Command.Result result =
          Command.of(library.getParent(), words(compiler, folders, temporary)).run();
      if (!result.succeeded()) {
        throw new ProblemException(
            Problem.failure(
                "a plugin of the emulator does not compile: "
                    + result.stderrText().lines().findFirst().orElse(""),
                folders.getLast().toString(),
                "run ./thumbprint doctor"));
      }
      Files.move(temporary, library, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the plugin in " + library, e);
    }
  }

  private static List<String> words(Path compiler, List<Path> folders, Path library)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(compiler.toString(), "-O2", "-shared", "-fPIC", "-fvisibility=hidden", "-o"));
    words.add(library.toString());
    for (Path folder : folders) {
      words.add("-I" + folder);
      words.addAll(sources(folder));
    }
    words.add("-lpthread");
    return words;
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".c")).sorted().toList();
    }
  }
}
