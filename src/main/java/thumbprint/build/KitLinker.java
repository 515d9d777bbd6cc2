package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Engine;
import thumbprint.evidence.Build;
import thumbprint.evidence.Digest;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;
import thumbprint.module.WasmModule;

/** Builds the board kit for a target: one image with its benchmarks and the study's calls. */
public final class KitLinker {
  private final Folders folders;
  private final KitOptions options;
  private final CrossCompilers compilers;
  private final KitObjects sources;

  /**
   * Where the sources lie.
   *
   * @param kit the kit's own
   * @param firmware the harness's, of which the kit takes what speaks to the host
   */
  public record Folders(SourceTree kit, SourceTree firmware) {}

  public KitLinker(
      Folders folders,
      KitOptions options,
      FirmwareOptions common,
      CrossCompilers compilers,
      ObjectCache objects) {
    this.folders = folders;
    this.options = options;
    this.compilers = compilers;
    this.sources = new KitObjects(folders, options, common, compilers, objects);
  }

  /**
   * A workload that is played on the board.
   *
   * @param linked its native code, with the table of its exports
   */
  public record Call(
      String workload,
      ImageRecipes.LinkedModule linked,
      WasmModule module,
      FlatScript script,
      Observation expected) {
    String symbol() {
      return "kit_module_" + CNames.mangled(workload);
    }
  }

  /**
   * What to build.
   *
   * @param extra more files of the kit's folder, for tests of its own checks
   * @param objcopy of the cross binutils
   * @param folder for the files; made if it is not there
   */
  public record Request(
      KitTarget target, List<Call> calls, List<String> extra, Path objcopy, Path folder) {
    public Request {
      calls = List.copyOf(calls);
      extra = List.copyOf(extra);
    }
  }

  /**
   * A kit that was built.
   *
   * @param image as an emulator starts it
   * @param binary the same as the bytes that are flashed, from the start of the code's place
   * @param passes through the memories of the target
   * @param report where the report is in memory
   */
  public record Kit(Image image, Path binary, List<KitPass> passes, KitTarget.Place report) {
    public Kit {
      passes = List.copyOf(passes);
    }
  }

  /**
   * Builds {@code image.elf}, {@code image.bin} and {@code image.map}.
   *
   * @throws BuildFailure if a file does not compile, or the image does not fit the target
   */
  public Kit build(Request request) {
    try {
      Files.createDirectories(request.folder());
      List<KitPass> passes = KitPass.of(request.target());
      Map<Path, Component> parts = sources.compile(request, passes);
      Path elf = request.folder().resolve("image.elf");
      link(request, parts.keySet(), elf);
      Path binary = request.folder().resolve("image.bin");
      run(
          request.folder(),
          List.of(request.objcopy().toString(), "-O", "binary", elf.toString(), binary.toString()));
      long report = ElfImage.read(elf).address("kit_report");
      return new Kit(
          image(request, parts, elf),
          binary,
          passes,
          new KitTarget.Place(report, reportBytes(request.target())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot build the kit in " + request.folder(), e);
    }
  }

  private void link(Request request, Collection<Path> parts, Path elf) {
    List<String> words = new ArrayList<>(List.of(compilers.gcc().program().toString()));
    words.addAll(compilers.targetFlags(Engine.Compiler.GCC, request.target().core()));
    words.addAll(options.linkFlags());
    words.addAll(memoryMap(request.target()));
    words.add("-T" + folders.kit().root().resolve("kit.ld"));
    words.add("-Wl,-Map=" + request.folder().resolve("image.map"));
    parts.forEach(part -> words.add(part.toString()));
    words.addAll(List.of("-lm", "-o", elf.toString()));
    run(request.folder(), words);
  }

  private List<String> memoryMap(KitTarget target) {
    Map<String, Long> symbols = new TreeMap<>();
    symbols.put("code_base", target.code().base());
    symbols.put("code_bytes", target.code().bytes());
    symbols.put("ram_base", target.data().base());
    symbols.put("ram_bytes", target.data().bytes());
    symbols.put("stack_bytes", options.stackBytes());
    symbols.put("report_bytes", reportBytes(target));
    return symbols.entrySet().stream()
        .map(symbol -> "-Wl,--defsym=" + symbol.getKey() + "=" + symbol.getValue())
        .toList();
  }

  private long reportBytes(KitTarget target) {
    return Math.min(options.reportBytes(), target.data().bytes() / 12 * 4);
  }

  private Image image(Request request, Map<Path, Component> parts, Path elf) throws IOException {
    LinkMap map = LinkMap.parse(Files.readString(request.folder().resolve("image.map")));
    String digest = Digest.ofFile(elf);
    Build build =
        new Build(
            digest,
            "kit",
            "-",
            request.target().name(),
            "-",
            compilers.gcc().versionLine(),
            options.flags(),
            Map.of(
                folders.kit().name(),
                folders.kit().digest(),
                folders.firmware().name(),
                folders.firmware().digest()),
            Footprints.of(map, new HashMap<>(parts)),
            digest,
            List.of());
    ElfImage symbols = ElfImage.read(elf);
    return new Image(elf, build, symbols.address("mark_insn"), symbols.address("mark_slots"));
  }

  static void run(Path folder, List<String> words) {
    Command.Result result = Command.of(folder, words).run();
    if (!result.succeeded()) {
      throw BuildFailure.of("link", "the board kit", result);
    }
  }
}
