package thumbprint.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Machine;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/**
 * Everything that decides an image's bytes.
 *
 * @param name of the image: the variant, and the module where one is linked in
 * @param steps all files to compile
 * @param linkFlags of the linking compiler, without memory map and paths
 * @param machine whose memory the image is laid out for
 * @param stackBytes of the firmware's stack
 */
public record ImageRecipe(
    String name, List<CompileStep> steps, List<String> linkFlags, Machine machine, long stackBytes) {
  public ImageRecipe {
    steps = List.copyOf(steps);
    linkFlags = List.copyOf(linkFlags);
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

  /** The identity of the image; {@code objects} knows the compilers. */
  String key(ObjectCache objects, String linkerVersion, String linkerScriptDigest) {
    List<String> parts = new ArrayList<>();
    parts.add(linkerVersion);
    parts.add(linkerScriptDigest);
    parts.addAll(linkFlags);
    parts.addAll(memoryMap());
    steps.forEach(step -> parts.add(objects.key(step)));
    return Digest.of(CanonicalJson.write(parts));
  }
}
