package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thumbprint.decision.Examples.atLeast;
import static thumbprint.decision.Examples.atMost;
import static thumbprint.decision.Examples.between;
import static thumbprint.decision.Examples.candidate;
import static thumbprint.decision.Examples.exactly;
import static thumbprint.decision.Examples.oneOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.KnockOutRule;

class KnockOutsTest {
  private static final KnockOutRule DEADLINE = atMost("deadline", "deadline.share", "1");
  private static final KnockOutRule FLASH = atMost("flash", "flash.bytes", "board.flash.free");

  @Test
  void aFigureInsideTheLimitPasses() {
    Verdict verdict = judge(DEADLINE, Map.of("deadline.share", between(0.5, 1)));
    assertThat(verdict.answer()).isEqualTo(Verdict.Answer.PASSES);
    assertThat(verdict.because()).isEqualTo("deadline.share is 0.5 to 1, at most 1");
    assertThat(verdict.evidenceIds()).containsExactly("trial-1");
  }

  @Test
  void aFigureFailsOnlyIfEvenItsBetterBoundMisses() {
    Verdict verdict = judge(DEADLINE, Map.of("deadline.share", between(1.25, 2.5)));
    assertThat(verdict.answer()).isEqualTo(Verdict.Answer.FAILS);
    assertThat(verdict.because()).isEqualTo("deadline.share is 1.25 to 2.5, more than 1");
  }

  @Test
  void boundsOnBothSidesOfTheLimitAreUndecided() {
    Verdict verdict = judge(DEADLINE, Map.of("deadline.share", between(0.9, 1.8)));
    assertThat(verdict.answer()).isEqualTo(Verdict.Answer.UNDECIDED);
    assertThat(verdict.because()).isEqualTo("deadline.share is 0.9 to 1.8, the limit is 1");
  }

  @Test
  void aMissingFigureIsUndecidedWithItsReason() {
    Verdict verdict =
        judge(DEADLINE, Map.of("deadline.share", Performance.missing("no audio workload ran")));
    assertThat(verdict.answer()).isEqualTo(Verdict.Answer.UNDECIDED);
    assertThat(verdict.because()).isEqualTo("deadline.share is missing: no audio workload ran");
  }

  @Test
  void limitsNameTheQuantityTheyCameFrom() {
    Verdict verdict = judge(FLASH, Map.of("flash.bytes", exactly(80_000)));
    assertThat(verdict.answer()).isEqualTo(Verdict.Answer.FAILS);
    assertThat(verdict.because())
        .isEqualTo("flash.bytes is 80000, more than 67252 (board.flash.free)");
  }

  @Test
  void aFloorIsJudgedTheOtherWayRound() {
    KnockOutRule accepts = atLeast("accepts", "accepted.share", "1");
    assertThat(judge(accepts, Map.of("accepted.share", exactly(1))).answer())
        .isEqualTo(Verdict.Answer.PASSES);
    assertThat(judge(accepts, Map.of("accepted.share", exactly(0.9))).because())
        .isEqualTo("accepted.share is 0.9, less than 1");
    assertThat(judge(accepts, Map.of("accepted.share", between(0.5, 1))).answer())
        .isEqualTo(Verdict.Answer.UNDECIDED);
  }

  @Test
  void aFactPassesByItsWord() {
    KnockOutRule licence = oneOf("licence", "licence", "MIT", "Apache-2.0");
    assertThat(judge(licence, "MIT").answer()).isEqualTo(Verdict.Answer.PASSES);
    assertThat(judge(licence, "GPL-2.0").because())
        .isEqualTo("licence is GPL-2.0, none of [MIT, Apache-2.0]");
    assertThat(judge(licence, Map.of()).answer()).isEqualTo(Verdict.Answer.UNDECIDED);
  }

  @Test
  void aLimitThatNothingStandsForIsRefused() {
    assertThatThrownBy(() -> new KnockOuts(List.of(FLASH), Map.of("board.ram.free", 1.0)))
        .hasMessage("unknown anchor \"board.flash.free\" (known: [board.ram.free])");
  }

  private static Verdict judge(KnockOutRule rule, Map<String, Performance> figures) {
    return judge(rule, candidate("a", figures));
  }

  private static Verdict judge(KnockOutRule rule, String word) {
    Alternative plain = candidate("a", Map.of());
    return judge(
        rule,
        new Alternative(
            "a",
            "a",
            "default",
            plain.role(),
            plain.guarantees(),
            Map.of(),
            Map.of(rule.fact(), new Fact(word, List.of("claim-1")))));
  }

  private static Verdict judge(KnockOutRule rule, Alternative alternative) {
    return new KnockOuts(List.of(rule), Map.of("board.flash.free", 67_252.0))
        .verdicts(alternative)
        .getFirst();
  }
}
