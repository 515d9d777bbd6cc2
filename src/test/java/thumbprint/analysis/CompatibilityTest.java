package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import thumbprint.evidence.Outcome;

class CompatibilityTest {
  private static Hand workloads(String... ids) {
    Hand hand = new Hand();
    for (String id : ids) {
      hand.workload(id, "audio", "test");
    }
    return hand;
  }

  private static Compatibility of(Hand hand) {
    return Compatibility.of(hand.findings(), "engine", "machine").orElseThrow();
  }

  @Test
  void allRightIsAllRight() {
    Compatibility found =
        of(workloads("a", "b").ran("engine", "a", "right", 1).ran("engine", "b", "right", 1));

    assertThat(found.state()).isEqualTo(Compatibility.State.ALL);
    assertThat(found.count(CellVerdict.RIGHT)).isEqualTo(2);
  }

  @Test
  void aWrongResultIsWorseThanAnythingThatStops() {
    Compatibility found =
        of(
            workloads("a", "b", "c")
                .ran("engine", "a", "right", 1)
                .ended("engine", "b", new Outcome.Faulted("0x10", "bus", ""))
                .ran("engine", "c", "wrong", 1));

    assertThat(found.state()).isEqualTo(Compatibility.State.WRONG);
    assertThat(found.groups().getFirst().verdict()).isEqualTo(CellVerdict.WRONG);
    assertThat(found.groups().getFirst().workloads()).containsExactly("c");
    assertThat(found.groups().getFirst().reason()).contains("expected");
    assertThat(found.groups().getLast().verdict()).isEqualTo(CellVerdict.RIGHT);
  }

  @Test
  void workloadsThatEndAlikeAreOneGroup() {
    Outcome trap = new Outcome.Trapped("unreachable", "trap");
    Compatibility found =
        of(
            workloads("a", "b", "c", "d", "e")
                .ended("engine", "a", trap)
                .ended("engine", "b", trap)
                .ended("engine", "c", new Outcome.OutOfMemory("load", 9))
                .notBuilt("engine", "d", "no C source")
                .notBuilt("engine", "e", "link", "region overflowed"));

    assertThat(found.state()).isEqualTo(Compatibility.State.NONE);
    assertThat(found.groups())
        .extracting(Compatibility.Group::verdict)
        .containsExactly(
            CellVerdict.TRAPPED,
            CellVerdict.OUT_OF_MEMORY,
            CellVerdict.NOT_LINKED,
            CellVerdict.NOT_BUILT);
    assertThat(found.groups().getFirst().workloads()).containsExactly("a", "b");
  }

  @Test
  void whatTookTooLongOrBrokeTheLabIsNotCalledTheEnginesTrap() {
    Compatibility found =
        of(
            workloads("a", "b", "c", "d")
                .ended("engine", "a", new Outcome.OverBudget(5))
                .ended("engine", "b", new Outcome.Broken("no window"))
                .ended("engine", "c", new Outcome.Refused("load", "link", "no import"))
                .ran("engine", "d", "right", 1));

    assertThat(found.state()).isEqualTo(Compatibility.State.SOME);
    assertThat(found.count(CellVerdict.TOO_LONG)).isOne();
    assertThat(found.count(CellVerdict.BROKEN)).isOne();
    assertThat(found.count(CellVerdict.REFUSED)).isOne();
  }

  @Test
  void whatDidNotRunHasNoVerdict() {
    Findings findings = workloads("a").ran("engine", "a", "right", 1).findings();

    assertThat(Compatibility.of(findings, "other", "machine")).isEmpty();
    assertThat(Compatibility.of(findings, "engine", "elsewhere")).isEmpty();
    assertThat(Compatibility.wrong(findings)).isEmpty();
  }

  @Test
  void wrongResultsAreFoundWhateverTheVariant() {
    Findings findings =
        workloads("a", "b").ran("one", "a", "wrong", 1).ran("other", "b", "wrong", 1).findings();

    assertThat(Compatibility.wrong(findings))
        .extracting(c -> c.cell().variant())
        .containsExactlyInAnyOrder("one", "other");
  }
}
