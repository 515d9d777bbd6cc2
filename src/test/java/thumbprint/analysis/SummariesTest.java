package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import thumbprint.evidence.Build;
import thumbprint.evidence.Footprint;
import thumbprint.evidence.Outcome;
import thumbprint.module.Agreement;

/**
 * An experiment worked out by hand: `fast` takes twice native's instructions, `slow` eight times.
 */
class SummariesTest {
  private static final Findings FINDINGS =
      new Hand()
          .workload("tone", "audio", "test")
          .workload("sort", "integer", "test")
          .workload("hash", "integer", "test")
          .workload("crc", "integer", "tuning")
          .ran("native", "tone", "right", 100, 100)
          .ran("native", "sort", "right", 10)
          .ran("native", "hash", "right", 10)
          .ran("native", "crc", "right", 10)
          .ran("fast", "tone", "right", 150, 250)
          .ran("fast", "sort", "right", 20)
          .ran("fast", "hash", "right", 1)
          .ran("fast", "crc", "right", 5000)
          .ran("slow", "tone", "right", 2500, 700)
          .ran("slow", "sort", "right", 40)
          .ran("slow", "hash", "wrong", 1)
          .ran("slow", "crc", "right", 40)
          .ended("none", "tone", new Outcome.Refused("load", "invalid", "no"))
          .notBuilt("none", "sort", "x.c: error")
          .findings();

  private final Map<String, VariantSummary> summaries =
      Summaries.of(FINDINGS, Hand.judging(Judging.Half.TEST));

  private Figure figure(String variant, String metric) {
    return summaries.get(variant).figures().get(metric);
  }

  private double value(String variant, String metric) {
    assertThat(figure(variant, metric)).isInstanceOf(Figure.Known.class);
    return ((Figure.Known) figure(variant, metric)).range().mid();
  }

  @Test
  void speedIsComparedOnWhatAllCompleteRightly() {
    Set<String> compared =
        Summaries.compared(FINDINGS, Hand.judging(Judging.Half.TEST), FINDINGS.variants());

    assertThat(compared)
        .as("slow got hash wrong, crc is for tuning, none completes nothing")
        .containsExactly("sort", "tone");
    assertThat(value("native", "call.slowdown")).isCloseTo(1, within(1e-12));
    assertThat(value("fast", "call.slowdown")).isCloseTo(2, within(1e-12));
    assertThat(value("slow", "call.slowdown")).isCloseTo(8, within(1e-12));
  }

  @Test
  void theTuningHalfIsAnotherQuestion() {
    Map<String, VariantSummary> tuning = Summaries.of(FINDINGS, Hand.judging(Judging.Half.TUNING));

    assertThat(tuning.get("fast").slowDown().orElseThrow().mean()).isCloseTo(500, within(1e-9));
    assertThat(tuning.get("slow").slowDown().orElseThrow().mean()).isCloseTo(4, within(1e-9));
  }

  @Test
  void theWorstCallOfAudioIsJudgedAgainstTheBlock() {
    assertThat(summaries.get("fast").deadlines().get("tone").verdict())
        .isEqualTo(Deadline.Verdict.HELD);
    assertThat(summaries.get("slow").deadlines().get("tone").verdict())
        .isEqualTo(Deadline.Verdict.MISSED);
    assertThat(summaries.get("slow").deadlines()).containsOnlyKeys("tone");
  }

  @Test
  void aWrongResultIsCountedAndNeverASuccess() {
    assertThat(value("slow", "agreement.differs")).isEqualTo(1);
    assertThat(value("fast", "agreement.differs")).isZero();
    assertThat(value("none", "accepted.share")).isZero();
  }

  @Test
  void whatIsMissingIsMissingWithAReasonAndNeverZero() {
    assertThat(figure("none", "call.slowdown")).isInstanceOf(Figure.Missing.class);
    assertThat(figure("none", "deadline.share"))
        .isEqualTo(new Figure.Missing("no audio workload completed"));
    assertThat(figure("none", "flash.total.bytes"))
        .isEqualTo(new Figure.Missing("no workload completed"));
    assertThat(FINDINGS.ofVariant("none").get("tone").agreement())
        .isEqualTo(new Agreement.None("refused"));
    assertThat(FINDINGS.ofVariant("none").get("sort").agreement())
        .isEqualTo(new Agreement.None("compile: x.c: error"));
  }

  @Test
  void memoryIsWhatIsAddedToTheEmptyFirmware() {
    MemoryNeed shared = MemoryNeed.of(FINDINGS.ofVariant("fast").get("tone"), Hand.empty());
    assertThat(shared.flashBytes()).as("engine 1000, module 700 beside it").isEqualTo(1700);
    assertThat(shared.ramBytes()).as("static 8, arena 230, the deeper stack 64").isEqualTo(302);

    MemoryNeed linked = MemoryNeed.of(FINDINGS.ofVariant("native").get("tone"), Hand.empty());
    assertThat(linked.flashBytes()).as("engine 1000, module 300 as code").isEqualTo(1300);
  }

  @Test
  void harnessCodeThatOneEngineKeepsIsNotTheEngines() {
    Build empty = Hand.empty();
    Build larger = Hand.withPart(empty, "harness", new Footprint.Size(949, 60));
    Build engine = Hand.withPart(larger, "engine", new Footprint.Size(1000, 8));

    assertThat(MemoryNeed.engineFlashBytes(engine, empty)).isEqualTo(1000);

    Build library = Hand.withPart(engine, "library", new Footprint.Size(70, 0));
    assertThat(MemoryNeed.engineFlashBytes(library, empty)).isEqualTo(1070);
  }

  @Test
  void startUpIsLoadCompileAndInstantiate() {
    assertThat(value("fast", "startup.instructions")).isEqualTo(30);
    assertThat(value("fast", "heap.peak.bytes")).isEqualTo(210);
    assertThat(value("fast", "allocations.per.call")).isEqualTo(1);
    assertThat(value("slow", "call.spread"))
        .as("2500 over the lower median 700")
        .isCloseTo(2500.0 / 700, within(1e-12));
  }
}
