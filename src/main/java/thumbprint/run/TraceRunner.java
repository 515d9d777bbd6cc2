package thumbprint.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/**
 * Traces boots that are not stored yet. A boot that did not complete is traced as far as windows
 * were closed.
 */
public final class TraceRunner {
  /** How the emulator begins its last words. */
  private static final String GAVE_UP = "fatal: ";

  private final Qemu emulator;
  private final EmulatorPlugin tracer;
  private final TrialRunner trials;
  private final TraceStore store;
  private final ScratchFolders scratch;

  /**
   * @param trials gives requests their identity
   * @param folder of the store; traces lie in {@code traces} below it
   */
  public TraceRunner(Qemu emulator, EmulatorPlugin tracer, TrialRunner trials, Path folder) {
    this.emulator = emulator;
    this.tracer = tracer;
    this.trials = trials;
    this.store = new TraceStore(folder.resolve("traces"));
    this.scratch = new ScratchFolders(folder.resolve("scratch"));
  }

  /**
   * All that decides the bytes of a trace.
   *
   * @param traced id of the trial, or digest of the {@link ForeignKey}
   * @param tracer digest of the plugin's sources
   * @param options as the plugin takes them
   */
  private record Key(String traced, String tracer, String options) {
    String id() {
      return Digest.of(CanonicalJson.write(this));
    }
  }

  private record ForeignKey(
      String elf, String machine, String emulator, String windows, long budgetInstructions) {}

  /**
   * The trace of a request's boot, from the store or by tracing it now.
   *
   * @throws ProblemException if this host stopped the boot or the trace is not whole
   */
  public BlockTrace trace(TrialRunner.Request request, CacheGeometry caches) {
    TraceOptions options = TraceOptions.of(caches);
    return storedOr(
        id(request, caches),
        folder -> {
          Emulator.Request boot = request.in(folder);
          return emulator.trace(boot, tracer, options);
        });
  }

  /** The same for an image without markers. */
  public BlockTrace trace(ForeignImage image, CacheGeometry caches) {
    TraceOptions options = TraceOptions.of(caches);
    ForeignKey key =
        new ForeignKey(
            Digest.ofFile(image.elf()),
            image.machine().id(),
            emulator.versionLine(),
            image.entry() + " " + image.exit(),
            image.budgetInstructions());
    Duration limit = TrialRunner.timeLimit(image.budgetInstructions());
    return storedOr(
        new Key(
                Digest.of(CanonicalJson.write(key)),
                tracer.sourceDigest(),
                options.text(image.machine()))
            .id(),
        folder -> {
          Emulator.Boot boot =
              emulator.trace(image, tracer, new Qemu.ForeignBoot(options, limit, folder));
          requireEnd(image, boot);
          return boot;
        });
  }

  /** What an image of other people does wrong is a fault of that image, not of the lab. */
  private static void requireEnd(ForeignImage image, Emulator.Boot boot) {
    if (boot.timedOut()) {
      throw fault(image, "the image stood still", "does it wait for an interrupt or a device?");
    }
    if (boot.complaint().contains(GAVE_UP)) {
      String reason = boot.complaint().lines().filter(l -> l.contains(GAVE_UP)).findFirst().get();
      throw fault(
          image,
          "the image faulted and the emulator gave up: "
              + reason.substring(reason.indexOf(GAVE_UP) + GAVE_UP.length()),
          "it touched what "
              + image.machine().id()
              + " does not have, or its handler of faults faulted too");
    }
  }

  private static ProblemException fault(ForeignImage image, String what, String remedy) {
    return new ProblemException(Problem.badInput(what, image.elf().toString(), remedy));
  }

  /** Digest of the tracing plugin's sources. */
  public String tracerDigest() {
    return tracer.sourceDigest();
  }

  /** Where the trace of a request lies, whether or not it is there. */
  public Path file(TrialRunner.Request request, CacheGeometry caches) {
    return store.file(id(request, caches));
  }

  private String id(TrialRunner.Request request, CacheGeometry caches) {
    String options = TraceOptions.of(caches).text(request.machine());
    return new Key(trials.key(request).id(), tracer.sourceDigest(), options).id();
  }

  private BlockTrace storedOr(String id, Function<Path, Emulator.Boot> boot) {
    return store.find(id).orElseGet(() -> scratch.with(folder -> take(id, boot.apply(folder))));
  }

  private BlockTrace take(String id, Emulator.Boot boot) {
    if (boot.timedOut()) {
      throw problem("tracing took too long and was stopped", boot);
    }
    Path text = boot.countsFile();
    try (BufferedReader reader = Files.newBufferedReader(text)) {
      BlockTrace trace = TraceFile.read(reader);
      store.put(id, text);
      return trace;
    } catch (BrokenTranscript e) {
      throw problem(e.getMessage(), boot);
    } catch (java.nio.file.NoSuchFileException e) {
      throw problem("the emulator left no trace: " + firstLine(boot.complaint()), boot);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + text, e);
    }
  }

  private static ProblemException problem(String what, Emulator.Boot boot) {
    return new ProblemException(
        Problem.failure(what, boot.commandLine(), "check disk and load, then run again"));
  }

  private static String firstLine(String text) {
    return text.lines().filter(l -> !l.isBlank()).findFirst().orElse("it said nothing");
  }
}
