package thumbprint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import thumbprint.catalog.Engine;

/** Compiles what a board kit consists of: its own files, the target's data, the study's calls. */
final class KitObjects {
  private final KitLinker.Folders folders;
  private final KitOptions options;
  private final FirmwareOptions common;
  private final CrossCompilers compilers;
  private final ObjectCache objects;

  KitObjects(
      KitLinker.Folders folders,
      KitOptions options,
      FirmwareOptions common,
      CrossCompilers compilers,
      ObjectCache objects) {
    this.folders = folders;
    this.options = options;
    this.common = common;
    this.compilers = compilers;
    this.objects = objects;
  }

  /**
   * All objects of an image; generated files go below the request's folder.
   *
   * @throws BuildFailure if one does not compile
   */
  Map<Path, Component> compile(KitLinker.Request request, List<KitPass> passes) throws IOException {
    SourceTree kit = folders.kit();
    SourceTree firmware = folders.firmware();
    Path generated = Files.createDirectories(request.folder().resolve("source"));
    Files.writeString(
        generated.resolve("target.c"), KitSource.text(request.target(), passes, scripts(request)));
    SourceTree target = SourceTree.of("target", generated);
    List<CompileStep.SourceFile> files = new ArrayList<>();
    sources(kit.root()).forEach(file -> files.add(new CompileStep.SourceFile(kit, file)));
    request
        .extra()
        .forEach(file -> files.add(new CompileStep.SourceFile(kit, kit.root().resolve(file))));
    files.add(new CompileStep.SourceFile(firmware, firmware.root().resolve("semihosting.c")));
    files.add(new CompileStep.SourceFile(target, generated.resolve("target.c")));
    Map<Path, Component> parts = new LinkedHashMap<>();
    List<String> flags = flags(request.target(), passes);
    for (CompileStep.SourceFile file : files) {
      CompileStep step =
          new CompileStep(
              file, Component.HARNESS, Engine.Compiler.GCC, flags, List.of(kit, firmware));
      parts.put(objects.object(step), Component.HARNESS);
    }
    for (KitLinker.Call call : request.calls()) {
      parts.put(renamed(request, call), Component.MODULE);
    }
    return parts;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().matches(".*\\.[cS]")).sorted().toList();
    }
  }

  private List<String> flags(KitTarget target, List<KitPass> passes) {
    List<String> flags = new ArrayList<>(compilers.targetFlags(Engine.Compiler.GCC, target.core()));
    flags.addAll(common.commonFlags());
    flags.addAll(options.flags());
    flags.add("-DSTRAIGHT_BYTES=" + KitPass.straightBytes(passes));
    return flags;
  }

  /** All linked modules have one name; each gets one of its own. */
  private static Path renamed(KitLinker.Request request, KitLinker.Call call) throws IOException {
    Path object = request.folder().resolve("source").resolve(call.symbol() + ".o");
    ImageRecipe.LinkedObject linked = call.linked().objects().getFirst();
    KitLinker.run(
        request.folder(),
        List.of(
            request.objcopy().toString(),
            "--redefine-sym",
            "linked_module=" + call.symbol(),
            linked.file().toString(),
            object.toString()));
    return object;
  }

  private static List<KitSource.Script> scripts(KitLinker.Request request) {
    return request.calls().stream()
        .map(
            call ->
                new KitSource.Script(
                    call.workload(),
                    call.symbol(),
                    KitScript.words(
                        call.workload(), call.module(), call.script(), call.expected())))
        .toList();
  }
}
