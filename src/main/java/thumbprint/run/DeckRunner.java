package thumbprint.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import thumbprint.build.Image;
import thumbprint.catalog.Machine;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PlayedDeck;
import thumbprint.evidence.PlayedDeckStore;
import thumbprint.evidence.PlayedEntry;
import thumbprint.evidence.TrialKey;
import thumbprint.module.Deck;
import thumbprint.module.FlatScript;

/** Boots decks of many entries, or takes what is stored of them. Counts are not kept. */
public final class DeckRunner {
  private static final FlatScript NO_SCRIPT = new FlatScript(List.of());

  private final TrialRunner trials;
  private final PlayedDeckStore store;

  public DeckRunner(TrialRunner trials, PlayedDeckStore store) {
    this.trials = trials;
    this.store = store;
  }

  /** What to boot. */
  public record Request(Image image, Machine machine, Deck deck, long budgetInstructions) {
    private TrialRunner.Request boot() {
      return new TrialRunner.Request(image, machine, deck.bytes(), budgetInstructions, NO_SCRIPT);
    }
  }

  /** The boot of a request, from the store or made now. */
  public PlayedDeck play(Request wanted) {
    TrialRunner.Request request = wanted.boot();
    TrialKey key = trials.key(request);
    return store
        .find(key.id())
        .orElseGet(() -> trials.boot(request, boot -> taken(request, key, boot)));
  }

  private PlayedDeck taken(TrialRunner.Request request, TrialKey key, Emulator.Boot boot) {
    PlayedDeck played = new PlayedDeck(key.id(), key, boot.commandLine(), entries(request, boot));
    if (played.entries().stream().allMatch(entry -> entry.outcome().repeatable())) {
      store.put(played);
    }
    return played;
  }

  private static List<PlayedEntry> entries(TrialRunner.Request request, Emulator.Boot boot) {
    try {
      List<PlayedEntry> entries = EntryReader.read(boot.transcript(), stopped(request, boot));
      return entries.isEmpty() ? broken("no entry was played") : entries;
    } catch (BrokenTranscript e) {
      return broken(e.getMessage());
    }
  }

  private static List<PlayedEntry> broken(String reason) {
    return List.of(new PlayedEntry(List.of(), false, new Outcome.Broken(reason)));
  }

  private static Optional<Outcome> stopped(TrialRunner.Request request, Emulator.Boot boot) {
    if (boot.timedOut()) {
      return Optional.of(new Outcome.HostTimedOut(request.timeLimit().toSeconds()));
    }
    try {
      return Counts.parse(Files.readAllLines(boot.countsFile())).overBudget()
          ? Optional.of(new Outcome.OverBudget(request.budgetInstructions()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Outcome.Broken("the emulator left no counts"));
    }
  }
}
