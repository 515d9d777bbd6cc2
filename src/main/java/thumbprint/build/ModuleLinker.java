package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.catalog.Core;
import thumbprint.catalog.Variant;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;
import thumbprint.module.ModuleException;
import thumbprint.module.WasmModule;

/**
 * Turns a module into C that is linked beside the engine's adapter; {@code docs/linked-modules.md}
 * has the shape.
 */
public final class ModuleLinker {
  private static final String EXPORTS = "module_exports.c";

  private final Workspace workspace;
  private final ImageRecipes recipes;
  private final ObjectCache objects;
  private final Programs programs;
  private final Map<Path, WasmModule> parsed = new ConcurrentHashMap<>();
  private final Map<String, SourceTree> translations = new ConcurrentHashMap<>();
  private final Map<String, SourceTree> generations = new ConcurrentHashMap<>();
  private final Map<Path, SourceTree> trees = new ConcurrentHashMap<>();

  /**
   * The programs that it needs.
   *
   * @param wasm2c with its version line, which is part of what it makes
   * @param linker the cross linker of the GNU binutils
   * @param objcopy of the same
   */
  public record Programs(Path wasm2c, String wasm2cVersion, Path linker, Path objcopy) {}

  /**
   * What to link.
   *
   * @param module the file as emitted
   * @param cSource that it was compiled from; native engines need it
   */
  public record Request(Variant variant, Core core, Path module, Optional<Path> cSource) {}

  public ModuleLinker(
      Workspace workspace, ImageRecipes recipes, ObjectCache objects, Programs programs) {
    this.workspace = workspace;
    this.recipes = recipes;
    this.objects = objects;
    this.programs = programs;
  }

  /**
   * @throws BuildFailure if the module cannot be translated, or a native engine finds no C source
   */
  public ImageRecipes.LinkedModule link(Request request) {
    WasmModule module = parsed.computeIfAbsent(request.module(), file -> readable(file, request));
    return switch (request.variant().engine().translate()) {
      case WASM2C -> translated(module, request.module());
      case C_SOURCE -> compiled(module, request);
    };
  }

  /**
   * What the translator itself says against a module; empty where it takes it. Nothing is kept.
   *
   * @throws BuildFailure for an engine that takes C sources and no modules
   */
  public Optional<String> refusal(Variant variant, Path module) {
    return switch (variant.engine().translate()) {
      case WASM2C -> refusalByTranslator(module);
      case C_SOURCE ->
          throw new BuildFailure("translate", "the engine takes C sources and no modules");
    };
  }

  private Optional<String> refusalByTranslator(Path module) {
    List<String> words = List.of(programs.wasm2c().toString(), "-n", "module", module.toString());
    Command.Result result = Command.of(module.getParent(), words).run();
    return result.succeeded()
        ? Optional.empty()
        : Optional.of(BuildFailure.of("translate", "wasm2c", result).getMessage());
  }

  private WasmModule readable(Path file, Request request) {
    try {
      return WasmModule.read(file);
    } catch (ModuleException e) {
      throw switch (request.variant().engine().translate()) {
        case WASM2C -> unreadable(file, e);
        case C_SOURCE -> new BuildFailure("translate", e.what());
      };
    }
  }

  /** What the translator itself says of a module that the lab cannot read, if it says no. */
  private RuntimeException unreadable(Path file, ModuleException fault) {
    try (StagingFolder staging = StagingFolder.beside(workspace.modules().resolve("unread"))) {
      Command.Result result = translate(staging.path(), file);
      return result.succeeded()
          ? new BuildFailure("translate", "the lab cannot read it: " + fault.what())
          : BuildFailure.of("translate", "wasm2c", result);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot translate " + file, e);
    }
  }

  private Command.Result translate(Path work, Path file) {
    return Command.of(
            work,
            List.of(
                programs.wasm2c().toString(),
                "-n",
                "module",
                "--no-debug-names",
                file.toString(),
                "-o",
                "module.c"))
        .run();
  }

  private ImageRecipes.LinkedModule translated(WasmModule module, Path file) {
    SourceTree tree =
        translations.computeIfAbsent(module.digest(), digest -> translation(module, file));
    return new ImageRecipes.LinkedModule(
        module.digest(),
        List.of(
            new CompileStep.SourceFile(tree, tree.root().resolve("module.c")),
            new CompileStep.SourceFile(tree, tree.root().resolve(EXPORTS))),
        List.of(),
        List.of(tree),
        List.of());
  }

