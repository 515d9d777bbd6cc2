package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.WorkloadSelection;

class MinimumHardwareTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home")).resolve("catalog")).read();
  private static final List<Board> BOARDS = List.copyOf(CATALOG.boards().values());
  private static final WorkloadSelection SELECTION =
      new WorkloadSelection(List.of("*", "-family:large"), List.of("family:audio"));

  private static MinimumHardware of(Hand hand, String core) {
    JudgedCells cells = JudgedCells.of(hand.findings(), "engine", "machine", SELECTION);
    return MinimumHardware.of(cells, CATALOG.core(core), BOARDS);
  }

  /** The engine takes 1000 bytes of flash beside each module. */
  private static Hand three() {
    return new Hand()
        .workload("small", "integer", "test", 10)
        .workload("sound", "audio", "test", 500)
        .workload("big", "integer", "test", 40_000)
        .ran("engine", "small", "right", 1)
        .ran("engine", "sound", "right", 1)
        .ran("engine", "big", "right", 1);
  }

  @Test
  void smallestDeadlineAndAllJudgedAreTold() {
    MinimumHardware minimum = of(three(), "cortex-m4f");

    assertThat(minimum.smallest().flash().orElseThrow().workload()).isEqualTo("small");
    assertThat(minimum.smallest().flash().orElseThrow().bytes()).isEqualTo(1010);
    assertThat(minimum.paced().flash().orElseThrow().bytes()).isEqualTo(1500);
    assertThat(minimum.paced().workloads()).isOne();
    assertThat(minimum.judged().flash().orElseThrow().bytes()).isEqualTo(41_000);
    assertThat(minimum.judged().ram()).isPresent();
  }

  @Test
  void wrongAndUnjudgedWorkloadsGiveNoFigureButWrongOnesAreCounted() {
    Hand hand =
        three()
            .workload("false", "integer", "test", 90_000)
            .ran("engine", "false", "wrong", 1)
            .workload("huge", "large", "test", 900_000)
            .ran("engine", "huge", "right", 1);
    MinimumHardware minimum = of(hand, "cortex-m4f");

    assertThat(minimum.judged().flash().orElseThrow().workload()).isEqualTo("big");
    assertThat(minimum.judged().workloads()).isEqualTo(4);
    assertThat(minimum.judged().right()).isEqualTo(3);
  }

  @Test
  void boardsWithRoomHaveTheCoreAndAreFewerForTheLarger() {
    MinimumHardware minimum = of(three(), "cortex-m0plus");

    assertThat(minimum.smallest().boards())
        .isNotEmpty()
        .allMatch(id -> CATALOG.board(id).core().equals("cortex-m0plus"))
        .containsAll(minimum.judged().boards());
  }

  @Test
  void whetherTheFpuIsUsedFollowsTheCore() {
    assertThat(of(three(), "cortex-m4f").fpu()).isTrue();
    assertThat(of(three(), "cortex-m0").fpu()).isFalse();
  }

  @Test
  void whereNothingIsRightNothingIsSaid() {
    Hand hand = new Hand().workload("a", "audio", "test").ran("engine", "a", "wrong", 1);
    MinimumHardware minimum = of(hand, "cortex-m3");

    assertThat(minimum.smallest().flash()).isEmpty();
    assertThat(minimum.judged().ram()).isEmpty();
    assertThat(minimum.judged().boards()).isEmpty();
    assertThat(minimum.judged().workloads()).isOne();
  }
}
