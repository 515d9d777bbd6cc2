package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Core;
import thumbprint.catalog.Power;
import thumbprint.catalog.WorkloadSelection;
import thumbprint.evidence.Outcome;

/** Boards of the catalog judged by cells made by hand, which were not traced. */
class BoardLoadTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home")).resolve("catalog")).read();
  private static final WorkloadSelection ALL =
      new WorkloadSelection(List.of("*"), List.of("family:audio"));
  private static final BoardLoads.Pace PACE = new BoardLoads.Pace(128, 48_000);

  /** A board without caches, so that nothing is left open. */
  private static final Board PLAIN =
      CATALOG.boards().values().stream()
          .filter(board -> board.caches().isEmpty() && board.notEmulated().isEmpty())
          .findFirst()
          .orElseThrow();

  private static final Board CACHED = CATALOG.board("daisy-seed");

  private static BoardLoads loads(Board board, Hand hand) {
    JudgedCells cells = JudgedCells.of(hand.findings(), "engine", "machine", ALL);
    return BoardLoads.of(
        board, new MeasuredCore(CATALOG.core(board.core()), hand.findings(), List.of(cells)), PACE);
  }

  private static BoardLoad load(Board board, Hand hand) {
    return loads(board, hand).loads().getFirst();
  }

  private static Hand audio(long instructions) {
    return new Hand().workload("a", "audio", "test").ran("engine", "a", "right", 1, instructions);
  }

  /** Instructions whose cycles by the board's core lie at {@code share} of a block. */
  private static long instructions(double share, double cyclesEach) {
    AudioBudget budget =
        new AudioBudget(PLAIN.clocks().getFirst().hz(), 128, 48_000, PLAIN.reserved().cpuShare());
    return Math.round(share * budget.cycles() / cyclesEach);
  }

  @Test
  void aShortCallHoldsTheDeadlineALongOneMissesItAndBoundsMayStraddle() {
    Core.Band band = CATALOG.core(PLAIN.core()).cyclesPerInstruction();

    assertThat(load(PLAIN, audio(instructions(0.5, band.high()))).standing())
        .isEqualTo(BoardStanding.RUNS);
    assertThat(load(PLAIN, audio(instructions(1.5, band.low()))).standing())
        .isEqualTo(BoardStanding.LACKS);
    assertThat(load(PLAIN, audio(instructions(0.99, band.low()))).standing())
        .isEqualTo(BoardStanding.UNDECIDED);
  }

  @Test
  void cachesThatWereNotSimulatedLeaveTheDeadlineOpenWithTheReason() {
    BoardLoad load = load(CACHED, audio(1000));

    assertThat(load.standing()).isEqualTo(BoardStanding.UNDECIDED);
    assertThat(load.worst().orElseThrow().deadline().open()).isPresent();
    assertThat(load.energy()).isEmpty();
    assertThat(load.energyMissing()).isPresent();
  }

  @Test
  void aWrongResultLacksEverythingHoweverFastItIs() {
    BoardLoad load =
        load(PLAIN, audio(10).workload("b", "integer", "test").ran("engine", "b", "wrong", 1));

    assertThat(load.standing()).isEqualTo(BoardStanding.LACKS);
    assertThat(load.wrong()).containsExactly("b");
    assertThat(load.right()).isEqualTo(1);
    assertThat(load.workloads()).isEqualTo(2);
  }

  @Test
  void whatDidNotCompleteIsCountedAndGivesNoFigure() {
    Hand hand =
        new Hand()
            .workload("a", "audio", "test")
            .ended("engine", "a", new Outcome.OutOfMemory("load", 1));
    BoardLoad load = load(PLAIN, hand);

    assertThat(load.standing()).isEqualTo(BoardStanding.LACKS);
    assertThat(load.flash()).isEmpty();
    assertThat(load.worst()).isEmpty();
    assertThat(load.energyMissing()).isPresent();
  }

  @Test
  void missingFlashIsToldInBytes() {
    long free = Site.each(PLAIN).stream().mapToLong(Site::freeFlashBytes).max().orElseThrow();
    Hand hand = new Hand().workload("a", "audio", "test", free).ran("engine", "a", "right", 1);
    BoardLoad load = load(PLAIN, hand);

    assertThat(load.standing()).isEqualTo(BoardStanding.LACKS);
    assertThat(load.flash().orElseThrow().bytes()).isEqualTo(free + 1000);
    assertThat(load.flashLacksBytes()).isPositive();
    assertThat(load.ramLacksBytes()).isZero();
  }

  @Test
  void energyIsThatOfTheWorstCallWhereACurrentIsPublished() {
    BoardLoad load = load(powered(), audio(1000));
    double volts = 3;
    double ampere = 0.01;
    double seconds =
        1000
            * CATALOG.core(PLAIN.core()).cyclesPerInstruction().low()
            / PLAIN.clocks().getFirst().hz();

    assertThat(load.energy()).hasSize(1);
    assertThat(load.energy().getFirst().microjoule().low())
        .isCloseTo(volts * ampere * seconds * 1e6, within(1e-9));
    assertThat(load.energyMissing()).isEmpty();
  }

  /** The plain board with a made-up current of 10 mA at 3 V. */
  private static Board powered() {
    long hz = PLAIN.clocks().getFirst().hz();
    Power power =
        new Power("active", "a chip", 10.0, null, null, 3.0, hz, null, "primary", "a table");
    return new Board(
        PLAIN.id(),
        PLAIN.name(),
        PLAIN.maker(),
        PLAIN.soc(),
        PLAIN.core(),
        PLAIN.notEmulated(),
        PLAIN.processor(),
        PLAIN.clocks(),
        PLAIN.caches(),
        PLAIN.cachesMissing(),
        PLAIN.memories(),
        PLAIN.memoriesSource(),
        PLAIN.boot(),
        PLAIN.reserved(),
        List.of(power),
        Optional.empty(),
        PLAIN.notes());
  }

  @Test
  void theFirstBootModeWithTheBestStandingIsTaken() {
    Hand hand = new Hand().workload("a", "integer", "test", 100_000).ran("engine", "a", "right", 1);

    assertThat(loads(CACHED, hand).site().boot().id()).isEqualTo("qspi");
    assertThat(loads(CACHED, audio(10)).site().boot().id()).isEqualTo("internal-flash");
  }

  @Test
  void aBoardHasLoadsOrAReasonForNone() {
    assertThat(BoardLoads.notMeasured(PLAIN, "no cells").loads()).isEmpty();
    assertThatThrownBy(
            () -> new BoardLoads(Site.each(PLAIN).getFirst(), Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
