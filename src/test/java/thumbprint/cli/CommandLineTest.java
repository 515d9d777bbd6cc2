package thumbprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.ExperimentFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on the committed reference experiment and on bad input, without a toolchain. */
@Isolated("it captures the streams of this process")
class CommandLineTest {
  private static final Path HOME = Path.of(System.getProperty("thumbprint.home"));

  @TempDir private Path folder;

  private record Said(int status, String out, String err) {}

  private Said say(String... arguments) {
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

  @Test
  void everyCommandHasAnExampleAndSpeaksJson() {
    CommandLine main = Main.commandLine(Console.ofProcess());
    main.getSubcommands()
        .forEach(
            (name, command) -> {
              if (command.getCommandSpec().usageMessage().hidden()
                  || List.of("generate-completion", "test").contains(name)) {
                return;
              }
              assertThat(command.getUsageMessage())
                  .as(name)
                  .contains("Example: ./thumbprint " + name);
              assertThat(command.getCommandSpec().optionsMap()).as(name).containsKey("--json");
            });
  }

  @Test
  void decidesFromTheReference() {
    Said said = say("decide", "--from", "reference");
    assertThat(said.status()).isZero();
    assertThat(said.out()).contains("Daisy Seed").contains("Engine").contains("Report:");
  }

  @Test
  void theDecisionAsJsonHasAssessments() {
    Said said = say("decide", "--from", "reference", "--json");
    JsonNode decision = JsonMapper.shared().readTree(said.out());
    assertThat(decision.path("profileId").asString()).isEqualTo("8f4e-daisy-seed");
    assertThat(decision.path("assessments").size()).isGreaterThan(10);
  }

  @Test
  void theReferenceEqualsItself() {
    Said said = say("compare", "reference", "reference");
    assertThat(said.status()).isZero();
    assertThat(said.out()).contains("cells equal the reference bit for bit");
  }

  @Test
  void aChangedFigureFailsTheGateAndIsNamed() throws IOException {
    Experiment all = ExperimentFile.read(HOME.resolve("evidence/reference.jsonl"), "reference");
    Path shorter = folder.resolve("shorter.jsonl");
    ExperimentFile.write(
        new Experiment(
            all.profile(),
            all.tools(),
            all.empty(),
            all.workloads(),
            all.builds(),
            all.trials(),
            all.observations(),
            all.cells().subList(1, all.cells().size())),
        shorter);
    Said said = say("compare", "reference", shorter.toString());
    assertThat(said.status()).isEqualTo(ExitCode.DIFFERS.status());
    assertThat(said.out()).contains("only in the first");
  }

  @Test
  void evidenceThatIsCutAtALinesEndIsToldWithWhatIsMissing() throws IOException {
    List<String> lines = Files.readAllLines(HOME.resolve("evidence/reference.jsonl"));
    Path cut = folder.resolve("cut.jsonl");
    Files.write(cut, lines.subList(0, lines.size() - 1));
    Said said = say("report", "--from", cut.toString(), "--out", folder.toString());
    assertThat(said.status()).isEqualTo(ExitCode.STORE_DAMAGED.status());
    assertThat(said.err())
        .containsPattern("cut.jsonl: .* it holds [0-9]+ of [0-9]+ cycles records");
  }

  @Test
  void damagedEvidenceIsToldWithItsLine() throws IOException {
    String text = Files.readString(HOME.resolve("evidence/reference.jsonl"));
    Path damaged = folder.resolve("damaged.jsonl");
    Files.writeString(damaged, text.replaceFirst("\"allocations\":", "\"allocations\":1"));
    Said said = say("decide", "--from", damaged.toString());
    assertThat(said.status()).isEqualTo(ExitCode.STORE_DAMAGED.status());
    assertThat(said.err()).contains(damaged + ":").contains("digest").doesNotContain("\tat ");
  }

  @Test
  void explainsAFigureFromTheReference() {
    Said said = say("explain", "wasm3/fm-voice/call/instructions.worst", "--from", "reference");
    assertThat(said.status()).isZero();
    assertThat(said.out())
        .contains("figure")
        .contains("qemu-system-arm")
        .contains("deck")
        .contains("raw");
  }

  @Test
  void explainsASumByItsCells() {
    Said said = say("explain", "wasm3/heap.peak.bytes", "--from", "reference");
    assertThat(said.status()).isZero();
    assertThat(said.out()).contains("rests on").contains("wasm3 / mps2-an500");
  }

  @Test
  void anUnknownFigureSuggestsOthers() {
    Said said = say("explain", "wasm3/fm-voice/call/instruction", "--from", "reference");
    assertThat(said.status()).isEqualTo(ExitCode.BAD_INPUT.status());
    assertThat(said.err()).contains("for example: wasm3/fm-voice/call/");
  }

  @Test
  void listsAndValidatesTheCatalog() {
    Said said = say("catalog");
    assertThat(said.status()).isZero();
    assertThat(said.out())
        .contains("daisy-seed")
        .contains("wamr-fast")
        .contains("The catalog is valid.");
    assertThat(say("catalog", "daisy-seed").out()).contains("STM32H750IB");
    assertThat(say("catalog", "nothing").status()).isEqualTo(ExitCode.BAD_INPUT.status());
  }

  @Test
  void writesTheReportWithNoToolchain() {
    Said said = say("report", "--from", "reference", "--out", folder.resolve("out").toString());
    assertThat(said.status()).isZero();
    assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
    assertThat(folder.resolve("out/report.md")).isNotEmptyFile();
    assertThat(folder.resolve("out/cells.csv")).isNotEmptyFile();
    assertThat(folder.resolve("out/measurements.csv")).isNotEmptyFile();
    assertThat(folder.resolve("out/decision.json")).isNotEmptyFile();
  }

  @Test
  void unknownIdsNameTheKnownOnes() {
    assertThat(say("fit", "x.wasm", "--board", "pico", "--call", "f").err())
        .contains("unknown board \"pico\" (known: ")
        .contains("daisy-seed")
        .contains("rpi-pico");
    assertThat(say("decide", "--profile", "nobody").err())
        .contains("unknown profile \"nobody\" (known: 8f4e-daisy-seed");
  }

  @Test
  void aModuleThatIsNoneIsToldInOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("text.wasm"), "not a module");
    Said said = say("fit", text.toString(), "--board", "daisy-seed", "--call", "f", "--no-install");
    assertThat(said.status()).isEqualTo(ExitCode.BAD_INPUT.status());
    assertThat(said.err()).contains("text.wasm").doesNotContain("\tat ");
  }

  @Test
  void wrongUsageNamesTheFaultAndTheHelp() {
    Said said = say("fit", "x.wasm", "--board", "daisy-seed", "--call", "f", "--deadline", "soon");
    assertThat(said.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(said.err()).contains("SAMPLES@RATE").contains("--help");
  }

  @Test
  void oneBoardAndAllBoardsExcludeEachOther() {
    Said both = say("fit", "x.wasm", "--board", "daisy-seed", "--all-boards", "--call", "f");
    assertThat(both.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(both.err()).contains("--board").contains("--all-boards").contains("exclusive");

    Said neither = say("fit", "x.wasm", "--call", "f");
    assertThat(neither.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(neither.err()).contains("--board=ID | --all-boards");
  }

  @Test
  void whatNamesAPartOfOneBoardIsRefusedForAll() {
    for (String option : List.of("--clock", "--boot")) {
      Said said = say("fit", "x.wasm", "--all-boards", "--call", "f", option, "boost");
      assertThat(said.status()).isEqualTo(ExitCode.USAGE.status());
      assertThat(said.err()).contains(option + " names something of one board");
    }
  }
}
