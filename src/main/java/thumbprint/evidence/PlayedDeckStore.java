package thumbprint.evidence;

import java.nio.file.Path;

/** Boots with decks of many entries whose calls are wanted one by one. */
public final class PlayedDeckStore extends RecordStore<PlayedDeck> {
  public PlayedDeckStore(Path folder) {
    super(folder, "deck", PlayedDeck.class, PlayedDeck::id);
  }
}
