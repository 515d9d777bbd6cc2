package thumbprint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A machine made of a folder: a checkout with the real launcher in it, a home, and a PATH of
 * scripts. Its JDKs print how they were called; its Maven copies a jar; its apt-get keeps a record.
 */
final class FakeMachine {
  /** What the launcher calls besides Java, Maven and apt-get; taken from the real machine. */
  private static final List<String> BORROWED =
      List.of(
          "bash",
          "env",
          "readlink",
          "dirname",
          "find",
          "mkdir",
          "cp",
          "mv",
          "rm",
          "touch",
          "flock",
          "grep",
          "head",
          "tail",
          "cat",
          "sleep",
          "chmod",
          "sed");

  private final Path root;
  private final Path programs;
  private final Map<String, String> environment = new TreeMap<>();

  /** How a launch ended. */
  record Launch(int status, String out, String err) {}

  FakeMachine(Path root) throws IOException {
    this.root = root;
    this.programs = Files.createDirectories(root.resolve("programs"));
    Files.createDirectories(home());
    layOutCheckout();
    for (String name : BORROWED) {
      Files.writeString(
          programs.resolve(name), "#!/bin/sh\nexec " + realProgram(name) + " \"$@\"\n");
      programs.resolve(name).toFile().setExecutable(true);
    }
    program("id", "echo 0");
    program(
        "mvn",
        "echo mvn \"$@\" >>\"$RECORD\"; f=$(dirname \"$3\"); mkdir -p \"$f/target\"; echo jar >\"$f/target/thumbprint.jar\"");
    environment.put("PATH", programs.toString());
    environment.put("HOME", home().toString());
    environment.put("RECORD", record().toString());
    environment.put("THUMBPRINT_JVM_FOLDERS", root.resolve("usr lib jvm").toString());
  }

  private void layOutCheckout() throws IOException {
    Files.createDirectories(checkout().resolve("src/main"));
    Files.createDirectories(checkout().resolve("docs"));
    Files.writeString(checkout().resolve("pom.xml"), "<project/>");
    Files.writeString(checkout().resolve("docs/glossary.md"), "words");
    Path launcher = Path.of(System.getProperty("thumbprint.home", "."), "thumbprint");
    Files.copy(launcher, checkout().resolve("thumbprint"));
    checkout().resolve("thumbprint").toFile().setExecutable(true);
  }

  private static Path realProgram(String name) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " on this machine"));
  }

  /** Has a space in its name, as some people's folders have. */
  Path checkout() {
    return root.resolve("a check out");
  }

  Path home() {
    return root.resolve("home of somebody");
  }

  Path folder(String name) {
    return root.resolve(name);
  }

  private Path record() {
    return root.resolve("record");
  }

  /** Calls of Maven and apt-get so far. */
  List<String> recorded() throws IOException {
    return Files.exists(record()) ? Files.readAllLines(record()) : List.of();
  }

  FakeMachine with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  FakeMachine without(String program) throws IOException {
    Files.delete(programs.resolve(program));
    return this;
  }

  FakeMachine program(String name, String script) throws IOException {
    script(programs.resolve(name), script);
    return this;
  }

  /** Puts a JDK into a folder; its java tells who it is, and its arguments one to a line. */
  Path jdk(String folder, String version) throws IOException {
    Path jdk = root.resolve(folder);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
    script(jdk.resolve("bin/javac"), "exit 9");
    script(
        jdk.resolve("bin/java"),
        "echo \"java of " + folder + "\"; printf '<%s>\\n' \"$@\"; exit ${JAVA_STATUS:-0}");
    return jdk;
  }

  private static void script(Path file, String script) throws IOException {
    Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
    file.toFile().setExecutable(true);
  }

  Launch launch(String... arguments) throws IOException, InterruptedException {
    return launch(checkout().resolve("thumbprint"), root, arguments);
  }

  Launch launch(Path launcher, Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(launcher.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(root, "out", "");
    Path err = Files.createTempFile(root, "err", "");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the launcher hangs: " + Files.readString(err));
    }
    return new Launch(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
