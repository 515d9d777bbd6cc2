package thumbprint.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import thumbprint.catalog.ProblemException;

/**
 * Records of one kind by id, one file each. What is stored is not made again; what is damaged
 * counts as absent.
 */
class RecordStore<T> {
  private final Path folder;
  private final String kind;
  private final Class<T> type;
  private final Function<T, String> id;

  RecordStore(Path folder, String kind, Class<T> type, Function<T, String> id) {
    this.folder = folder;
    this.kind = kind;
    this.type = type;
    this.id = id;
  }

  /** The stored record, or empty when there is none that is whole. */
  public Optional<T> find(String wanted) {
    Path file = file(wanted);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String where = file.toString();
      T found = Envelope.parse(Files.readString(file).strip(), where).as(type, where);
      return Optional.of(found).filter(r -> id.apply(r).equals(wanted));
    } catch (ProblemException | IOException e) {
      return Optional.empty();
    }
  }

  public void put(T made) {
    StoredFiles.write(file(id.apply(made)), Envelope.of(kind, made).line() + "\n");
  }

  /** Where the record with this id lies, whether or not it is there. */
  public Path file(String wanted) {
    return folder.resolve(wanted.substring(0, 2)).resolve(wanted + ".json");
  }
}
