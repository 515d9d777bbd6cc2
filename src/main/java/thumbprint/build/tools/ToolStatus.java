package thumbprint.build.tools;

import java.nio.file.Path;

/** Whether a tool is here. */
public sealed interface ToolStatus {
  Tool tool();

  /**
   * It is here.
   *
   * @param path of the program, or of the first file
   * @param versionLine first line that it prints about its version; empty for files
   * @param version the number in it; empty for files
   * @param tested whether the reference experiment was made with this version; files have none and
   *     count as tested
   */
  record Present(Tool tool, Path path, String versionLine, String version, boolean tested)
      implements ToolStatus {}

  /** It is not here, or too old; {@code why} says which. */
  record Missing(Tool tool, String why) implements ToolStatus {}
}
