package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.evidence.Examination;
import thumbprint.evidence.HostCrossings;
import thumbprint.evidence.HostCrossings.Crossing;
import thumbprint.evidence.HostCrossings.Direction;
import thumbprint.evidence.Interruption;
import thumbprint.evidence.Interruption.End;
import thumbprint.evidence.Interruption.Kind;
import thumbprint.evidence.Interruption.Probe;
import thumbprint.evidence.MemoryMinimum;
import thumbprint.evidence.MemoryMinimum.Attempt;
import thumbprint.evidence.MemoryMinimum.Memory;
import thumbprint.evidence.ReloadSeries;
import thumbprint.evidence.ReloadSeries.Point;
import thumbprint.module.Signature;

/** Examinations on the page, in the short report and in the tables; all figures are synthetic. */
class ExaminationReportTest {
  private static final String MACHINE = ExampleExperiment.MACHINE;

  private static Map<String, String> files(Examination... examinations) {
    return ReportWriter.files(ExampleReport.examined(List.of(examinations)));
  }

  private static Interruption interruption(Probe... probes) {
    return new Interruption("wasm2c", "wasm2c", MACHINE, Optional.empty(), List.of(probes));
  }

  private static Probe ranOn(Kind kind) {
    return new Probe(kind, "t-run", End.RAN_ON, "more than 500 instructions", 0, false, false);
  }

  @Test
  void theSmallestMemoryStandsBesideWhatWasUsedWithHowTheNextOneFailed() {
    MemoryMinimum minimum =
        new MemoryMinimum(
            "wasm3",
            "wasm3",
            MACHINE,
            "hash",
            Memory.OPERAND_STACK,
            64,
            Optional.empty(),
            List.of(
                new Attempt(256, "t-less", "trapped", "stack-overflow: no room"),
                new Attempt(320, "t-least", MemoryMinimum.EQUAL, ""),
                new Attempt(16_384, "t-usual", MemoryMinimum.EQUAL, "")));
    Map<String, String> files = files(minimum);

    assertThat(files.get("report.md"))
        .contains("operand stack of wasm3: 0.313 of 16 KiB suffice for hash")
        .contains("| wasm3 | mps2-an500 | hash | operand stack | trapped | 0.313 ● |");
    assertThat(files.get("report.html"))
        .contains("id=\"table-smallest-memories\"")
        .contains("stack-overflow: no room")
        .contains("t-least");
    assertThat(files.get("minima.csv"))
        .contains("wasm3,mps2-an500,hash,operand-stack,320,,true,256,trapped,")
        .hasLineCount(4);
  }

  @Test
  void aPromiseThatTheMeasurementContradictsIsAnAlarm() {
    Map<String, String> files =
        files(interruption(ranOn(Kind.LOOP), ranOn(Kind.LOOP_WITH_CALLS), ranOn(Kind.RECURSION)));

    String sentence =
        "wasm2c declares stack-overflow: checked, but an endless recursion ran on: more than 500"
            + " instructions";
    assertThat(files.get("report.md")).contains("contradicted").contains(sentence);
    assertThat(files.get("report.html")).contains("<li>" + sentence);
    assertThat(files.get("report.md"))
        .as("nobody promised to stop a loop")
        .doesNotContain("interruption: checked");
  }

  @Test
  void whoStopsEveryLoopIsNamed() {
    Probe loop = new Probe(Kind.LOOP, "t-1", End.STOPPED, "exhausted: fuel", 900, true, true);
    Probe calls =
        new Probe(Kind.LOOP_WITH_CALLS, "t-2", End.STOPPED, "exhausted: fuel", 900, false, true);
    Map<String, String> files = files(interruption(loop, calls));

    assertThat(files.get("report.md"))
        .contains("An endless loop is stopped by wasm2c, and by no other")
        .contains("stopped, goes on")
        .contains("stopped, instance lost");
    assertThat(files.get("interruption.csv"))
        .contains("wasm2c,mps2-an500,loop,stopped,exhausted: fuel,900,true,true");
  }

  @Test
  void whatIsNotGivenBackIsCountedFromLoadsOfTheSameModule() {
    ReloadSeries series =
        new ReloadSeries(
            "wasm3",
            "wasm3",
            MACHINE,
            "t-reloads",
            2,
            1001,
            "completed",
            List.of(
                new Point(0, 70_000, 66_000),
                new Point(1, 140_000, 132_000),
                new Point(10, 140_000, 66_080),
                new Point(100, 140_000, 66_800),
                new Point(1000, 150_000, 74_000)));
    Map<String, String> files = files(series);

    assertThat(files.get("report.md"))
        .contains("Memory is not given back by wasm3")
        .contains(
            "| wasm3 | mps2-an500 | 2 | completed | 137 ● | 137 ● | 137 ● | 146 ● | 7.81 ● | 8 ● |");
    assertThat(files.get("reloads.csv")).hasLineCount(6);
  }

  @Test
  void crossingsAreALineWithItsResidual() {
    List<Crossing> rows =
        List.of(1, 2, 4, 8).stream()
            .map(
                n ->
                    new Crossing(
                        Direction.OUT,
                        Signature.parse("(" + "i".repeat(n) + ")"),
                        128,
                        128L * (100 + 20 * n)))
            .toList();
    Map<String, String> files =
        files(new HostCrossings("wasm3", "wasm3", MACHINE, "t-c", "completed", rows));

    assertThat(files.get("report.md"))
        .contains("Calling the host with one i32 takes 120 instructions on wasm3")
        .contains("| wasm3 | mps2-an500 | module to host | i32 | none | 100 ƒ | 20 ƒ | 0 ƒ |");
    assertThat(files.get("crossings.csv"))
        .contains("wasm3,mps2-an500,out,(ii),128,17920,140.0,t-c");
  }

  @Test
  void whatWasNotExaminedIsSaidOnThePageAndTheShortReportIsSilent() {
    Map<String, String> files = files();

    assertThat(files.get("report.html")).contains("Smallest memories were not searched");
    assertThat(files.get("report.md")).doesNotContain("Beside the cells");
    assertThat(files.get("minima.csv")).hasLineCount(1);
  }
}
