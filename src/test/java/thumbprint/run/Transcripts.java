package thumbprint.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import thumbprint.TestLaboratory;
import thumbprint.evidence.TrialKey;
import thumbprint.evidence.TrialResult;

/** Transcripts of real runs, captured by {@link TranscriptCapture}, whole or damaged on purpose. */
final class Transcripts {
  private Transcripts() {}

  static String console(String name) {
    return text(name + ".txt");
  }

  static List<String> counts(String name) {
    return text(name + ".counts.txt").lines().toList();
  }

  private static String text(String file) {
    try (InputStream stream = Transcripts.class.getResourceAsStream("/transcripts/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TrialResult joined(String name) {
    return joined(name, console(name), counts(name));
  }

  /** The captured script with other words on the console or other counts. */
  static TrialResult joined(String name, String console, List<String> counts) {
    try {
      Path file = Files.createTempFile("counts", ".txt");
      Files.write(file, counts);
      TrialResult result = join(name, new Emulator.Boot(console, file, "", 0, false, "captured"));
      Files.delete(file);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TrialResult join(String name, Emulator.Boot boot) {
    TrialRunner.Request request =
        new TrialRunner.Request(
            null,
            TestLaboratory.MACHINE,
            new byte[0],
            1_000_000,
            TranscriptCapture.script(name).flatten());
    return TrialJoiner.join(
        new TrialKey("build", "deck", "machine", "emulator", "plugin", 1_000_000, 1),
        boot,
        request);
  }
}
