package thumbprint;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import thumbprint.build.Image;
import thumbprint.build.ImageLinker;
import thumbprint.build.ImageRecipe;
import thumbprint.build.SourceTree;
import thumbprint.build.Workspace;
import thumbprint.build.tools.ToolStatus;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.evidence.PlayedDeckStore;
import thumbprint.evidence.TrialStore;
import thumbprint.run.DeckRunner;
import thumbprint.run.Emulator;
import thumbprint.run.EmulatorPlugin;
import thumbprint.run.Qemu;
import thumbprint.run.TraceRunner;
import thumbprint.run.TrialRunner;
import thumbprint.study.Laboratory;

/**
 * The real tools, with a store below {@code target/} that all tests share: an image is made once.
 */
public final class TestLaboratory {
  public static final Path HOME = Path.of(System.getProperty("thumbprint.home")).toAbsolutePath();
  public static final Workspace WORKSPACE = shared();
  public static final Laboratory LABORATORY = laboratory(WORKSPACE);
  public static final Machine MACHINE = LABORATORY.catalog().machine("mps2-an500");
  public static final Core CORE = LABORATORY.catalog().core(MACHINE.core());
  public static final Laboratory.Workshop WORKSHOP = LABORATORY.workshop();

  private static final Map<String, Image> IMAGES = new ConcurrentHashMap<>();

  private static final EmulatorPlugin PLUGIN = EmulatorPlugin.counting(LABORATORY.pluginBench());

  private TestLaboratory() {}

  /** The real emulator with the real plugin. */
  public static Emulator emulator() {
    ToolStatus.Present qemu = LABORATORY.toolbox().require("emulator");
    return new Qemu(qemu.path(), qemu.versionLine(), PLUGIN.library());
  }

  /** Runs trials into a store of the caller's, so that nothing is answered from an earlier run. */
  public static TrialRunner trialRunner(Path folder) {
    return new TrialRunner(
        emulator(), PLUGIN.sourceDigest(), new TrialStore(folder.resolve("trials")), folder);
  }

  /** Plays decks of many entries into a store of the caller's. */
  public static DeckRunner deckRunner(Path folder) {
    return new DeckRunner(trialRunner(folder), new PlayedDeckStore(folder.resolve("decks")));
  }

  /** Traces boots into a store of the caller's. */
  public static TraceRunner traceRunner(Path folder) {
    ToolStatus.Present present = LABORATORY.toolbox().require("emulator");
    Qemu qemu = new Qemu(present.path(), present.versionLine(), PLUGIN.library());
    EmulatorPlugin tracer = EmulatorPlugin.tracing(LABORATORY.pluginBench());
    return new TraceRunner(qemu, tracer, trialRunner(folder), folder);
  }

  /**
   * Objects are known by all that went into them; images are measured by the code under test, so
   * they are made again.
   */
  private static Workspace shared() {
    Workspace workspace = workspace(HOME, HOME.resolve("target/test-store"));
    try (Stream<Path> images =
        Files.exists(workspace.images()) ? Files.walk(workspace.images()) : Stream.empty()) {
      images.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      return workspace;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workspace that shares what is slow to come by with the checkout's own store. */
  public static Workspace workspace(Path home, Path store) {
    try {
      Files.createDirectories(store);
      for (String shared : List.of("sources", "programs", "archives", "cargo")) {
        shareFolder(store, shared);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Workspace(home, store);
  }

  /** Known by all that went into them, and long to come by. */
  private static void shareFolder(Path store, String name) throws IOException {
    Path own = Files.createDirectories(HOME.resolve(".thumbprint").resolve(name));
    try {
      Files.createSymbolicLink(store.resolve(name), own);
    } catch (FileAlreadyExistsException e) {
      // An earlier test made it.
    }
  }

  public static Laboratory laboratory(Workspace workspace) {
    return new Laboratory(workspace, new Laboratory.Options(false, Map.of()));
  }

  /** The image with a test engine of {@code firmware/test}. */
  public static Image testEngine(String name) {
    return testEngine(name, MACHINE);
  }

  /** The same on another machine. */
  public static Image testEngine(String name, Machine machine) {
    return IMAGES.computeIfAbsent(
        name + " on " + machine.id(), n -> image("test/" + name + ".c", machine));
  }

  /** The firmware without an engine. */
  public static Image empty() {
    return IMAGES.computeIfAbsent("empty", n -> image("empty.c", MACHINE));
  }

  /** The image with the test engine in Rust. */
  public static Image testEngineInRust() {
    return IMAGES.computeIfAbsent("rust", n -> imageInRust());
  }

  private static Image imageInRust() {
    Path folder = HOME.resolve("firmware/test/rust");
    ImageRecipe.LinkedObject archive =
        WORKSHOP
            .archives()
            .archive(
                SourceTree.of("firmware/test/rust", folder),
                LABORATORY.crates().locked(folder),
                CORE);
    return WORKSHOP
        .linker()
        .image(
            WORKSHOP.recipes().withArchive(CORE, MACHINE, archive),
            new ImageLinker.Description(
                "rust", "-", "-", WORKSHOP.archives().versionLine(), List.of()));
  }

  private static Image image(String file, Machine machine) {
    Core core = LABORATORY.catalog().core(machine.core());
    String compiler = WORKSHOP.compilerVersion(Engine.Compiler.GCC);
    return WORKSHOP
        .linker()
        .image(
            WORKSHOP.recipes().withAdapter(core, machine, file),
            new ImageLinker.Description(file, "-", "-", compiler, List.of()));
  }
}
