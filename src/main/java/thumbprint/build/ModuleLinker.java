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
import thumbprint.catalog.Engine;
import thumbprint.catalog.Variant;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;
import thumbprint.evidence.StoredFiles;
import thumbprint.module.ModuleException;
import thumbprint.module.WasmModule;

/** Turns a module into C that is linked beside the engine's adapter; {@code docs/linked-modules.md} has the shape. */
public final class ModuleLinker {
  private final Workspace workspace;
  private final ImageRecipes recipes;
  private final ObjectCache objects;
  private final Programs programs;
  private final Map<Path, WasmModule> parsed = new ConcurrentHashMap<>();

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

  public ModuleLinker(Workspace workspace, ImageRecipes recipes, ObjectCache objects, Programs programs) {
    this.workspace = workspace;
    this.recipes = recipes;
    this.objects = objects;
    this.programs = programs;
  }

  /** @throws BuildFailure if the module cannot be translated, or a native engine finds no C source */
  public ImageRecipes.LinkedModule link(Request request) {
    WasmModule module = parsed.computeIfAbsent(request.module(), ModuleLinker::readable);
    return switch (request.variant().engine().translate()) {
      case WASM2C -> translated(module, request.module());
      case C_SOURCE -> compiled(module, request);
    };
  }

  private static WasmModule readable(Path file) {
    try {
      return WasmModule.read(file);
    } catch (ModuleException e) {
      throw new BuildFailure("translate", e.what());
    }
  }

  private ImageRecipes.LinkedModule translated(WasmModule module, Path file) {
    String exports = TranslatedExports.text(module);
    Path folder = folder("wasm2c", List.of(module.digest(), programs.wasm2cVersion(), exports));
    Path header = folder.resolve("module.h");
    if (!Files.exists(header)) {
      StoredFiles.write(folder.resolve("module_exports.c"), exports);
      translate(file, folder);
    }
    SourceTree tree = SourceTree.of("module", folder);
    return new ImageRecipes.LinkedModule(
        module.digest(),
        List.of(
            new CompileStep.SourceFile(tree, folder.resolve("module.c")),
            new CompileStep.SourceFile(tree, folder.resolve("module_exports.c"))),
        List.of(),
        List.of(tree),
        List.of());
  }

  private void translate(Path module, Path folder) {
    try {
      Path temporary = Files.createTempDirectory(folder, "new");
      List<String> words =
          List.of(programs.wasm2c().toString(), "-n", "module", "--no-debug-names", module.toString(), "-o", "module.c");
      Command.Result result = Command.of(temporary, words).run();
      if (!result.succeeded()) {
        throw BuildFailure.of("translate", "wasm2c", result);
      }
      Files.move(temporary.resolve("module.c"), folder.resolve("module.c"), StandardCopyOption.REPLACE_EXISTING);
      Files.move(temporary.resolve("module.h"), folder.resolve("module.h"), StandardCopyOption.REPLACE_EXISTING);
      Files.delete(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the translation in " + folder, e);
    }
  }

  private ImageRecipes.LinkedModule compiled(WasmModule module, Request request) {
    Path source = request.cSource().orElseThrow(() -> new BuildFailure("translate", "the workload has no C source to compile for the target"));
    String exports = NativeExports.text(module);
    Path folder = folder("native", List.of(module.digest(), exports));
    StoredFiles.write(folder.resolve("module_exports.c"), exports);
    SourceTree generated = SourceTree.of("module", folder);
    SourceTree workload = SourceTree.of("workload", source.getParent());
    SourceTree shared = SourceTree.of("workloads", workspace.catalog().resolve("workloads/_include"));
    Path workloadObject =
        objects.object(step(request, new CompileStep.SourceFile(workload, source), List.of(workload, shared)));
    Path exportsObject =
        objects.object(
            step(request, new CompileStep.SourceFile(generated, folder.resolve("module_exports.c")), List.of(recipes.firmware())));
    Path joined = join(request.variant(), List.of(workloadObject, exportsObject));
    return new ImageRecipes.LinkedModule(
        module.digest(),
        List.of(),
        List.of(new ImageRecipe.LinkedObject(joined, Digest.ofFile(joined))),
        List.of(),
        List.of());
  }

  private CompileStep step(Request request, CompileStep.SourceFile file, List<SourceTree> includes) {
    List<String> flags = recipes.engineFlags(request.variant(), request.core());
    return new CompileStep(file, Component.MODULE, request.variant().engine().compiler(), flags, includes);
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
    try {
      Path temporary = Files.createTempFile(folder, "new", ".o");
      List<String> words = new ArrayList<>(List.of(programs.linker().toString(), "-r", "-T", script.toString()));
      parts.forEach(part -> words.add(part.toString()));
      words.addAll(List.of("-o", temporary.toString()));
      run(words, folder);
      run(List.of(programs.objcopy().toString(), "--keep-global-symbol=linked_module", temporary.toString()), folder);
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
    Path folder = workspace.modules().resolve(kind).resolve(Digest.of(CanonicalJson.write(key)).substring(0, 32));
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }
}
