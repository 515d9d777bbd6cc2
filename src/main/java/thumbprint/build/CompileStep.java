package thumbprint.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import thumbprint.catalog.Engine;

/**
 * One source file and how it is compiled.
 *
 * @param source the file
 * @param component the part of the image that it belongs to
 * @param compiler which cross compiler
 * @param flags everything but input, output and include folders
 * @param includes folders to search for headers, in order
 */
public record CompileStep(
    SourceFile source,
    Component component,
    Engine.Compiler compiler,
    List<String> flags,
    List<SourceTree> includes) {
  public CompileStep {
    flags = List.copyOf(flags);
    includes = List.copyOf(includes);
  }

  /** The same step with one more flag, after all others. */
  CompileStep withFlag(String flag) {
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return new CompileStep(source, component, compiler, more, includes);
  }

  /** A file within a tree; the tree gives it a name that does not depend on this machine. */
  public record SourceFile(SourceTree tree, Path file) {
    public String name() {
      return tree.name() + "/" + tree.root().relativize(file);
    }
  }
}
