package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialResult;
import thumbprint.module.Observation;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;

/**
 * What captured transcripts and counts come to; a window is its marks' difference less the
 * calibration's 14.
 */
class TrialJoinerTest {
  private static Outcome outcome(String name) {
    return Transcripts.joined(name).trial().outcome();
  }

  private static String broken(TrialResult result) {
    assertThat(result.trial().outcome()).isInstanceOf(Outcome.Broken.class);
    return result.trial().outcome().detail();
  }

  @Test
  void aCompletedRunHasItsCallsResultsTrapsAndRegions() {
    TrialResult result = Transcripts.joined("values");

    assertThat(result.trial().outcome()).isEqualTo(new Outcome.Completed());
    assertThat(result.trial().calls())
        .containsExactly(
            new CallCount(4, "first-call", 439586 - 439467 - 14),
            new CallCount(6, "call", 639624 - 639553 - 14),
            new CallCount(7, "call", 837823 - 837744 - 14),
            new CallCount(8, "call", 937596 - 937525 - 14));
    assertThat(result.observation().calls())
        .containsExactly(
            new Observation.Returned(4, List.of(Value.f64(3.5))),
            new Observation.Returned(6, List.of(Value.i32(42))),
            new Observation.Trapped(7, TrapKind.UNREACHABLE, "a trap of the test"),
            new Observation.Returned(8, List.of(Value.i32(2))));
    assertThat(result.observation().readings())
        .singleElement()
        .satisfies(
            reading -> assertThat(reading.bytes()).hasSize(100).startsWith(0x00, 0xff, 0x10, 0x00));
  }

  @Test
  void aPhaseThatComesTwiceTakesItsOwnWindows() {
    Trial trial = Transcripts.joined("reinstantiate").trial();

    assertThat(trial.phases())
        .extracting(PhaseFigures::phase)
        .containsExactly("load", "compile", "instantiate", "call", "instantiate", "call");
    assertThat(trial.phases())
        .extracting(PhaseFigures::instructions)
        .containsExactly(10L, 1L, 1L, 25L + 45L, 1L, 2005L);
    assertThat(trial.calls()).extracting(CallCount::instructions).containsExactly(25L, 45L, 2005L);
  }

  @Test
  void howItEndedIsRead() {
    assertThat(outcome("trap")).isEqualTo(new Outcome.Trapped("unreachable", "a trap of the test"));
    assertThat(outcome("refused"))
        .isEqualTo(new Outcome.Refused("load", "invalid", "a test\\x0asays no"));
    assertThat(outcome("out-of-memory")).isEqualTo(new Outcome.OutOfMemory("initialise", 200_000));
    assertThat(outcome("fault"))
        .isInstanceOfSatisfying(
            Outcome.Faulted.class,
            f -> assertThat(f.cause()).isEqualTo("mem fault, cfsr 00000082, address 00400000"));
  }

  @Test
  void aFaultKeepsWhatWasMeasuredBeforeIt() {
    assertThat(Transcripts.joined("fault").trial().phases())
        .extracting(PhaseFigures::phase)
        .containsExactly("load", "compile", "instantiate");
  }

  @Test
  void theEnginesOwnWordsAreKept() {
    assertThat(Transcripts.joined("chatter").trial().chatter()).containsExactly("half a line");
  }

  @Test
  void aTruncatedTranscriptIsBroken() {
    String console = Transcripts.console("values");
    String cut = console.substring(0, console.indexOf("tp end"));
    assertThat(broken(Transcripts.joined("values", cut, Transcripts.counts("values"))))
        .isEqualTo("the transcript ends before `tp bye`");
  }

  @Test
  void aReadThatIsCutShortIsBroken() {
    String console = Transcripts.console("values").replaceFirst("tp data 0000[0]*\n", "");
    assertThat(broken(Transcripts.joined("values", console, Transcripts.counts("values"))))
        .isEqualTo("`tp read` promised 100 bytes and gave 64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tp result op=6 index=0 value=i32",
        "tp result op=6 index=0 value=i33:0",
        "tp result op=6 index=0 value=i32:xyz",
        "tp result op=six index=0 value=i32:0",
        "tp call phase=call",
        "tp phase name=call calls=1",
        "tp data 0g",
        "tp read op=2 address=zz bytes=0\ntp end index=0",
        "tp trap op=7 kind=melted text=?",
        "tp read op=6 address=0 bytes=0\ntp end index=0"
      })
  void aGarbledLineIsBrokenAndNeverAnException(String line) {
    String console = Transcripts.console("values") + line + "\n";
    assertThat(broken(Transcripts.joined("values", console, Transcripts.counts("values"))))
        .isNotBlank();
  }

  @Test
  void binaryRubbishIsChatter() {
    String console = "\u0000\uFFFDtp \u0007\n" + Transcripts.console("trap");
    assertThat(Transcripts.joined("trap", console, Transcripts.counts("trap")).trial().chatter())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"M", "M x 5", "M 12", "S", "T", "T ten exit"})
  void garbledCountsAreBroken(String line) {
    List<String> counts = new java.util.ArrayList<>(Transcripts.counts("trap"));
    counts.add(line);
    assertThat(broken(Transcripts.joined("trap", Transcripts.console("trap"), counts)))
        .startsWith("the plugin's file");
  }

  @Test
  void countsWithoutHeadTotalOrCalibrationAreBroken() {
    List<String> counts = Transcripts.counts("trap");
    String console = Transcripts.console("trap");
    assertThat(broken(Transcripts.joined("trap", console, List.of()))).contains("does not start");
    assertThat(broken(Transcripts.joined("trap", console, counts.subList(0, 9))))
        .contains("without its total");
    List<String> uncalibrated =
        counts.stream().filter(l -> !l.startsWith("M 14") && !l.startsWith("M 15")).toList();
    assertThat(broken(Transcripts.joined("trap", console, uncalibrated)))
        .isEqualTo("no calibration window was counted");
  }

  @Test
  void callsThatWereNotCountedAreBroken() {
    List<String> counts =
        Transcripts.counts("trap").stream().filter(l -> !l.startsWith("M 9")).toList();
    assertThat(broken(Transcripts.joined("trap", Transcripts.console("trap"), counts)))
        .isEqualTo("2 calls were reported and 0 were counted");
    String elsewhere =
        Transcripts.console("trap")
            .replaceFirst("call op=1 phase=initialise", "call op=1 phase=call");
    assertThat(broken(Transcripts.joined("trap", elsewhere, Transcripts.counts("trap"))))
        .isEqualTo("call 1 was reported in call and counted in initialise");
  }

  @Test
  void aPrintWithinAWindowIsBroken() {
    List<String> counts =
        Transcripts.counts("trap").stream().map(l -> l.equals("S 0") ? "S 3" : l).toList();
    assertThat(broken(Transcripts.joined("trap", Transcripts.console("trap"), counts)))
        .startsWith("3 semihosting calls");
  }

  @Test
  void aBootWithoutCountsOrEndSaysSo() {
    Path nowhere = Path.of("/nowhere/counts.txt");
    assertThat(
            broken(
                Transcripts.join(
                    "trap",
                    new Emulator.Boot("", nowhere, "\nqemu: no such machine\n", 1, false, ""))))
        .isEqualTo("the emulator left no counts: qemu: no such machine");
    assertThat(
            Transcripts.join("trap", new Emulator.Boot("", nowhere, "", 0, true, ""))
                .trial()
                .outcome())
        .isEqualTo(new Outcome.HostTimedOut(60));
  }
}
