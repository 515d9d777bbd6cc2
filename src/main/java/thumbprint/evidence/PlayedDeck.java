package thumbprint.evidence;

import java.util.List;

/**
 * One boot with a deck of many entries.
 *
 * @param id digest of {@code key}
 * @param command the emulator's command line, without folders of the machine
 * @param entries in order, as far as the boot came; the last one may have ended it
 */
public record PlayedDeck(String id, TrialKey key, String command, List<PlayedEntry> entries) {
  public PlayedDeck {
    entries = List.copyOf(entries);
  }
}
