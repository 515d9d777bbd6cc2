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
    long lines =
        engine.adapter().stream()
            .map(name -> folder.resolve("runtimes").resolve(runtime.id()).resolve(name))
            .mapToLong(Efforts::lines)
            .sum();
    return new Effort(
        id,
        engine.adapter().size(),
        lines,
        engine.sources().size(),
        engine.flags().size(),
        steps(engine));
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
    String compiled = "compile engine and adapter with " + engine.compiler().id();
    return switch (engine.image()) {
      case SHARED -> List.of(compiled, "link once", "load modules as data");
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
