package thumbprint.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import thumbprint.catalog.ProblemException;

/**
 * Boots with decks of many entries, one file each. As with trials, what is stored is not run again
 * and what is damaged counts as absent.
 *
 * @param folder where they lie
 */
public record PlayedDeckStore(Path folder) {
  private static final String KIND = "deck";

  /** The stored boot, or empty when there is none that is whole. */
  public Optional<PlayedDeck> find(String id) {
    Path file = file(id);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String where = file.toString();
      PlayedDeck deck =
          Envelope.parse(Files.readString(file).strip(), where).as(PlayedDeck.class, where);
      return Optional.of(deck).filter(d -> d.id().equals(id));
    } catch (ProblemException | IOException e) {
      return Optional.empty();
    }
  }

  public void put(PlayedDeck deck) {
    StoredFiles.write(file(deck.id()), Envelope.of(KIND, deck).line() + "\n");
  }

  private Path file(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id + ".json");
  }
}
