package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thumbprint.catalog.Core;
import thumbprint.catalog.Precompile;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Artifact;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/**
 * Compiles modules on the workstation into what the deck carries, each recipe once. {@code
 * docs/catalog-format.md} has how a compiler is called.
 */
public final class ModulePrecompiler {
  private static final String STAGE = "precompile";
  private static final Pattern PLACEHOLDER = Pattern.compile("__([A-Z0-9_]+)__");
  private static final Pattern FACT = Pattern.compile("^([a-z-]+)=([0-9]+)$");

  private final Path folder;
  private final HostPrograms programs;
  private final Map<String, Object> locks = new java.util.concurrent.ConcurrentHashMap<>();

  /**
   * @param folder where artifacts are kept
   */
  public ModulePrecompiler(Path folder, HostPrograms programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /**
   * What to compile.
   *
   * @param module the file that holds its bytes
   */
  public record Request(Variant variant, Core core, Path module) {}

  /**
   * What the deck carries.
   *
   * @param record what the evidence keeps of it
   */
  public record Made(byte[] bytes, Artifact record) {}

  /**
   * The artifact of a module, made now or before.
   *
   * @throws BuildFailure with the compiler's own message if it refuses the module
   * @throws IllegalArgumentException if the engine has nothing precompiled
   */
  public Made precompile(Request request) {
    Precompile how =
        request
            .variant()
            .engine()
            .precompile()
            .orElseThrow(() -> new IllegalArgumentException("nothing to precompile"));
    List<String> arguments = arguments(request);
    HostPrograms.Built compiler = programs.of(request.variant().runtime(), how.compiler());
    String key =
        Digest.of(
            CanonicalJson.write(
                List.of(compiler.recipe(), arguments, Digest.ofFile(request.module()))));
    Path place = folder.resolve(key.substring(0, 2)).resolve(key);
    synchronized (locks.computeIfAbsent(key, k -> new Object())) {
      if (!Files.exists(place)) {
        make(request.module(), new Recipe(key, how, compiler, arguments), place);
      }
    }
    return stored(place);
  }

  /** All that decides an artifact but the module. */
  private record Recipe(
      String key, Precompile how, HostPrograms.Built compiler, List<String> arguments) {}

  private static List<String> arguments(Request request) {
    return request.variant().precompileArguments(request.core()).stream()
        .map(argument -> filled(argument, request.core()))
        .toList();
  }

  /** A core that has no word for a placeholder has no artifact either. */
  private static String filled(String argument, Core core) {
    return PLACEHOLDER
        .matcher(argument)
        .replaceAll(
            found -> {
              String name = found.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
              String value = core.codeGeneration().get(name);
              if (value == null) {
                throw new BuildFailure(
                    STAGE, "core " + core.id() + " says nothing under code-generation." + name);
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private void make(Path module, Recipe recipe, Path place) {
    try (StagingFolder staging = StagingFolder.beside(place)) {
      Path artifact = staging.path().resolve("artifact");
      List<String> words = new ArrayList<>(List.of(recipe.compiler().program().toString()));
      words.addAll(recipe.arguments());
      words.addAll(List.of(module.toAbsolutePath().toString(), artifact.toString()));
      long start = System.nanoTime();
      Command.Result result = Command.of(staging.path(), words).run();
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      if (!result.succeeded() || !Files.exists(artifact)) {
        throw BuildFailure.of(STAGE, recipe.how().compiler(), result);
      }
      Artifact record = record(module, recipe, Files.readAllBytes(artifact), result, milliseconds);
      Files.writeString(staging.path().resolve("artifact.json"), CanonicalJson.write(record));
      Files.move(staging.path(), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store an artifact in " + place, e);
    }
  }

  private static Artifact record(
      Path module, Recipe recipe, byte[] bytes, Command.Result result, long milliseconds)
      throws IOException {
    Map<String, Long> facts = facts(result.stdoutText());
    return new Artifact(
        recipe.key(),
        recipe.how().compiler(),
        recipe.compiler().version(),
        recipe.arguments(),
        Digest.ofFile(module),
        Files.size(module),
        Digest.of(bytes),
        bytes.length,
        recipe.how().code().id(),
        facts,
        milliseconds);
  }

  /** Lines {@code name=number}; others are the program's own talk. */
  private static Map<String, Long> facts(String stdout) {
    Map<String, Long> facts = new TreeMap<>();
    stdout
        .lines()
        .map(String::strip)
        .map(FACT::matcher)
        .filter(Matcher::matches)
        .forEach(line -> facts.put(line.group(1), Long.parseLong(line.group(2))));
    return new HashMap<>(facts);
  }

  private static Made stored(Path place) {
    try {
      return new Made(
          Files.readAllBytes(place.resolve("artifact")),
          CanonicalJson.read(Files.readString(place.resolve("artifact.json")), Artifact.class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read an artifact in " + place, e);
    }
  }
}
