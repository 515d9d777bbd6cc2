package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Guarantees.Guarantee;
import thumbprint.catalog.Guarantees.State;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.RuntimeSource;
import thumbprint.catalog.Variant;
import thumbprint.catalog.WorkloadSelection;

/** Frontiers and prices, on an engine of one option for a promise, one for speed and a compiler. */
class OptionsTest {
  private static final WorkloadSelection ALL =
      new WorkloadSelection(List.of("*"), List.of("family:audio"));

  private static final Variant PLAIN = variant(Map.of());
  private static final Variant LOOSE = variant(Map.of("bounds", "off"));
  private static final Variant FAST = variant(Map.of("speed", "high"));
  private static final Variant FAST_LOOSE = variant(Map.of("bounds", "off", "speed", "high"));
  private static final Variant CLANG = variant(Map.of("compiler", "clang"));

  private static Engine.OptionValue value(Guarantees guarantees, Engine.Compiler compiler) {
    return new Engine.OptionValue(List.of(), Map.of(), guarantees, compiler, null, null);
  }

  private static Variant variant(Map<String, String> settings) {
    Guarantees loose = new Guarantees(Map.of(Guarantee.MEMORY_BOUNDS, State.UNCHECKED));
    Map<String, Engine.Option> options =
        Map.of(
            "bounds",
            new Engine.Option("on", Map.of("on", value(null, null), "off", value(loose, null))),
            "compiler",
            new Engine.Option(
                "gcc",
                Map.of("gcc", value(null, null), "clang", value(null, Engine.Compiler.CLANG))),
            "speed",
            new Engine.Option("low", Map.of("low", value(null, null), "high", value(null, null))));
    Engine engine =
        new Engine(
            "E",
            Engine.Mode.INTERPRETER,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Guarantees(Map.of(Guarantee.MEMORY_BOUNDS, State.CHECKED)),
            options,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Runtime runtime =
        new Runtime(
            "r",
            "R",
            "1",
            "C",
            "MIT",
            new RuntimeSource(null, "package", null, null, null, null),
            Map.of("e", engine),
            Map.of(),
            Optional.empty());
    return new Variant(runtime, "e", engine, settings, false);
  }

  private static Hand hand() {
    return new Hand()
        .workload("tone", "audio", "tuning")
        .workload("sort", "integer", "tuning")
        .workload("hash", "integer", "test")
        .workload("trap", "traps", "test");
  }

  private static Hand ran(Hand hand, Variant variant, long tone, long sort, long hash) {
    return hand.ran(variant.name(), "tone", "right", tone)
        .ran(variant.name(), "sort", "right", sort)
        .ran(variant.name(), "hash", "right", hash);
  }

  private static double mid(Figure figure) {
    assertThat(figure).isInstanceOf(Figure.Known.class);
    return ((Figure.Known) figure).range().mid();
  }

  @Test
  void aPromiseCostsWhatTheVariantWithoutItSaves() {
    Hand hand = ran(ran(hand(), LOOSE, 100, 100, 100), PLAIN, 200, 400, 100);

    OptionPrice price = OptionPrices.of(List.of(PLAIN, LOOSE), hand.findings(), ALL).getFirst();

    assertThat(price.kind()).isEqualTo(OptionPrice.Kind.PROMISE);
    assertThat(price.pair().from()).isEqualTo(LOOSE);
    assertThat(price.pair().to()).isEqualTo(PLAIN);
    RatioSpread instructions = price.instructions().orElseThrow();
    assertThat(instructions.range().low()).isEqualTo(1);
    assertThat(instructions.range().mid()).isCloseTo(2, within(1e-12));
    assertThat(instructions.range().high()).isEqualTo(4);
    assertThat(instructions.highest()).isEqualTo("sort");
    assertThat(price.evidence()).as("three trials of each").hasSize(6);
  }

  @Test
  void onlyVariantsThatDifferInOneOptionAreCompared() {
    Hand hand = ran(hand(), PLAIN, 1, 1, 1);
    ran(ran(ran(hand, LOOSE, 1, 1, 1), FAST, 1, 1, 1), FAST_LOOSE, 1, 1, 1);

    List<OptionPrice> prices =
        OptionPrices.of(List.of(PLAIN, LOOSE, FAST, FAST_LOOSE), hand.findings(), ALL);

    assertThat(prices)
        .extracting(p -> p.pair().to().name() + " without " + p.pair().option())
        .containsExactly("e without bounds", "e@speed=high without bounds");
  }

  @Test
  void aWrongResultHasNoPriceAndAVariantThatWasNotBuiltHasNone() {
    Hand hand =
        ran(hand(), PLAIN, 200, 200, 200)
            .ran(LOOSE.name(), "tone", "wrong", 1)
            .ran(LOOSE.name(), "sort", "right", 100)
            .notBuilt(CLANG.name(), "tone", "back end: no tail call");

    List<OptionPrice> prices = OptionPrices.of(List.of(PLAIN, LOOSE, CLANG), hand.findings(), ALL);

    assertThat(prices).hasSize(2);
    assertThat(prices.getFirst().instructions().orElseThrow().byWorkload())
        .containsOnlyKeys("sort");
    assertThat(prices.getLast().kind()).isEqualTo(OptionPrice.Kind.COMPILER);
    assertThat(prices.getLast().instructions()).isEmpty();
    assertThat(prices.getLast().evidence()).isEmpty();
  }

  @Test
  void trapsSayNothingAboutSpeed() {
    Hand hand =
        ran(ran(hand(), PLAIN, 1, 1, 1), LOOSE, 1, 1, 1)
            .ran(PLAIN.name(), "trap", "right", 1)
            .ran(LOOSE.name(), "trap", "right", 1000);

    assertThat(
            OptionPrices.of(List.of(PLAIN, LOOSE), hand.findings(), ALL)
                .getFirst()
                .instructions()
                .orElseThrow()
                .byWorkload())
        .containsOnlyKeys("tone", "sort", "hash");
  }

  @Test
  void speedIsTakenFromTheTuningHalfAndShownOnTheOther() {
    Hand hand = ran(ran(hand(), PLAIN, 100, 100, 100), FAST, 50, 200, 70);

    OptionFrontier frontier = OptionFrontier.of(PLAIN, List.of(PLAIN, FAST), hand.findings(), ALL);

    OptionFrontier.Point fast = frontier.point(FAST.name()).orElseThrow();
    assertThat(mid(fast.tuning())).isCloseTo(1, within(1e-12));
    assertThat(mid(fast.test())).isCloseTo(0.7, within(1e-12));
    assertThat(mid(frontier.point(PLAIN.name()).orElseThrow().tuning())).isEqualTo(1);
  }

  @Test
  void aVariantThatIsNoBetterInAnythingIsDominated() {
    Hand hand = ran(ran(hand(), PLAIN, 100, 100, 100), FAST, 50, 50, 500);

    OptionFrontier frontier = OptionFrontier.of(PLAIN, List.of(PLAIN, FAST), hand.findings(), ALL);

    assertThat(frontier.point(PLAIN.name()).orElseThrow().dominatedBy())
        .as("the test half has no say")
        .containsExactly(FAST.name());
    assertThat(frontier.point(FAST.name()).orElseThrow().onFrontier()).isTrue();
  }

  @Test
  void aVariantWithoutAPromiseDominatesNoneThatKeepsIt() {
    Hand hand = ran(ran(hand(), PLAIN, 100, 100, 100), LOOSE, 50, 50, 50);

    OptionFrontier frontier = OptionFrontier.of(PLAIN, List.of(PLAIN, LOOSE), hand.findings(), ALL);

    assertThat(frontier.points()).allMatch(OptionFrontier.Point::onFrontier);
  }

  @Test
  void equalVariantsDoNotDominateEachOther() {
    Hand hand = ran(ran(hand(), PLAIN, 100, 100, 100), FAST, 100, 100, 100);

    assertThat(OptionFrontier.of(PLAIN, List.of(PLAIN, FAST), hand.findings(), ALL).points())
        .allMatch(OptionFrontier.Point::onFrontier);
  }

  @Test
  void whatWasNotBuiltHasNoFiguresAndTakesNoPart() {
    Hand hand = ran(hand(), PLAIN, 100, 100, 100).notBuilt(CLANG.name(), "tone", "x.c: error");

    OptionFrontier frontier = OptionFrontier.of(PLAIN, List.of(PLAIN, CLANG), hand.findings(), ALL);

    OptionFrontier.Point clang = frontier.point(CLANG.name()).orElseThrow();
    assertThat(clang.tuning()).isEqualTo(new Figure.Missing("no workload came out right"));
    assertThat(clang.flash()).isEqualTo(new Figure.Missing("no workload completed"));
    assertThat(clang.onFrontier()).isFalse();
    assertThat(clang.dominatedBy()).isEmpty();
    assertThat(mid(frontier.point(PLAIN.name()).orElseThrow().tuning())).isEqualTo(1);
  }

  @Test
  void aHalfWithoutWorkloadsIsMissingAndNeverOne() {
    Hand hand = new Hand().workload("hash", "integer", "test").ran("e", "hash", "right", 5);

    OptionFrontier.Point point =
        OptionFrontier.of(PLAIN, List.of(PLAIN), hand.findings(), ALL).points().getFirst();

    assertThat(point.tuning()).isInstanceOf(Figure.Missing.class);
    assertThat(mid(point.test())).isEqualTo(1);
    assertThat(point.onFrontier()).isFalse();
  }
}
