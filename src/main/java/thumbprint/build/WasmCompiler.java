package thumbprint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.build.tools.Toolbox;
import thumbprint.catalog.WorkloadSource;
import thumbprint.evidence.Digest;

/** Compiles a C workload to WebAssembly 1.0 that imports nothing but what it declares. */
final class WasmCompiler {
  private static final List<String> FLAGS =
      List.of(
          "--target=wasm32",
          "-mcpu=mvp",
          "-O2",
          "-std=gnu11",
          "-nostdlib",
          "-nostdlibinc",
          "-ffp-contract=off");
  private static final int STACK_BYTES = 4096;
  private static final long PAGE_BYTES = 65_536;

  private final Toolbox toolbox;
  private final Path includes;

  /**
   * @param includes folder with {@code workload.h} and {@code support.c}
   */
  WasmCompiler(Toolbox toolbox, Path includes) {
    this.toolbox = toolbox;
    this.includes = includes;
  }

  /** Everything that decides the module's bytes. */
  List<String> recipe(WorkloadSource.C c, Path file) {
    List<String> parts = new ArrayList<>();
    parts.add(toolbox.require("clang").versionLine());
    parts.add(toolbox.require("wasm-linker").versionLine());
    parts.addAll(FLAGS);
    parts.addAll(linkFlags(c));
    parts.add(Digest.ofFile(file));
    parts.add(Digest.ofTree(includes));
    Optional.ofNullable(c.header())
        .ifPresent(header -> parts.add(Digest.ofFile(installed(header))));
    return parts;
  }

  /**
   * Compiles and links in {@code work}.
   *
   * @throws BuildFailure with the compiler's first error, or if a header is not installed
   */
  Path compile(WorkloadSource.C c, Path file, Path work) throws IOException {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add("-I" + includes);
    if (c.header() != null) {
      // Alone, because the other headers beside it are this machine's.
      Path header = installed(c.header());
      Files.copy(header, work.resolve(header.getFileName()));
      flags.add("-I" + work);
      flags.add("-I" + includes.resolve("freestanding"));
    }
    Path object = work.resolve("workload.o");
    Path support = work.resolve("support.o");
    Path module = work.resolve("module.wasm");
    clang(file, object, flags, work);
    flags.add("-fno-builtin");
    clang(includes.resolve("support.c"), support, flags, work);
    List<String> link = new ArrayList<>(List.of(toolbox.require("wasm-linker").path().toString()));
    link.addAll(linkFlags(c));
    link.addAll(List.of(object.toString(), support.toString(), "-o", module.toString()));
    run(file, work, link);
    return module;
  }

  private void clang(Path file, Path object, List<String> flags, Path work) {
    List<String> words = new ArrayList<>(List.of(toolbox.require("clang").path().toString()));
    words.addAll(flags);
    words.addAll(List.of("-c", file.toString(), "-o", object.toString()));
    run(file, work, words);
  }

  /** The stack lies first, so that running over it ends in a trap and not in data. */
  private static List<String> linkFlags(WorkloadSource.C c) {
    String bytes = Long.toString(c.pages() * PAGE_BYTES);
    return List.of(
        "--no-entry",
        "--strip-all",
        "--gc-sections",
        "--stack-first",
        "-z",
        "stack-size=" + STACK_BYTES,
        "--initial-memory=" + bytes,
        "--max-memory=" + bytes);
  }

  private static Path installed(WorkloadSource.Header header) {
    Path path = Path.of(header.path());
    if (!Files.exists(path)) {
      throw new BuildFailure(
          "module", "there is no " + path + "; sudo apt-get install " + header.packageName());
    }
    return path;
  }

  private static void run(Path file, Path work, List<String> words) {
    Command.Result result = Command.of(work, words).run();
    if (!result.succeeded()) {
      throw BuildFailure.of("module", file.getFileName().toString(), result);
    }
  }
}