  private SourceTree translation(WasmModule module, Path file) {
    String exports = TranslatedExports.text(module);
    Path folder = folder("wasm2c", List.of(module.digest(), programs.wasm2cVersion(), exports));
    return tree(
        folder,
        work -> {
          Files.writeString(work.resolve(EXPORTS), exports);
          Command.Result result = translate(work, file);
          if (!result.succeeded()) {
            throw BuildFailure.of("translate", "wasm2c", result);
          }
        });
  }

  private SourceTree generated(WasmModule module) {
    String exports = NativeExports.text(module);
    Path folder = folder("native", List.of(module.digest(), exports));
    return tree(folder, work -> Files.writeString(work.resolve(EXPORTS), exports));
  }

  /** Fills a folder with files. */
  private interface Filling {
    void into(Path work) throws IOException;
  }

  /** A folder that is there whole or not at all, so that its digest never sees half of it. */
  private static SourceTree tree(Path folder, Filling filling) {
    if (!Files.exists(folder)) {
      try (StagingFolder staging = StagingFolder.beside(folder)) {
        filling.into(staging.path());
        moveIntoPlace(staging.path(), folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot store " + folder, e);
      }
    }
    return SourceTree.of("module", folder);
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

  private ImageRecipes.LinkedModule compiled(WasmModule module, Request request) {
    Path source =
        request
            .cSource()
            .orElseThrow(
                () ->
                    new BuildFailure(
                        "translate", "the workload has no C source to compile for the target"));
    SourceTree generated =
        generations.computeIfAbsent(module.digest(), digest -> generated(module));
    SourceTree workload =
        trees.computeIfAbsent(source.getParent(), folder -> SourceTree.of("workload", folder));
    Path include = workspace.catalog().resolve("workloads/_include");
    SourceTree shared =
        trees.computeIfAbsent(include, folder -> SourceTree.of("workloads", folder));
    Path workloadObject =
        objects.object(
            step(request, new CompileStep.SourceFile(workload, source), List.of(workload, shared)));
    Path exportsObject =
        objects.object(
            step(
                request,
                new CompileStep.SourceFile(generated, generated.root().resolve(EXPORTS)),
                List.of(recipes.firmware())));
    Path joined = join(request.variant(), List.of(workloadObject, exportsObject));
    return new ImageRecipes.LinkedModule(
        module.digest(),
        List.of(),
        List.of(ImageRecipe.LinkedObject.ofModule(joined, Digest.ofFile(joined))),
        List.of(),
        List.of());
  }

  private CompileStep step(
      Request request, CompileStep.SourceFile file, List<SourceTree> includes) {
    List<String> flags = recipes.engineFlags(request.variant(), request.core());
    return new CompileStep(file, Component.MODULE, request.variant().compiler(), flags, includes);
  }

  /** One object in which nothing but {@code linked_module} is visible. */
  private Path join(Variant variant, List<Path> parts) {
    Path script = workspace.runtimeFolder(variant.runtime().id()).resolve("module.ld");
    List<String> key = new ArrayList<>(List.of(Digest.ofFile(script)));
    parts.forEach(part -> key.add(Digest.ofFile(part)));
    Path folder = folder("joined", key);
    Path joined = folder.resolve("module.o");
    if (Files.exists(joined)) {
      return joined;
    }
    try (StagingFolder staging = StagingFolder.beside(joined)) {
      Path temporary = staging.path().resolve("module.o");
      List<String> words =
          new ArrayList<>(List.of(programs.linker().toString(), "-r", "-T", script.toString()));
      parts.forEach(part -> words.add(part.toString()));
      words.addAll(List.of("-o", temporary.toString()));
      run(words, folder);
      run(
          List.of(
              programs.objcopy().toString(),
              "--keep-global-symbol=linked_module",
              temporary.toString()),
          folder);
      Files.move(temporary, joined, StandardCopyOption.ATOMIC_MOVE);
      return joined;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the joined module in " + folder, e);
    }
  }

  private static void run(List<String> words, Path folder) {
    Command.Result result = Command.of(folder, words).run();
    if (!result.succeeded()) {
      throw BuildFailure.of("link", "the module", result);
    }
  }

  private Path folder(String kind, List<String> key) {
    return workspace
        .modules()
        .resolve(kind)
        .resolve(Digest.of(CanonicalJson.write(key)).substring(0, 32));
  }
}
