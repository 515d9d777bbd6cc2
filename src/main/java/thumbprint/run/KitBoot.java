package thumbprint.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import thumbprint.build.Image;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.KitReport;
import thumbprint.module.FlatScript;

/**
 * A board kit that was started on an emulated machine.
 *
 * @param text all that it printed
 * @param report the same, parsed
 * @param instructions of each timed run in order, as the plugin counted them, less the empty one
 */
public record KitBoot(String text, KitReport report, List<Long> instructions) {
  private static final long BUDGET_INSTRUCTIONS = 2_000_000_000L;
  private static final int DECK_BYTES = 16;
  private static final Duration TIME_LIMIT = Duration.ofMinutes(4);

  public KitBoot {
    instructions = List.copyOf(instructions);
  }

  /** The same boot as a request, for tracing it; the kit has no deck and no script. */
  public static TrialRunner.Request traced(Machine machine, Image image) {
    return new TrialRunner.Request(
        image, machine, new byte[DECK_BYTES], BUDGET_INSTRUCTIONS, new FlatScript(List.of()));
  }

  /**
   * Starts the image once.
   *
   * @param place for the run's files
   * @param place a folder for the run's files
   * @throws ProblemException if it prints no report
   */
  public static KitBoot start(Emulator emulator, Machine machine, Image image, Path place) {
    Path folder = place.toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Path deck = Files.write(folder.resolve("no-deck.bin"), new byte[DECK_BYTES]);
      Emulator.Boot boot =
          emulator.boot(
              new Emulator.Request(machine, image, deck, BUDGET_INSTRUCTIONS, TIME_LIMIT, folder));
      if (!Files.exists(boot.countsFile())) {
        throw new ProblemException(
            Problem.failure(
                "the emulator did not end: " + boot.complaint().strip(),
                machine.id(),
                "run it by hand: " + boot.commandLine()));
      }
      KitReport report = KitReport.parse(boot.transcript(), machine.id());
      Counts counts = Counts.parse(Files.readAllLines(boot.countsFile()));
      return new KitBoot(
          boot.transcript(),
          report,
          counts.windows().stream().map(Counts.Window::instructions).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run the kit in " + folder, e);
    }
  }
}
