package thumbprint.build.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scripts that answer as programs do. */
final class Programs {
  private Programs() {}

  /** Writes a shell script into {@code folder}, which is made where there is none. */
  static Path script(Path folder, String name, String script) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    file.toFile().setExecutable(true);
    return file;
  }

  /** A tool with one program of its own name. */
  static Tool tool(String name, String atLeast, Tool.Need... needs) {
    return new Tool(
        name,
        name,
        new Tool.VersionQuestion(List.of("--version"), "([0-9][0-9.]*)"),
        List.of("1.2.3"),
        atLeast,
        List.of(name + "-package"),
        List.of(),
        List.of(needs),
        true,
        name + " from its project");
  }
}
