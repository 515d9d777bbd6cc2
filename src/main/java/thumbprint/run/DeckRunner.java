package thumbprint.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import thumbprint.build.Image;
import thumbprint.catalog.Machine;
import thumbprint.evidence.Digest;
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

  private final Emulator emulator;
  private final String pluginDigest;
  private final PlayedDeckStore store;
  private final ScratchFolders scratch;

  /**
   * @param pluginDigest digest of the plugin's sources
   * @param folder of the laboratory's store
   */
  public DeckRunner(Emulator emulator, String pluginDigest, Path folder) {
    this.emulator = emulator;
    this.pluginDigest = pluginDigest;
    this.store = new PlayedDeckStore(folder.resolve("decks"));
    this.scratch = new ScratchFolders(folder.resolve("scratch"));
  }

  /** What to boot. */
  public record Request(Image image, Machine machine, Deck deck, long budgetInstructions) {}

  /** The boot of a request, from the store or made now. */
  public PlayedDeck play(Request request) {
    byte[] bytes = request.deck().bytes();
    TrialKey key =
        new TrialKey(
            request.image().build().key(),
            Digest.of(bytes),
            request.machine().id(),
            emulator.versionLine(),
            pluginDigest,
            request.budgetInstructions(),
            TrialKey.METHOD);
    return store.find(key.id()).orElseGet(() -> playNow(request, key, bytes));
  }

  private PlayedDeck playNow(Request request, TrialKey key, byte[] bytes) {
    TrialRunner.Request boot =
        new TrialRunner.Request(
            request.image(), request.machine(), bytes, request.budgetInstructions(), NO_SCRIPT);
    return scratch.with(
        folder -> {
          Emulator.Boot made = emulator.boot(boot.in(folder));
          PlayedDeck played =
              new PlayedDeck(key.id(), key, made.commandLine(), entries(boot, made));
          if (repeatable(played)) {
            store.put(played);
          }
          return played;
        });
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

  /** As with trials, a time-out is this host's and a broken transcript the lab's. */
  private static boolean repeatable(PlayedDeck deck) {
    return deck.entries().stream()
        .map(PlayedEntry::outcome)
        .noneMatch(o -> o instanceof Outcome.HostTimedOut || o instanceof Outcome.Broken);
  }
}
