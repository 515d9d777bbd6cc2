package thumbprint.run;

import static thumbprint.module.Script.CallStep.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import thumbprint.TestLaboratory;
import thumbprint.module.ElementType;
import thumbprint.module.Script;
import thumbprint.module.Script.Step;
import thumbprint.module.TrapKind;

/**
 * Writes the transcripts that other tests read, from real runs. Only on purpose: {@code mvn -o test
 * -Dtest=TranscriptCapture -Dthumbprint.capture=true}.
 */
@EnabledIfSystemProperty(named = "thumbprint.capture", matches = "true")
class TranscriptCapture {
  private static final Path FOLDER = TestLaboratory.HOME.resolve("src/test/resources/transcripts");

  /**
   * Scripts by the name of the files; {@link Transcripts} plays them again against what was
   * captured.
   */
  static Script script(String name) {
    return switch (name) {
      case "values" -> values();
      case "fault" -> calls(of("nowhere"));
      case "out-of-memory" -> calls(of("exhaust", "200000"));
      case "refused" -> calls(of("add", "1", "2"));
      case "reinstantiate" -> reinstantiate();
      case "trap" -> calls(of("add", "1", "2"), of("trap"), of("add", "3", "4"));
      case "chatter" -> calls(of("half"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Script calls(Script.CallStep... calls) {
    return new Script(Map.of(), List.of(calls).stream().map(Step::of).toList(), null, null);
  }

  private static Script values() {
    return new Script(
        Map.of("block", new Script.RegionLine("16", ElementType.I8, 100)),
        List.of(
            Step.of(new Script.WriteStep("16", "00ff10", null)),
            Step.of(new Script.ReadStep("block", null))),
        List.of(Step.of(of("mix", "f32:2", "f64:1.5"))),
        List.of(
            Step.of(of("add", "40", "2")),
            Step.of(of("trap").trapping(TrapKind.UNREACHABLE)),
            Step.of(of("add", "1", "1").inHandler())));
  }

  private static Script reinstantiate() {
    Step loop = Step.of(of("loop", "10"));
    return new Script(
        Map.of(),
        null,
        null,
        List.of(
            loop, Step.of(of("loop", "20")), Step.ofReinstantiate(), Step.of(of("loop", "1000"))));
  }

  @Test
  void captures() throws IOException {
    write("values", Bench.with("test_values").play(script("values")));
    write("fault", Bench.with("test_fault").play(script("fault")));
    write("out-of-memory", Bench.with("test_alloc").play(script("out-of-memory")));
    write("refused", Bench.with("test_values").artifact((byte) 'R').play(script("refused")));
    write("reinstantiate", Bench.with("test_loop").play(script("reinstantiate")));
    write("trap", Bench.with("test_values").play(script("trap")));
    write("chatter", Bench.with("test_print").play(script("chatter")));
  }

  private static void write(String name, Bench.Played played) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + ".txt"), played.transcript());
    Files.write(FOLDER.resolve(name + ".counts.txt"), played.counts());
  }
}
