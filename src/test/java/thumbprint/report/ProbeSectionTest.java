package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.analysis.Findings;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.ExperimentFile;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.ProbeRecord;
import thumbprint.module.CallDifference;

/** Operations and features in the report: a silent wrong result cannot be missed. */
class ProbeSectionTest {
  private static final ReportInput PLAIN = ExampleReport.input();
  private static ReportInput input;
  private static Map<String, String> files;

  @TempDir private Path folder;

  private static ProbeRecord.Other other(String id, Outcome outcome, CallDifference... found) {
    return new ProbeRecord.Other(id, outcome, 9, found.length, List.of(found), Optional.empty());
  }

  private static ProbeRecord record(String variant, ProbeRecord.Part operations) {
    ProbeRecord.Other refused =
        other("tail-call", new Outcome.Refused("load", "invalid", "unsupported <opcode> 12"));
    return new ProbeRecord(
        variant.replaceFirst("@.*", ""),
        variant,
        PLAIN.findings().machine(),
        "suite",
        List.of("b".repeat(64)),
        operations,
        new ProbeRecord.Part(List.of("bulk-memory"), List.of(refused)));
  }

  @BeforeAll
  static void probed() {
    List<String> variants = PLAIN.findings().variants();
    CallDifference wrong =
        new CallDifference(CallDifference.Kind.VALUE, "memory.grow(-1)", "-1", "0");
    CallDifference named =
        new CallDifference(CallDifference.Kind.TRAP_KIND, "i32.div_s(1, 0)", "a", "b");
    Experiment experiment =
        PLAIN
            .findings()
            .experiment()
            .with(
                List.of(
                    record(
                        variants.getFirst(),
                        new ProbeRecord.Part(
                            List.of("i32.add"),
                            List.of(other("memory.grow", new Outcome.Completed(), wrong)))),
                    record(
                        variants.getLast(),
                        new ProbeRecord.Part(
                            List.of("i32.add"),
                            List.of(other("i32.div_s", new Outcome.Completed(), named))))));
    input =
        new ReportInput(
            PLAIN.profile(),
            PLAIN.board(),
            PLAIN.core(),
            Findings.of(experiment, PLAIN.findings().machine()),
            PLAIN.engines(),
            PLAIN.settings(),
            PLAIN.reference(),
            PLAIN.comparison(),
            PLAIN.environment(),
            PLAIN.hardware(),
            PLAIN.background(),
            PLAIN.conformance());
    files = ReportWriter.files(input);
  }

  @Test
  void aSilentWrongResultStandsBeforeTheAnswerEverywhere() {
    String alarm = "1 operation gives wrong results in probes that no engine noticed: ";
    String page = files.get("report.html");
    String terminal =
        TerminalSummary.of(input, Path.of("r"), new TerminalSummary.Terminal(200, false, true));

    assertThat(page.indexOf(alarm)).isBetween(0, page.indexOf("id=\"sentence\""));
    assertThat(files.get("report.md").lines().skip(2).findFirst().orElseThrow()).contains(alarm);
    assertThat(terminal.indexOf("no engine noticed")).isLessThan(terminal.indexOf("Use "));
    assertThat(terminal).contains("memory.grow");
  }

  @Test
  void aTrapByAnotherNameIsNoAlarm() {
    assertThat(WrongResults.sentence(input)).doesNotContain("i32.div_s");
    assertThat(ProbePage.of(input).different())
        .singleElement()
        .satisfies(line -> assertThat(line).contains("i32.div_s(1, 0) trapped for another reason"));
  }

  @Test
  void theMatrixShowsAcceptedCountsWithTheEnginesOwnWordsOnFocus() {
    assertThat(files.get("report.html"))
        .contains("<div id=\"probes\">")
        .contains("refused, load: unsupported &lt;opcode> 12")
        .contains("right in 2 of 2")
        .contains("1 wrong, 1 of 2 right");
    assertThat(files.get("report.md"))
        .contains("## Operations and features")
        .contains("* ≠ ")
        .contains("memory.grow(-1)")
        .contains("`probes.csv` have them one by one");
  }

  @Test
  void theTableForOtherProgramsHasArgumentsExpectedAndGot() {
    assertThat(files.get("probes.csv"))
        .contains("operation,memory.grow,completed,,1,value,memory.grow(-1),-1,0")
        .contains("feature,tail-call,refused,load: unsupported <opcode> 12");
  }

  @Test
  void aReportWithoutProbesHasNoSuchSection() {
    assertThat(ReportWriter.files(PLAIN)).doesNotContainKey("probes.csv");
    assertThat(ReportWriter.files(PLAIN).get("report.html")).doesNotContain("id=\"probes\"");
    assertThat(ReportWriter.files(PLAIN).get("report.md")).doesNotContain("Operations and");
  }

  @Test
  void probesComeBackFromTheExperimentsFile() {
    Path file = folder.resolve("experiment.jsonl");
    Experiment experiment = input.findings().experiment();
    ExperimentFile.write(experiment, file);

    assertThat(ExperimentFile.read(file, "mine.jsonl").probes())
        .hasSize(2)
        .isEqualTo(experiment.probes());
  }
}
