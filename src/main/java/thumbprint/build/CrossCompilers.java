package thumbprint.build;

import java.nio.file.Path;
import java.util.List;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;

/**
 * The cross compilers and their version lines, which are part of every build's identity.
 *
 * @param gcc program of the GNU cross compiler; it also links every image
 * @param clang program of clang
 */
public record CrossCompilers(Tool gcc, Tool clang) {
  /** A program and the first line that it prints about its version. */
  public record Tool(Path program, String versionLine) {}

  /** Debian's newlib keeps its headers here; clang has none of its own for bare metal. */
  private static final String NEWLIB_HEADERS = "/usr/include/newlib";

  public Tool of(Engine.Compiler compiler) {
    return switch (compiler) {
      case GCC -> gcc;
      case CLANG -> clang;
    };
  }

  /** Flags that select the core, for either compiler. */
  public List<String> targetFlags(Engine.Compiler compiler, Core core) {
    List<String> flags = core.target().get(compiler.id());
    if (flags == null) {
      throw new IllegalArgumentException(
          "core " + core.id() + " has no flags for " + compiler.id());
    }
    return switch (compiler) {
      case GCC -> flags;
      case CLANG ->
          java.util.stream.Stream.concat(
                  flags.stream(), java.util.stream.Stream.of("-isystem", NEWLIB_HEADERS))
              .toList();
    };
  }
}
