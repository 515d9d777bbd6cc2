package thumbprint.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The real emulator, of which the last boot's own words are kept. */
final class RecordingEmulator implements Emulator {
  private final Emulator emulator;
  private Boot boot;
  private List<String> counts;

  RecordingEmulator(Emulator emulator) {
    this.emulator = emulator;
  }

  @Override
  public String versionLine() {
    return emulator.versionLine();
  }

  @Override
  public Boot boot(Request request) {
    boot = emulator.boot(request);
    try {
      counts = Files.exists(boot.countsFile()) ? Files.readAllLines(boot.countsFile()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return boot;
  }

  String transcript() {
    return boot.transcript();
  }

  List<String> counts() {
    return counts;
  }
}
