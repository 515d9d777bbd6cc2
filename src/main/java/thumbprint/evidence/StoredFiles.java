package thumbprint.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Writes files whole or not at all. */
public final class StoredFiles {
  private StoredFiles() {}

  /**
   * Writes {@code text} beside {@code file} and moves it into place.
   *
   * @throws ProblemException of kind DISK_FULL if it cannot be written; the old file stays
   */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for bytes. */
  public static void write(Path file, byte[] bytes) {
    Path temporary = null;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".new", ".tmp");
      Files.write(temporary, bytes);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      removeQuietly(temporary);
      throw cannotWrite(file, e);
    }
  }

  private static ProblemException cannotWrite(Path file, IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return new ProblemException(
        new Problem(
            full ? Problem.Kind.DISK_FULL : Problem.Kind.FAILURE,
            full ? "the disk is full" : "cannot write: " + e.getMessage(),
            file.toString(),
            full
                ? "free some space and run again; what is stored stays valid"
                : "check the folder's permissions"));
  }

  private static void removeQuietly(Path temporary) {
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // A leftover temporary file harms nobody; the first fault is the one to tell.
    }
  }
}
