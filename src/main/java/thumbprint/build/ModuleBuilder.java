package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thumbprint.build.tools.Toolbox;
import thumbprint.catalog.Workload;
import thumbprint.catalog.WorkloadSource;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/** Makes each workload's module, once for each recipe: same sources and tools, same bytes. */
public final class ModuleBuilder {
  private static final String INCLUDE_FOLDER = "_include";
  private static final Pattern BASE64_MODULE = Pattern.compile("AGFzbQ[A-Za-z0-9+/]+={0,2}");

  private final Toolbox toolbox;
  private final Path workloads;
  private final Path modules;
  private final PackageFiles packages;
  private final WasmCompiler compiler;

  /**
   * @param workloads the catalog's folder of workloads
   * @param modules where modules are kept
   */
  public ModuleBuilder(Toolbox toolbox, Path workloads, Path modules, PackageFiles packages) {
    this.toolbox = toolbox;
    this.workloads = workloads.toAbsolutePath();
    this.modules = modules.toAbsolutePath();
    this.packages = packages;
    this.compiler = new WasmCompiler(toolbox, this.workloads.resolve(INCLUDE_FOLDER));
  }

  /**
   * A workload's module.
   *
   * @param file holds the bytes
   * @param recipe digest of sources, flags and the tools' version lines
   * @param nativeSource the C file that compiles to native code too; empty where there is none
   */
  public record Built(Path file, String recipe, Optional<Path> nativeSource) {}

  /** Folder with {@code workload.h}, for compiling a C workload natively. */
  public Path includeFolder() {
    return workloads.resolve(INCLUDE_FOLDER);
  }

  /**
   * The module of a workload, made now or before.
   *
   * @throws BuildFailure if it cannot be made
   * @throws thumbprint.catalog.ProblemException if a tool or package is missing
   */
  public Built build(Workload workload) {
    String recipe = Digest.of(CanonicalJson.write(recipe(workload)));
    Path file = modules.resolve(workload.id() + "-" + recipe.substring(0, 16) + ".wasm");
    if (!Files.exists(file)) {
      store(workload, file);
    }
    return new Built(file, recipe, workload.nativeSource().map(folder(workload)::resolve));
  }

  private Path folder(Workload workload) {
    return workloads.resolve(workload.id());
  }

  private List<String> recipe(Workload workload) {
    WorkloadSource source = workload.source();
    List<String> parts = new ArrayList<>(List.of(workload.id(), source.toString()));
    if (source.c() != null) {
      parts.addAll(compiler.recipe(source.c(), folder(workload).resolve(source.c().file())));
    } else if (source.wat() != null) {
      parts.addAll(
          List.of(
              versionLine("wat2wasm"),
              Digest.ofFile(folder(workload).resolve(source.wat().file()))));
    } else if (source.generated() != null) {
      parts.addAll(
          List.of(
              versionLine("wat2wasm"), Digest.of(StraightLineProgram.text(source.generated()))));
    } else if (source.faust() != null) {
      parts.add(Digest.ofFile(folder(workload).resolve(source.faust().file())));
    }
    return parts;
  }

  private void store(Workload workload, Path file) {
    try {
      Files.createDirectories(modules);
      Path work = Files.createTempDirectory(modules, ".make");
      try {
        Path made = make(workload, work);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        remove(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot make the module of " + workload.id() + ": " + e.getMessage(), e);
    }
  }

  private Path make(Workload workload, Path work) throws IOException {
    WorkloadSource source = workload.source();
    if (source.c() != null) {
      return compiler.compile(source.c(), folder(workload).resolve(source.c().file()), work);
    }
    if (source.wat() != null) {
      return assemble(workload.id(), folder(workload).resolve(source.wat().file()), work);
    }
    if (source.generated() != null) {
      Path text =
          Files.writeString(
              work.resolve(workload.id() + ".wat"), StraightLineProgram.text(source.generated()));
      return assemble(workload.id(), text, work);
    }
    return source.npm() != null
        ? extract(workload, source.npm(), work)
        : faust(workload, source.faust(), work);
  }

  private Path assemble(String subject, Path text, Path work) {
    Path module = work.resolve("module.wasm");
    run(
        subject,
        work,
        List.of(
            toolbox.require("wat2wasm").path().toString(),
            text.toString(),
            "-o",
            module.toString()));
    return module;
  }

  private Path extract(Workload workload, WorkloadSource.Npm npm, Path work) throws IOException {
    Path file = packages.folder(npm.npmPackage()).resolve(npm.file());
    byte[] bytes =
        switch (npm.extract()) {
          case PLAIN -> Files.readAllBytes(file);
          case BASE64 -> decoded(workload.id(), Files.readString(file, StandardCharsets.UTF_8));
        };
    return checked(workload.id(), Files.write(work.resolve("module.wasm"), bytes), npm.sha256());
  }

  private static byte[] decoded(String subject, String text) {
    Matcher module = BASE64_MODULE.matcher(text);
    if (!module.find()) {
      throw new BuildFailure("module", subject + ": the package's file holds no module in base64");
    }
    return Base64.getDecoder().decode(module.group());
  }

  /**
   * The compiler writes the file's name into the module, so it is called from the file's own
   * folder.
   */
  private Path faust(Workload workload, WorkloadSource.Faust faust, Path work) {
    Path compiler = packages.folder(faust.npmPackage()).resolve("scripts/faust2wasm.js");
    Path out = work.resolve("out");
    List<String> words =
        List.of(
            toolbox.require("node").path().toString(),
            compiler.toString(),
            folder(workload).resolve(faust.file()).toString(),
            out.toString(),
            "-no-template");
    run(workload.id(), work, words);
    return checked(workload.id(), out.resolve("dsp-module.wasm"), faust.sha256());
  }

  private static Path checked(String subject, Path module, String sha256) {
    String found = Digest.ofFile(module);
    if (!found.equals(sha256)) {
      throw new BuildFailure(
          "module", subject + ": the module has SHA-256 " + found + ", pinned is " + sha256);
    }
    return module;
  }

  private String versionLine(String tool) {
    return toolbox.require(tool).versionLine();
  }

  private static void run(String subject, Path work, List<String> words) {
    Command.Result result = Command.of(work, words).run();
    if (!result.succeeded()) {
      throw BuildFailure.of("module", subject, result);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
