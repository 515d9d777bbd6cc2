package thumbprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CacheableJarTest {
  private static final int JAVA_7 = 51;

  @TempDir Path folder;

  private Path rewrittenPicocli() throws Exception {
    Path picocli =
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path rewritten = folder.resolve("rewritten.jar");
    CacheableJar.rewrite(picocli, rewritten);
    return rewritten;
  }

  @Test
  void leavesNoClassThatIsTooOldForTheCache() throws Exception {
    try (ZipFile jar = new ZipFile(rewrittenPicocli().toFile())) {
      assertThat(Collections.list(jar.entries()))
          .filteredOn(entry -> entry.getName().endsWith(".class"))
          .isNotEmpty()
          .allSatisfy(entry -> assertThat(major(jar, entry)).isGreaterThanOrEqualTo(JAVA_7));
    }
  }

  private static int major(ZipFile jar, ZipEntry entry) throws Exception {
    byte[] bytes = jar.getInputStream(entry).readAllBytes();
    return new DataInputStream(new ByteArrayInputStream(bytes, 6, 2)).readUnsignedShort();
  }

  @Test
  void keepsWhatIsNoClassAsItIs() throws Exception {
    Path before = folder.resolve("before.jar");
    try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(before))) {
      out.putNextEntry(new ZipEntry("folder/words.txt"));
      out.write("words".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Path after = folder.resolve("after.jar");

    CacheableJar.rewrite(before, after);

    try (ZipFile jar = new ZipFile(after.toFile())) {
      assertThat(jar.getInputStream(jar.getEntry("folder/words.txt"))).hasContent("words");
    }
  }

  /** Every class passes Java's own check of its code, and the library does what it did. */
  @Test
  void keepsEveryClassWorking() throws Exception {
    Path jar = rewrittenPicocli();
    URL[] path = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
        ZipFile entries = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(entries.entries())) {
        String name = entry.getName();
        if (name.startsWith("picocli/CommandLine") && name.endsWith(".class")) {
          String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
          assertThat(Class.forName(type, true, loader)).isNotSameAs(CommandLine.class);
        }
      }
      Class<?> spec = loader.loadClass("picocli.CommandLine$Model$CommandSpec");
      Object made = spec.getMethod("create").invoke(null);
      Object named = spec.getMethod("name", String.class).invoke(made, "saw");
      Object line =
          loader.loadClass("picocli.CommandLine").getConstructor(Object.class).newInstance(named);
      assertThat(line.getClass().getMethod("getUsageMessage").invoke(line).toString())
          .startsWith("Usage: saw");
    }
  }
}
