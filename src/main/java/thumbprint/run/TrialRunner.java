package thumbprint.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import thumbprint.build.Image;
import thumbprint.catalog.Machine;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.StoredFiles;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialKey;
import thumbprint.evidence.TrialResult;
import thumbprint.evidence.TrialStore;
import thumbprint.module.FlatScript;

/** Runs trials that are not stored yet, and keeps the raw output of those that did not complete. */
public final class TrialRunner {
  private static final long SECONDS_AT_LEAST = 60;

  private static final long INSTRUCTIONS_PER_SECOND = 50_000_000;

  private final Emulator emulator;
  private final String pluginDigest;
  private final TrialStore store;
  private final ScratchFolders scratch;
  private final Path failures;

  /**
   * @param pluginDigest digest of the plugin's sources
   * @param folder of the store; scratch files and raw output of failures lie below it
   */
  public TrialRunner(Emulator emulator, String pluginDigest, TrialStore store, Path folder) {
    this.emulator = emulator;
    this.pluginDigest = pluginDigest;
    this.store = store;
    this.scratch = new ScratchFolders(folder.resolve("scratch"));
    this.failures = folder.resolve("failures");
  }

  /**
   * What to run.
   *
   * @param script what the deck plays, for the joining of what it says
   */
  public record Request(
      Image image, Machine machine, byte[] deck, long budgetInstructions, FlatScript script) {
    Duration timeLimit() {
      return TrialRunner.timeLimit(budgetInstructions);
    }

    /** The boot of this request in a folder of its own, into which the deck is written. */
    Emulator.Request in(Path folder) {
      try {
        Path file = Files.write(folder.resolve("deck.bin"), deck);
        return new Emulator.Request(machine, image, file, budgetInstructions, timeLimit(), folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write a deck to " + folder, e);
      }
    }
  }

  /** A guest instruction takes about a nanosecond; the limit is far behind the budget. */
  static Duration timeLimit(long budgetInstructions) {
    return Duration.ofSeconds(SECONDS_AT_LEAST + budgetInstructions / INSTRUCTIONS_PER_SECOND);
  }

  /** The identity of a request's trial. */
  public TrialKey key(Request request) {
    return new TrialKey(
        request.image().build().key(),
        Digest.of(request.deck()),
        request.machine().id(),
        emulator.versionLine(),
        pluginDigest,
        request.budgetInstructions(),
        TrialKey.METHOD);
  }

  /** The stored trial of a request, if there is one. */
  public Optional<TrialResult> stored(Request request) {
    return store.find(key(request).id());
  }

  /** The trial of a request, from the store or by running it now. */
  public TrialResult run(Request request) {
    return stored(request).orElseGet(() -> runNow(request));
  }

  /** Runs a request whether or not it is stored, for {@code explain --again}. */
  public TrialResult runNow(Request request) {
    return boot(request, boot -> take(request, boot));
  }

  /** Boots a request once, whatever is stored; the boot's files are gone when {@code take} is. */
  <T> T boot(Request request, Function<Emulator.Boot, T> take) {
    return scratch.with(folder -> take.apply(emulator.boot(request.in(folder))));
  }

  private TrialResult take(Request request, Emulator.Boot boot) {
    TrialResult result = TrialJoiner.join(key(request), boot, request);
    Trial trial = result.trial();
    if (!(trial.outcome() instanceof Outcome.Completed)) {
      keep(trial, boot);
    }
    if (trial.outcome().repeatable()) {
      store.put(result);
    }
    return result;
  }

  private void keep(Trial trial, Emulator.Boot boot) {
    Path folder = failures.resolve(trial.id());
    StoredFiles.write(folder.resolve("console.txt"), boot.transcript());
    StoredFiles.write(folder.resolve("emulator.txt"), boot.commandLine() + "\n" + boot.complaint());
    try {
      if (Files.exists(boot.countsFile())) {
        Files.copy(
            boot.countsFile(), folder.resolve("counts.txt"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the counts in " + folder, e);
    }
  }
}
