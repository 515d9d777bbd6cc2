package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Runtime;
import thumbprint.report.Effort;

/**
 * Counts in the catalog what it took to integrate each engine.
 *
 * @param folder the {@code catalog/} of a checkout
 */
record Efforts(Catalog catalog, Path folder) {
  /** One for each engine, by engine id. */
  List<Effort> all() {
    List<Effort> efforts = new ArrayList<>();
    for (Runtime runtime : catalog.runtimes().values()) {
      runtime.engines().forEach((id, engine) -> efforts.add(of(runtime, id, engine)));
    }
    return efforts;
  }

  private Effort of(Runtime runtime, String id, Engine engine) {
    List<Path> glue = glue(folder.resolve("runtimes").resolve(runtime.id()), engine);
    return new Effort(
        id,
        glue.size(),
        glue.stream().mapToLong(Efforts::lines).sum(),
        engine.sources().size(),
        engine.flags().size(),
        steps(engine));
  }

  /** The adapter's files, and the sources of the crate where the adapter is one. */
  private static List<Path> glue(Path home, Engine engine) {
    List<Path> files = new ArrayList<>(engine.adapter().stream().map(home::resolve).toList());
    if (engine.crate() != null && Files.isDirectory(home.resolve(engine.crate()))) {
      try (Stream<Path> crate = Files.walk(home.resolve(engine.crate()))) {
        crate.filter(file -> file.toString().endsWith(".rs")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + home.resolve(engine.crate()), e);
      }
    }
    return files;
  }

  private static long lines(Path file) {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** From module to image; what is done once for the firmware comes first. */
  private static List<String> steps(Engine engine) {
    String tool = engine.crate() == null ? engine.compiler().id() : "cargo";
    String compiled = "compile engine and adapter with " + tool;
    return switch (engine.image()) {
      case SHARED ->
          engine
              .precompile()
              .map(
                  p ->
                      List.of(
                          compiled,
                          "link once",
                          "compile each module with " + p.compiler(),
                          "load the result as data"))
              .orElseGet(() -> List.of(compiled, "link once", "load modules as data"));
      case PER_MODULE ->
          switch (engine.translate()) {
            case WASM2C ->
                List.of(
                    compiled,
                    "translate each module with wasm2c",
                    "compile its C with " + engine.compiler().id(),
                    "link an image for each module");
            case C_SOURCE ->
                List.of(
                    compiled,
                    "compile each program with " + engine.compiler().id(),
                    "link an image for each program");
          };
    };
  }
}
