package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.module.HostBehaviour;
import thumbprint.module.HostImport;
import thumbprint.module.Observation;
import thumbprint.module.Script;
import thumbprint.module.Signature;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;

/**
 * The harness with engines whose behaviour is known to the instruction and to the byte;
 * firmware/README.md lists them.
 */
class HarnessTest {
  @ParameterizedTest
  @ValueSource(strings = {"block", "insn"})
  void aLoopOfNRoundsTakesTwoNPlusFiveInstructions(String mode) {
    Bench.Played played =
        Bench.with("test_loop")
            .mode(mode)
            .play(of("loop", "1"), of("loop", "10"), of("loop", "1000"), of("loop", "100000"));

    assertThat(played.outcome()).isEqualTo(new Outcome.Completed());
    assertThat(played.instructions()).containsExactly(7L, 25L, 2005L, 200005L);
    assertThat(played.phase("initialise").instructions()).isEqualTo(7 + 25 + 2005 + 200005);
    assertThat(played.phase("initialise").calls()).isEqualTo(4);
  }

  @Test
  void aCallFromTheHandlerCountsAsOneFromTheThread() {
    Bench.Played played =
        Bench.with("test_loop").play(of("loop", "500"), of("loop", "500").inHandler());

    assertThat(played.instructions()).containsExactly(1005L, 1005L);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 100, 1000, 4096, 30000})
  void theBytesOfStackThatAnEngineNeedsAreFoundWithinEight(int bytes) {
    Bench.Played played =
        Bench.with("test_stack")
            .play(of("eat", "" + bytes), of("eat", "" + (bytes + 400)).inHandler());

    PhaseFigures phase = played.phase("initialise");
    assertThat(phase.stackBytes()).isBetween((long) bytes, bytes + 8L);
    assertThat(phase.handlerStackBytes()).isBetween(bytes + 400L, bytes + 408L);
  }

  @Test
  void aDeckThatPrintsWithinAWindowIsBroken() {
    Bench.Played played = Bench.with("test_print").play(of("print"));

    assertThat(played.counts()).anyMatch(line -> line.matches("S [1-9][0-9]*"));
    assertThat(played.outcome())
        .isInstanceOfSatisfying(
            Outcome.Broken.class,
            broken ->
                assertThat(broken.reason())
                    .endsWith("semihosting calls lie within counted windows"));
  }

  @Test
  void theHarnessItselfPrintsNothingWithinAWindow() {
    Script.CallStep add = of("add", "1", "2");
    assertThat(
            Bench.with("test_values")
                .play(add, of("trap").trapping(TrapKind.UNREACHABLE), add.inHandler())
                .counts())
        .contains("S 0");
    assertThat(Bench.with("test_alloc").play(of("exhaust", "5000")).counts()).contains("S 0");
  }

  @Test
  void aHangEndsByTheBudgetAndTwiceTheSame() {
    Bench.Played first = Bench.with("test_hang").budget(3_000_000).play(of("hang"));
    Bench.Played second = Bench.with("test_hang").budget(3_000_000).play(of("hang"));

    assertThat(first.outcome()).isEqualTo(new Outcome.OverBudget(3_000_000));
    assertThat(first.counts()).contains("T 3000000 budget").isEqualTo(second.counts());
    assertThat(second.result()).isEqualTo(first.result());
  }

  @Test
  void theBudgetIsExact() {
    List<String> counts = Bench.with("test_loop").play(of("loop", "300")).counts();
    long total = Long.parseLong(counts.getLast().split(" ")[1]);

    assertThat(Bench.with("test_loop").budget(total).play(of("loop", "300")).outcome())
        .isEqualTo(new Outcome.Completed());
    assertThat(Bench.with("test_loop").budget(total - 1).play(of("loop", "300")).outcome())
        .isEqualTo(new Outcome.OverBudget(total - 1));
  }

  @Test
  void resultsTrapsAndHostFunctionsComeBack() {
    HostImport sum = new HostImport("env", "sum", HostBehaviour.SUM, Signature.parse("(II)I"));
    Bench.Played played =
        Bench.with("test_values")
            .imports(sum)
            .play(
                of("add", "40", "2"),
                of("mix", "f32:2", "f64:1.5"),
                of("trap").trapping(TrapKind.UNREACHABLE),
                of("crossing", "0", "i64:7", "i64:8"));

    assertThat(played.outcome()).isEqualTo(new Outcome.Completed());
    assertThat(played.result().observation().calls())
        .containsExactly(
            new Observation.Returned(1, List.of(Value.i32(42))),
            new Observation.Returned(2, List.of(Value.f64(3.5))),
            new Observation.Trapped(3, TrapKind.UNREACHABLE, "a trap of the test"),
            new Observation.Returned(4, List.of(Value.i64(15))));
  }

  @Test
  void aTrapThatNobodyExpectedEndsTheScript() {
    Bench.Played played = Bench.with("test_values").play(of("trap"), of("add", "1", "2"));

    assertThat(played.outcome())
        .isEqualTo(new Outcome.Trapped("unreachable", "a trap of the test"));
    assertThat(played.result().trial().calls()).hasSize(1);
  }

  @Test
  void whatTheEngineWillNotRunIsRefusedInItsOwnWords() {
    assertThat(Bench.with("test_values").artifact((byte) 'R').play(of("add", "1", "2")).outcome())
        .isEqualTo(new Outcome.Refused("load", "invalid", "a test\\x0asays no"));
    assertThat(Bench.with("test_values").play(of("absent")).outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.kind()).isEqualTo("no-export"));
    assertThat(Bench.with("test_values").play(of("add", "1")).outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.kind()).isEqualTo("signature"));
  }

  @Test
  void aRegionThatIsNotThereIsRefused() {
    Script beyond =
        new Script(
            Map.of("end", new Script.RegionLine("1020", thumbprint.module.ElementType.I8, 8)),
            List.of(Script.Step.of(new Script.ReadStep("end", null))),
            null,
            null);

    assertThat(Bench.with("test_values").play(beyond).outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.kind()).isEqualTo("memory"));
  }
}
