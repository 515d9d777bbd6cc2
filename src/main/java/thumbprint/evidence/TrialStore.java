package thumbprint.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import thumbprint.catalog.ProblemException;

/**
 * Trials by id, one file each. What is stored is not run again; what is damaged counts as absent
 * and is measured again.
 */
public final class TrialStore {
  private static final String KIND = "trial";
  private final Path folder;

  public TrialStore(Path folder) {
    this.folder = folder;
  }

  /** The stored trial, or empty when there is none that is whole. */
  public Optional<TrialResult> find(String id) {
    Path file = file(id);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String where = file.toString();
      TrialResult result =
          Envelope.parse(Files.readString(file).strip(), where).as(TrialResult.class, where);
      return Optional.of(result).filter(r -> r.trial().id().equals(id));
    } catch (ProblemException | IOException e) {
      return Optional.empty();
    }
  }

  public void put(TrialResult result) {
    StoredFiles.write(file(result.trial().id()), Envelope.of(KIND, result).line() + "\n");
  }

  /** Where the trial with this id lies, whether or not it is there. */
  public Path file(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id + ".json");
  }
}
