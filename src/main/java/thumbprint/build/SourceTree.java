package thumbprint.build;

import java.nio.file.Files;
import java.nio.file.Path;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.Digest;

/**
 * A folder of sources, known by its content.
 *
 * @param name what messages and debug information call it, the same on every machine
 * @param root where it lies here
 * @param digest of all names and contents below it
 */
public record SourceTree(String name, Path root, String digest) {

  /**
   * @throws ProblemException if there is no such folder
   */
  public static SourceTree of(String name, Path root) {
    if (!Files.isDirectory(root)) {
      throw new ProblemException(
          Problem.badInput(
              "there is no folder with the sources of " + name,
              root.toString(),
              "run ./thumbprint doctor"));
    }
    return new SourceTree(name, root, Digest.ofTree(root));
  }

  /**
   * The files that lie in {@code root} itself, without its folders: headers that many workloads
   * share.
   */
  public static SourceTree ofFiles(String name, Path root) {
    return new SourceTree(name, root, Digest.ofFilesIn(root));
  }

  /** The same content seen from a folder inside it; keeps the digest of the whole. */
  public SourceTree within(String folder) {
    boolean whole = folder.isEmpty() || folder.equals(".");
    return whole ? this : new SourceTree(name + "/" + folder, root.resolve(folder), digest);
  }
}
