package thumbprint.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import thumbprint.catalog.ProblemException;

/**
 * Boots with many entries by id, one file each; what is damaged counts as absent, as with trials.
 */
public final class BootStore {
  private static final String KIND = "boot";
  private final Path folder;

  public BootStore(Path folder) {
    this.folder = folder;
  }

  /** The stored boot, or empty when there is none that is whole. */
  public Optional<Boot> find(String id) {
    Path file = file(id);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String where = file.toString();
      Boot boot = Envelope.parse(Files.readString(file).strip(), where).as(Boot.class, where);
      return Optional.of(boot).filter(b -> b.id().equals(id));
    } catch (ProblemException | IOException e) {
      return Optional.empty();
    }
  }

  public void put(Boot boot) {
    StoredFiles.write(file(boot.id()), Envelope.of(KIND, boot).line() + "\n");
  }

  private Path file(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id + ".json");
  }
}
