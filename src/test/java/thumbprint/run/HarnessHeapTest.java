package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.module.Observation;
import thumbprint.module.Script;
import thumbprint.module.Script.Step;
import thumbprint.module.Value;

/** What the counted heap says of an engine that allocates by the byte. */
class HarnessHeapTest {
  @Test
  void allocationsAreCountedByPhase() {
    Script script =
        new Script(
            Map.of(),
            List.of(Step.of(of("allocate", "100")), Step.of(of("zeroed", "50"))),
            List.of(Step.of(of("grow", "400"))),
            List.of(Step.of(of("release"))));

    Bench.Played played = Bench.with("test_alloc").play(script);

    PhaseFigures initialise = played.phase("initialise");
    assertThat(initialise.allocations()).isEqualTo(2);
    assertThat(initialise.allocationsWorstCall()).isEqualTo(1);
    assertThat(initialise.frees()).isZero();
    assertThat(initialise.heapLiveBytes()).isEqualTo(150);
    assertThat(initialise.heapPeakBytes()).isEqualTo(150);
    assertThat(initialise.heapArenaBytes()).isGreaterThan(150);
    assertThat(played.phase("first-call").heapLiveBytes()).isEqualTo(500);
    assertThat(played.phase("call").heapLiveBytes()).isZero();
    assertThat(played.phase("call").frees()).isEqualTo(2);
    assertThat(played.phase("call").heapPeakBytes()).isEqualTo(500);
  }

  @Test
  void alignedBlocksAreAligned() {
    Bench.Played played = Bench.with("test_alloc").play(of("allocate", "4"), of("aligned", "100"));

    assertThat(played.result().observation().calls())
        .containsExactly(new Observation.Returned(2, List.of(Value.i32(0))));
    assertThat(played.phase("initialise").heapLiveBytes()).isEqualTo(104);
  }

  @Test
  void anEmptyHeapSaysWhatWasWanted() {
    Bench.Played played = Bench.with("test_alloc").play(of("exhaust", "20000"));

    assertThat(played.outcome()).isEqualTo(new Outcome.OutOfMemory("initialise", 20_000));
  }
}
