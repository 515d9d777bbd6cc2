package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thumbprint.build.tools.ToolStatus;
import thumbprint.build.tools.Toolbox;
import thumbprint.catalog.ModuleCompiler;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/** Builds programs of the workstation from C and C++. */
final class HostCBuild {
  private static final String C = "host-gcc";
  private static final String CXX = "host-cxx";
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Path folder;
  private final Toolbox toolbox;

  HostCBuild(Path folder, Toolbox toolbox) {
    this.folder = folder;
    this.toolbox = toolbox;
  }

  HostPrograms.Built build(ModuleCompiler.C compiler, HostPrograms.Parts parts) {
    List<Path> files = files(compiler, parts);
    String recipe = recipe(compiler, parts);
    Path program = folder.resolve(recipe.substring(0, 32)).resolve(parts.id());
    if (!Files.exists(program)) {
      make(compiler, parts, files, program);
    }
    return new HostPrograms.Built(program, recipe, version(compiler, parts));
  }

  private static List<Path> files(ModuleCompiler.C compiler, HostPrograms.Parts parts) {
    List<Path> files = new ArrayList<>();
    compiler.files().forEach(file -> files.add(parts.own().resolve(file)));
    for (String pattern : compiler.sources()) {
      List<Path> found = SourceFiles.matching(parts.runtime().root(), pattern);
      if (found.isEmpty()) {
        throw new BuildFailure(
            "precompile", "no file of " + parts.runtime().name() + " matches " + pattern);
      }
      files.addAll(found);
    }
    return files;
  }

  private String recipe(ModuleCompiler.C compiler, HostPrograms.Parts parts) {
    var recipe = new TreeMap<String, Object>();
    recipe.put("compiler", compiler);
    recipe.put("runtime", parts.runtime().digest());
    recipe.put("own", own(compiler, parts));
    recipe.put(
        "tools",
        Stream.concat(Stream.of(C, CXX), compiler.tools().stream())
            .distinct()
            .map(id -> toolbox.require(id).versionLine())
            .toList());
    return Digest.of(CanonicalJson.write(recipe));
  }

  /** Headers stand beside the files, so whole folders count. */
  private static List<String> own(ModuleCompiler.C compiler, HostPrograms.Parts parts) {
    return compiler.files().stream()
        .map(file -> parts.own().resolve(file).getParent())
        .distinct()
        .map(Digest::ofFilesIn)
        .toList();
  }

  private String version(ModuleCompiler.C compiler, HostPrograms.Parts parts) {
    List<String> words = new ArrayList<>(List.of(parts.id() + " of " + parts.version()));
    for (ModuleCompiler.Library library : compiler.libraries()) {
      words.add(library.tool() + " " + toolbox.require(library.tool()).version());
    }
    return String.join(", ", words);
  }

  private void make(
      ModuleCompiler.C compiler, HostPrograms.Parts parts, List<Path> files, Path program) {
    try (StagingFolder staging = StagingFolder.beside(program.getParent())) {
      List<String> c = flags(compiler, parts, compiler.cFlags());
      List<String> cxx = flags(compiler, parts, compiler.cxxFlags());
      List<String> objects =
          IntStream.range(0, files.size())
              .parallel()
              .mapToObj(i -> object(files.get(i), isCxx(files.get(i)) ? cxx : c, staging, i))
              .toList();
      link(compiler, parts, objects, staging.path().resolve(parts.id()));
      Files.createDirectories(program.getParent());
      Files.move(staging.path().resolve(parts.id()), program, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store " + program, e);
    }
  }

  private List<String> flags(
      ModuleCompiler.C compiler, HostPrograms.Parts parts, List<String> ofLanguage) {
    List<String> flags = new ArrayList<>(compiler.flags());
    flags.addAll(ofLanguage);
    compiler.includes().forEach(f -> flags.add("-I" + parts.runtime().within(f).root()));
    compiler.libraries().forEach(library -> flags.addAll(told(library.tool(), library.compile())));
    return flags;
  }

  /** The flags that a library's own program prints. */
  private List<String> told(String tool, List<String> arguments) {
    if (arguments.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of(toolbox.require(tool).path().toString()));
    words.addAll(arguments);
    Command.Result result = Command.of(Path.of("/"), words).run();
    if (!result.succeeded()) {
      throw BuildFailure.of("precompile", tool, result);
    }
    return Stream.of(result.stdoutText().split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }

  private static boolean isCxx(Path file) {
    return file.getFileName().toString().endsWith(".cpp");
  }

  private String object(Path file, List<String> flags, StagingFolder staging, int number) {
    String object = staging.path().resolve(number + ".o").toString();
    ToolStatus.Present tool = toolbox.require(isCxx(file) ? CXX : C);
    List<String> words = new ArrayList<>(List.of(tool.path().toString()));
    words.addAll(flags);
    words.addAll(List.of("-c", file.toString(), "-o", object));
    run(words, file.getFileName().toString(), staging);
    return object;
  }

  private void link(
      ModuleCompiler.C compiler, HostPrograms.Parts parts, List<String> objects, Path program) {
    List<String> words = new ArrayList<>(List.of(toolbox.require(CXX).path().toString()));
    words.addAll(objects);
    compiler.libraries().forEach(library -> words.addAll(told(library.tool(), library.link())));
    words.addAll(compiler.link());
    words.addAll(List.of("-o", program.toString()));
    Command.Result result = Command.of(program.getParent(), words).within(LONGEST).run();
    if (!result.succeeded()) {
      throw BuildFailure.of("precompile", parts.id(), result);
    }
  }

  private static void run(List<String> words, String subject, StagingFolder staging) {
    Command.Result result = Command.of(staging.path(), words).within(LONGEST).run();
    if (!result.succeeded()) {
      throw BuildFailure.of("precompile", subject, result);
    }
  }
}
