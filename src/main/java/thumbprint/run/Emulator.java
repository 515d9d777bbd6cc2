package thumbprint.run;

import java.nio.file.Path;
import java.time.Duration;
import thumbprint.build.Image;
import thumbprint.catalog.Machine;

/** Boots an image with a deck and gives back what it printed and what was counted. */
public interface Emulator {
  /** Name and version, part of every trial's identity. */
  String versionLine();

  /** Boots once, in a folder of its own. */
  Boot boot(Request request);

  /**
   * What to boot.
   *
   * @param deck file with the deck, loaded at the machine's deck region
   * @param budgetInstructions after which the run is ended
   * @param timeLimit on the host, behind the budget
   * @param scratch folder for the run's own files
   */
  record Request(
      Machine machine,
      Image image,
      Path deck,
      long budgetInstructions,
      Duration timeLimit,
      Path scratch) {}

  /**
   * How a boot went.
   *
   * @param transcript everything on the console
   * @param countsFile what the plugin wrote; may be missing after a time-out
   * @param complaint the emulator's own messages
   * @param exitCode of the emulator, which is the firmware's own
   * @param commandLine as a person would type it, without folders of this machine
   */
  record Boot(
      String transcript,
      Path countsFile,
      String complaint,
      int exitCode,
      boolean timedOut,
      String commandLine) {}
}
