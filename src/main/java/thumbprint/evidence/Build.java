package thumbprint.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One image that was built, and everything that decided its bytes.
 *
 * @param key digest of the recipe
 * @param variant name of the engine variant; {@code empty} for the firmware without an engine
 * @param runtimeVersion version of the runtime's package, or {@code own: <folder>} for a user's
 *     checkout
 * @param module digest of the module that is linked in; {@code -} for a shared image
 * @param compiler version line of the engine's compiler
 * @param flags of the engine's code, in order; folders of the machine are left out
 * @param sources digest by source tree
 * @param imageDigest of the linked image
 * @param libraries library members that the linker took, as {@code archive(member)}
 */
public record Build(
    String key,
    String variant,
    String runtimeVersion,
    String machine,
    String module,
    String compiler,
    List<String> flags,
    Map<String, String> sources,
    Footprint footprint,
    String imageDigest,
    List<String> libraries) {
  public Build {
    flags = List.copyOf(flags);
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    libraries = List.copyOf(libraries);
  }
}
