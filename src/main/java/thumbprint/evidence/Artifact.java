package thumbprint.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A module that was compiled on the workstation, as the deck carries it.
 *
 * @param key digest of the recipe: compiler with its sources, flags and libraries, arguments and
 *     module
 * @param compiler id of the compiler
 * @param compilerVersion of the runtime's sources and of the libraries that decide what it makes
 * @param arguments of the compiler, placeholders filled in
 * @param module digest of the module that went in
 * @param moduleBytes its size
 * @param digest of the artifact
 * @param bytes of the artifact
 * @param code where its machine code is executed: copied, in-place or interpreted
 * @param facts what the compiler told of it in numbers, by name
 * @param compileMilliseconds of the one run that made it; no part of any identity
 */
public record Artifact(
    String key,
    String compiler,
    String compilerVersion,
    List<String> arguments,
    String module,
    long moduleBytes,
    String digest,
    long bytes,
    String code,
    Map<String, Long> facts,
    long compileMilliseconds)
    implements Comparable<Artifact> {
  /** Code that is copied to the heap. */
  public static final String COPIED = "copied";

  /** Code that is executed where the deck lies. */
  public static final String IN_PLACE = "in-place";

  /** Fact: bytes of machine code in the artifact. */
  public static final String CODE_BYTES = "code-bytes";

  /** Fact: what the artifact's address must be a multiple of, in bytes. */
  public static final String ALIGNMENT = "alignment";

  public Artifact {
    arguments = List.copyOf(arguments);
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    if (bytes <= 0 || moduleBytes <= 0) {
      throw new IllegalArgumentException("an artifact without bytes");
    }
  }

  /** A fact by name; empty where the compiler did not tell it. */
  public OptionalLong fact(String name) {
    Long value = facts.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** Bytes of machine code that are copied to memory for execution; empty where none are. */
  public OptionalLong copiedCodeBytes() {
    return code.equals(COPIED) ? fact(CODE_BYTES) : OptionalLong.empty();
  }

  @Override
  public int compareTo(Artifact other) {
    return key.compareTo(other.key);
  }
}
