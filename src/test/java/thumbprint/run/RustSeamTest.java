package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.evidence.Build;
import thumbprint.evidence.Outcome;
import thumbprint.module.Observation;
import thumbprint.module.Script;
import thumbprint.module.Script.Step;
import thumbprint.module.Value;

/** An engine in Rust behind the same contract: its ways out are Rust's, and all are reported. */
class RustSeamTest {
  private static Observation.Returned returned(int operation, int value) {
    return new Observation.Returned(operation, List.of(Value.i32(value)));
  }

  @Test
  void itsFunctionsAreFoundAndCalled() {
    assertThat(
            Bench.withRust()
                .play(of("double", "21"), of("double", "4"))
                .result()
                .observation()
                .calls())
        .containsExactly(returned(1, 42), returned(2, 8));
  }

  @Test
  void aTrapHasItsKindAndTheEnginesWords() {
    Bench.Played played = Bench.withRust().play(of("trap", "7"));

    assertThat(played.outcome()).isInstanceOf(Outcome.Trapped.class);
    assertThat(played.transcript()).contains("kind=divide-by-zero text=no 7");
  }

  @Test
  void aRefusalHasTheEnginesOwnWords() {
    assertThat(Bench.withRust().artifact((byte) 'R').play(of("double", "1")).outcome())
        .isEqualTo(new Outcome.Refused("load", "invalid", "first byte is 82"));
  }

  @Test
  void aPanicIsAFaultWithItsMessageAndPlace() {
    assertThat(Bench.withRust().play(of("panic", "0"), of("panic", "1")).outcome())
        .isInstanceOfSatisfying(
            Outcome.Faulted.class,
            fault ->
                assertThat(fault.cause())
                    .startsWith("panic: the test wants it at ")
                    .contains("lib.rs:")
                    .doesNotContain(TestLaboratory.HOME.toString()));
  }

  @Test
  void aPanicInTheHandlerIsSeenToo() {
    assertThat(Bench.withRust().play(of("panic", "1").inHandler()).outcome())
        .isInstanceOfSatisfying(
            Outcome.Faulted.class, fault -> assertThat(fault.cause()).startsWith("panic: "));
  }

  @Test
  void anAllocationThatRustCannotSurviveEndsTheCallAndNotTheBoot() {
    Bench.Played played = Bench.withRust().play(of("keep", "100"), of("keep", "2000000000"));

    assertThat(played.outcome()).isEqualTo(new Outcome.OutOfMemory("initialise", 2_000_000_000L));
    assertThat(played.transcript()).contains("tp end index=0").contains("tp bye");
    assertThat(played.phase("initialise").heapLiveBytes())
        .as("the harness took everything back")
        .isZero();
  }

  @Test
  void theSameFromTheHandler() {
    Bench.Played played = Bench.withRust().play(of("keep", "2000000000").inHandler());

    assertThat(played.outcome()).isEqualTo(new Outcome.OutOfMemory("initialise", 2_000_000_000L));
    assertThat(played.transcript()).contains("tp bye");
  }

  @Test
  void anAllocationThatTheEngineChecksIsItsOwnAnswer() {
    Bench.Played played = Bench.withRust().play(of("try_keep", "2000000000"));

    assertThat(played.outcome()).isEqualTo(new Outcome.OutOfMemory("initialise", 2_000_000_000L));
  }

  @Test
  void alignmentsBeyondTheAllocatorsOwnAreKept() {
    assertThat(Bench.withRust().play(of("misaligned", "1")).result().observation().calls())
        .containsExactly(returned(1, 0));
  }

  @Test
  void itsAllocationsAreCountedAndGivenBack() {
    Script script =
        new Script(
            Map.of(),
            List.of(Step.of(of("keep", "1000"))),
            List.of(Step.of(of("try_keep", "0"))),
            List.of());

    Bench.Played played = Bench.withRust().play(script);

    assertThat(
            played.phase("initialise").heapLiveBytes() - played.phase("first-call").heapLiveBytes())
        .isBetween(900L, 1000L);
  }

  @Test
  void allThatCargoMadeIsTheEngines() {
    Build build = TestLaboratory.testEngineInRust().build();

    assertThat(build.footprint().part("engine").flashBytes()).isPositive();
    assertThat(build.libraries())
        .as("the C library's alone")
        .noneMatch(member -> member.contains("rcgu"));
  }
}
