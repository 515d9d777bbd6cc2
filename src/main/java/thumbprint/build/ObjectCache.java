package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/**
 * Compiles C files, each recipe once: the object's name is the digest of all that decides its
 * bytes.
 */
public final class ObjectCache {
  private final Path folder;
  private final CrossCompilers compilers;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final Map<Path, String> fileDigests = new ConcurrentHashMap<>();
  private final Map<CompileStep, String> keys = new ConcurrentHashMap<>();

  public ObjectCache(Path folder, CrossCompilers compilers) {
    this.folder = folder;
    this.compilers = compilers;
  }

  /**
   * Digest of the compiler's version line, the flags, the file and every tree that it may include
   * from.
   */
  public String key(CompileStep step) {
    return keys.computeIfAbsent(step, this::digest);
  }

  private String digest(CompileStep step) {
    List<String> parts = new ArrayList<>();
    parts.add(compilers.of(step.compiler()).versionLine());
    parts.addAll(step.flags());
    parts.add(step.source().name());
    parts.add(fileDigests.computeIfAbsent(step.source().file(), Digest::ofFile));
    step.includes().forEach(tree -> parts.add(tree.name() + "=" + tree.digest()));
    return Digest.of(CanonicalJson.write(parts));
  }

  /**
   * The object of a step, compiled now or before.
   *
   * @throws BuildFailure with the compiler's first error if it does not compile
   */
  public Path object(CompileStep step) {
    String key = key(step);
    Path object = folder.resolve(key.substring(0, 2)).resolve(key + ".o");
    synchronized (locks.computeIfAbsent(key, k -> new Object())) {
      if (!Files.exists(object)) {
        compile(step, object);
      }
    }
    return object;
  }

  private void compile(CompileStep step, Path object) {
    try {
      Files.createDirectories(object.getParent());
      Path temporary = Files.createTempFile(object.getParent(), "new", ".o");
      Command.Result result = Command.of(folder, words(step, temporary)).run();
      if (!result.succeeded()) {
        Files.deleteIfExists(temporary);
        throw BuildFailure.of("compile", step.source().name(), result);
      }
      Files.move(temporary, object, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the object of " + step.source().name(), e);
    }
  }

  /** The command; folders of this machine are mapped away so that images do not depend on them. */
  private List<String> words(CompileStep step, Path object) {
    List<String> words = new ArrayList<>();
    words.add(compilers.of(step.compiler()).program().toString());
    words.addAll(step.flags());
    for (SourceTree tree : step.includes()) {
      words.add("-I" + tree.root());
      words.add("-ffile-prefix-map=" + tree.root() + "=" + tree.name());
    }
    words.add(
        "-ffile-prefix-map=" + step.source().tree().root() + "=" + step.source().tree().name());
    words.addAll(List.of("-c", step.source().file().toString(), "-o", object.toString()));
    return words;
  }
}
