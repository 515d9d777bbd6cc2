package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.evidence.Build;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Footprint;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialKey;

class ComparisonTest {
  private static Build build(Map<String, String> sources, List<String> flags) {
    Footprint footprint = new Footprint(Map.of("engine", new Footprint.Size(100, 0)));
    return new Build(
        "key " + sources + flags,
        "wasm3",
        "1",
        "m",
        "-",
        "gcc",
        flags,
        sources,
        footprint,
        "i",
        List.of());
  }

  private static final Build PLAIN = build(Map.of("firmware", "f1", "wasm3", "w1"), List.of("-Os"));

  private static Experiment experiment(String qemu, Build build, String deck, long instructions) {
    TrialKey key = new TrialKey(build.key(), deck, "m", qemu, "p", 1, 1);
    Trial trial =
        new Trial(
            key.id(),
            key,
            "c",
            new Outcome.Completed(),
            List.of(),
            List.of(new CallCount(0, "call", instructions)),
            "o",
            Optional.empty(),
            List.of());
    Cell cell =
        new Cell(
            "wasm3", "wasm3", "m", "hash", Cell.AS_EMITTED, new Cell.Ran(build.key(), trial.id()));
    return new Experiment(
        "p",
        Map.of("emulator", qemu),
        Map.of(),
        Map.of(),
        Map.of(build.key(), build),
        Map.of(trial.id(), trial),
        Map.of(),
        List.of(cell));
  }

  private static final Experiment BEFORE = experiment("QEMU 7.2", PLAIN, "deck", 1000);

  private static String why(Experiment after) {
    List<Comparison.Difference> differing = Comparison.of(BEFORE, after).differing();
    assertThat(differing).hasSize(1);
    return differing.getFirst().why();
  }

  @Test
  void anExperimentEqualsItself() {
    assertThat(Comparison.of(BEFORE, BEFORE))
        .isEqualTo(new Comparison(1, List.of(), List.of(), List.of()));
    assertThat(Comparison.of(BEFORE, BEFORE).same()).isTrue();
  }

  @Test
  void anotherEmulatorWithTheSameFiguresIsEqual() {
    assertThat(Comparison.of(BEFORE, experiment("QEMU 9.0", PLAIN, "deck", 1000)).same()).isTrue();
  }

  @Test
  void aChangedCountIsNamedWithItsRatio() {
    Comparison comparison = Comparison.of(BEFORE, experiment("QEMU 7.2", PLAIN, "deck", 1100));

    assertThat(comparison.same()).isFalse();
    Comparison.Difference difference = comparison.differing().getFirst();
    assertThat(difference.cell()).isEqualTo("wasm3 / m / hash / as-emitted");
    assertThat(difference.what()).startsWith("calls: ").contains("1000").contains("1100");
    assertThat(difference.ratio()).isCloseTo(1.1, within(1e-12));
    assertThat(difference.why()).isEqualTo("nothing that went in differs: report this");
  }

  @Test
  void whyIsWhatWentInDifferently() {
    assertThat(why(experiment("QEMU 9.0", PLAIN, "deck", 1)))
        .isEqualTo("another emulator: QEMU 7.2 became QEMU 9.0");
    Build changed = build(Map.of("firmware", "f2", "wasm3", "w1"), List.of("-Os"));
    assertThat(why(experiment("QEMU 7.2", changed, "deck", 1)))
        .isEqualTo("other sources: firmware");
    Build flags = build(Map.of("firmware", "f1", "wasm3", "w1"), List.of("-O2"));
    assertThat(why(experiment("QEMU 7.2", flags, "deck", 1))).isEqualTo("other flags");
    assertThat(why(experiment("QEMU 7.2", PLAIN, "another deck", 1)))
        .isEqualTo("another module or script");
  }

  @Test
  void cellsThatOneSideLacksAreNamed() {
    Experiment none =
        new Experiment("p", Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    assertThat(Comparison.of(BEFORE, none).onlyBefore())
        .containsExactly("wasm3 / m / hash / as-emitted");
    assertThat(Comparison.of(none, BEFORE).onlyAfter())
        .containsExactly("wasm3 / m / hash / as-emitted");
    assertThat(Comparison.of(none, BEFORE).same()).isFalse();
  }

  @Test
  void sentencesSayHowItWent() {
    assertThat(Experiments.sentences(Comparison.of(BEFORE, BEFORE)))
        .containsExactly("1 of 1 cells equal the reference bit for bit.");
    assertThat(
            Experiments.sentences(Comparison.of(BEFORE, experiment("QEMU 9.0", PLAIN, "deck", 1))))
        .first()
        .isEqualTo("0 of 1 cells equal the reference bit for bit.");
  }
}
