package thumbprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a sweep says before it builds anything. */
@Isolated("it captures the streams of this process")
class SweepCommandTest {
  private record Said(int status, String out, String err) {}

  private static Said say(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      int status = Main.run(Console.ofProcess(), arguments);
      return new Said(
          status,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static void assertOneLine(Said said, String... parts) {
    assertThat(said.status()).isEqualTo(ExitCode.BAD_INPUT.status());
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines()).hasSize(1);
    assertThat(said.err()).startsWith("thumbprint: ").contains(parts);
  }

  @Test
  void anUnknownEngineOptionOrCoreIsOneLineWithTheKnownOnes() {
    assertOneLine(
        say("sweep", "wasm4", "--over", "optimisation"), "unknown engine \"wasm4\"", "wasm3");
    assertOneLine(
        say("sweep", "wasm3", "--over", "colour"), "unknown option \"colour\"", "optimisation");
    assertOneLine(
        say("sweep", "wasm3", "--over", "optimisation=s", "--core", "m7"),
        "unknown core \"m7\"",
        "cortex-m7");
  }

  @Test
  void tooManyCombinationsAreOneLineWithTheRemedy() {
    assertOneLine(
        say("sweep", "wasm3", "--over", "optimisation,compile,configuration", "--most", "8"),
        "16 combinations",
        "8 are the most",
        "--most 16");
  }

  @Test
  void withoutOptionsItSaysWhatIsMissing() {
    Said said = say("sweep", "wasm3");

    assertThat(said.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(said.err()).contains("--over");
  }
}
