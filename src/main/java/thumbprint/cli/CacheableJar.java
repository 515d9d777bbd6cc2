package thumbprint.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a jar so that all its classes can go into Java's ahead-of-time cache. The cache leaves
 * out classes older than Java 6, which have no stack maps ("Old class has been linked"), and
 * picocli, most of what a start loads, is compiled for Java 5. Entries are stored, since inflating
 * them takes time.
 */
final class CacheableJar {
  private static final int FIRST_MAJOR_WITH_STACK_MAPS = 51;
  private static final int MAJOR_VERSION_BYTE = 7;

  private CacheableJar() {}

  /** Reads the jar that the first argument names and writes the one that the second names. */
  public static void main(String[] arguments) throws IOException {
    rewrite(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /** The classes must be on the class path, since stack maps need their superclasses. */
  static void rewrite(Path from, Path to) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      out.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry : Collections.list(in.entries())) {
        if (!entry.isDirectory()) {
          byte[] bytes = in.getInputStream(entry).readAllBytes();
          put(out, entry, isOld(entry, bytes) ? withStackMaps(bytes) : bytes);
        }
      }
    }
  }

  private static boolean isOld(ZipEntry entry, byte[] bytes) {
    return entry.getName().endsWith(".class")
        && bytes.length > MAJOR_VERSION_BYTE
        && bytes[MAJOR_VERSION_BYTE] < FIRST_MAJOR_WITH_STACK_MAPS;
  }

  private static byte[] withStackMaps(byte[] bytes) {
    ClassFile format = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(FIRST_MAJOR_WITH_STACK_MAPS, 0);
          } else {
            builder.with(element);
          }
        };
    // Stack maps are generated for the methods that are built anew, so all of them are.
    ClassTransform methods = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return format.transformClass(format.parse(bytes), methods.andThen(version));
  }

  private static void put(ZipOutputStream out, ZipEntry entry, byte[] bytes) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setTime(entry.getTime());
    stored.setSize(bytes.length);
    stored.setCrc(checksum.getValue());
    out.putNextEntry(stored);
    out.write(bytes);
    out.closeEntry();
  }
}
