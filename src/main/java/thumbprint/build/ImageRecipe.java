package thumbprint.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Parameter;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/**
 * Everything that decides an image's bytes.
 *
 * @param name of the image: the variant, and the module where one is linked in
 * @param steps all files to compile
 * @param objects made beforehand
 * @param linkFlags of the linking compiler, without memory map and paths
 * @param machine whose memory the image is laid out for
 * @param stackBytes of the firmware's stack
 * @param layout number of the order in which objects are linked; 0 is the order of {@code steps}
 */
public record ImageRecipe(
    String name,
    List<CompileStep> steps,
    List<LinkedObject> objects,
    List<String> linkFlags,
    Machine machine,
    long stackBytes,
    int layout) {
  /**
   * An object or archive that was made beforehand.
   *
   * @param component the part of the image that it belongs to
   * @param digest of its content, or of all that decides its content
   */
  public record LinkedObject(java.nio.file.Path file, Component component, String digest) {
    /** An object of the module. */
    public static LinkedObject ofModule(java.nio.file.Path file, String digest) {
      return new LinkedObject(file, Component.MODULE, digest);
    }

    /** Linkers look for symbols in archives in the order of the command line. */
    boolean isArchive() {
      return file.toString().endsWith(".a");
    }
  }

  /** Raised when images are made, or their sizes read, in another way. */
  private static final int GENERATOR = 1;

  public ImageRecipe {
    steps = List.copyOf(steps);
    objects = List.copyOf(objects);
    linkFlags = List.copyOf(linkFlags);
    if (layout < 0) {
      throw new IllegalArgumentException("layout must not be negative, is " + layout);
    }
  }

  /** The same image with one more object or archive. */
  public ImageRecipe with(LinkedObject object) {
    List<LinkedObject> all = new ArrayList<>(objects);
    all.add(object);
    return new ImageRecipe(name, steps, all, linkFlags, machine, stackBytes, layout);
  }

  /** The same image with its objects linked in another order. */
  public ImageRecipe laidOut(int order) {
    return new ImageRecipe(name, steps, objects, linkFlags, machine, stackBytes, order);
  }

  /** The same image with another size of the firmware's stack, a multiple of 8 bytes. */
  public ImageRecipe withStack(long bytes) {
    return new ImageRecipe(name, steps, objects, linkFlags, machine, bytes, layout);
  }

  /** The same image with a number of the engine turned; other files are compiled as they were. */
  public ImageRecipe with(Parameter parameter, long value) {
    List<CompileStep> turned =
        steps.stream()
            .map(step -> isOf(parameter, step) ? step.withFlag(parameter.flag(value)) : step)
            .toList();
    if (turned.equals(steps)) {
      throw new BuildFailure(
          "compile", "no file of the engine is called " + String.join(", ", parameter.files()));
    }
    return new ImageRecipe(name, turned, objects, linkFlags, machine, stackBytes, layout);
  }

  private static boolean isOf(Parameter parameter, CompileStep step) {
    return step.component() == Component.ENGINE
        && parameter.files().contains(step.source().file().getFileName().toString());
  }

  /**
   * Things in the order of this layout. The order is drawn with the layout's number as seed, so a
   * number always means the same order.
   */
  <T> List<T> inOrder(List<T> things) {
    List<T> ordered = new ArrayList<>(things);
    if (layout > 0) {
      Collections.shuffle(ordered, new Random(layout));
    }
    return ordered;
  }

  /** The memory map, as the linker script {@code firmware/image.ld} wants it. */
  List<String> memoryMap() {
    List<String> flags = new ArrayList<>();
    machine
        .memories()
        .forEach(
            memory -> {
              flags.add("-Wl,--defsym=" + memory.role() + "_base=" + memory.base());
              flags.add("-Wl,--defsym=" + memory.role() + "_bytes=" + memory.bytes());
            });
    flags.add("-Wl,--defsym=stack_bytes=" + stackBytes);
    return flags;
  }

  /** Digest by name of each source tree that takes part. */
  Map<String, String> sourceDigests() {
    Map<String, String> digests = new TreeMap<>();
    for (CompileStep step : steps) {
      digests.put(step.source().tree().name(), step.source().tree().digest());
    }
    return digests;
  }

  /** The identity of the image; {@code cache} knows the compilers. */
  String key(ObjectCache cache, String linkerVersion, String linkerScriptDigest) {
    List<String> parts = new ArrayList<>();
    parts.add("generator " + GENERATOR);
    parts.add(linkerVersion);
    parts.add(linkerScriptDigest);
    parts.addAll(linkFlags);
    parts.addAll(memoryMap());
    steps.forEach(step -> parts.add(cache.key(step)));
    objects.forEach(object -> parts.add(object.digest()));
    if (layout > 0) {
      parts.add("layout " + layout);
    }
    return Digest.of(CanonicalJson.write(parts));
  }
}
