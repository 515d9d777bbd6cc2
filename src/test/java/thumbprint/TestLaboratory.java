package thumbprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.build.Image;
import thumbprint.build.ImageLinker;
import thumbprint.build.Workspace;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.study.Laboratory;

/** The real tools, with a store below {@code target/} that all tests share: an image is made once. */
public final class TestLaboratory {
  public static final Path HOME = Path.of(System.getProperty("thumbprint.home")).toAbsolutePath();
  public static final Workspace WORKSPACE = workspace(HOME, HOME.resolve("target/test-store"));
  public static final Laboratory LABORATORY = laboratory(WORKSPACE);
  public static final Machine MACHINE = LABORATORY.catalog().machine("mps2-an500");
  public static final Core CORE = LABORATORY.catalog().core(MACHINE.core());
  public static final Laboratory.Workshop WORKSHOP = LABORATORY.workshop();

  private static final Map<String, Image> IMAGES = new ConcurrentHashMap<>();

  private TestLaboratory() {}

  /** A workspace that shares the fetched packages with the checkout's own store. */
  public static Workspace workspace(Path home, Path store) {
    try {
      Path fetched = Files.createDirectories(HOME.resolve(".thumbprint/sources"));
      Files.createDirectories(store);
      Files.createSymbolicLink(store.resolve("sources"), fetched);
    } catch (FileAlreadyExistsException e) {
      // An earlier test made it.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Workspace(home, store);
  }

  public static Laboratory laboratory(Workspace workspace) {
    return new Laboratory(workspace, new Laboratory.Options(false, Map.of()));
  }

  /** The image with a test engine of {@code firmware/test}. */
  public static Image testEngine(String name) {
    return IMAGES.computeIfAbsent(name, n -> image("test/" + n + ".c"));
  }

  /** The firmware without an engine. */
  public static Image empty() {
    return IMAGES.computeIfAbsent("empty", n -> image("empty.c"));
  }

  private static Image image(String file) {
    String compiler = WORKSHOP.compilerVersion(Engine.Compiler.GCC);
    return WORKSHOP
        .linker()
        .image(
            WORKSHOP.recipes().withAdapter(CORE, MACHINE, file),
            new ImageLinker.Description(file, "-", "-", compiler, List.of()));
  }
}
