package thumbprint.analysis.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.analysis.cycles.Code.codeAt;
import static thumbprint.analysis.cycles.Code.r;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.thumb.Condition;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.BlockTrace.Access;
import thumbprint.evidence.BlockTrace.Execution;
import thumbprint.evidence.BlockTrace.Misses;
import thumbprint.evidence.BlockTrace.Window;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.CycleProfile;

/** A trace of three blocks whose figures can be worked out by hand. */
class TraceEvaluationTest {
  private static final int LOOP = 0;
  private static final int DIVIDING = 1;
  private static final int MARKER = 2;

  private final Map<Long, List<Instruction>> image = new TreeMap<>();
  private final List<BlockTrace.Block> blocks = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();

  TraceEvaluationTest() {
    block(codeAt(0x1000).alu(r(0), r(1)).alu(r(2), r(3)).branchIf(Condition.NE));
    block(codeAt(0x1100).plain(Kind.DIVIDE, 4).plain(Kind.BRANCH_INDIRECT, 2));
    block(codeAt(0x1200).alu(r(4), r(5)).plain(Kind.UNKNOWN, 2));
    windows.add(new Window(7, 0, 1, List.of(ran(MARKER, 1)), List.of()));
  }

  private void block(Code code) {
    List<Instruction> instructions = code.instructions();
    long start = instructions.getFirst().at();
    image.put(start, instructions);
    blocks.add(new BlockTrace.Block(start, new byte[(int) (instructions.getLast().end() - start)]));
  }

  private static Execution ran(int block, long executed) {
    return new Execution(block, executed, 0, 0, 0, new Misses(executed, 0, 0));
  }

  /** A counted window: the marker is in each. */
  private static Window window(int phase, int first, int times, Execution... executions) {
    List<Execution> all = new ArrayList<>(List.of(executions));
    all.add(ran(MARKER, 1));
    return new Window(phase, first, times, all, List.of());
  }

  private TraceEvaluation evaluation(String core) {
    return new TraceEvaluation(
        new BlockTrace(CacheGeometry.NONE, blocks, windows),
        (start, code) -> image.get(start),
        Code.model(core),
        new MemoryAreas(
            List.of(
                new MemoryAreas.Area(MemoryAreas.CODE, 0x1000, 0x1100, true),
                new MemoryAreas.Area(MemoryAreas.CONSTANTS, 0x1100, 0x3000, true),
                new MemoryAreas.Area(MemoryAreas.HEAP, 0x2000_0200, 0x2000_8000, false))));
  }

  private CycleProfile profile(String core) {
    return evaluation(core)
        .profile(
            "trial",
            "tracer",
            address -> address < 0x1100 ? Optional.of("spin") : Optional.empty());
  }

  @Test
  void theCalibrationIsTakenOffEveryWindow() {
    windows.add(window(6, 0, 1, ran(LOOP, 10)));

    CycleProfile.Phase call = profile("cortex-m4f").phase("call").orElseThrow();

    assertThat(call.total().instructions()).isEqualTo(30);
    assertThat(call.total().unknown()).isZero();
    assertThat(call.total().terms().count(CycleTerm.ISSUE)).isEqualTo(30);
    assertThat(call.total().memory(MemoryAreas.CONSTANTS).fetchedBytes()).isZero();
    assertThat(call.total().memory(MemoryAreas.CODE).fetchMisses().warm()).isEqualTo(10);
  }

  @Test
  void theWorstCallNeedNotHaveTheMostInstructions() {
    windows.add(window(6, 0, 2, ran(LOOP, 10)));
    windows.add(window(6, 1, 3, ran(DIVIDING, 9)));

    CycleProfile profile = profile("cortex-m4f");
    CycleProfile.Phase call = profile.phase("call").orElseThrow();

    assertThat(call.windows()).isEqualTo(5);
    assertThat(call.kept()).extracting(CycleProfile.Window::first).containsExactly(1, 0);
    assertThat(profile.mix()).containsEntry("divide", 9L).doesNotContainKey("integer");
    assertThat(call.total().instructions()).isEqualTo(2 * 30 + 3 * 18);
  }

  @Test
  void aWindowThatAnotherCoversIsDropped() {
    windows.add(window(6, 0, 1, ran(LOOP, 10)));
    windows.add(window(6, 1, 1, ran(LOOP, 11)));
    windows.add(window(6, 2, 1, ran(LOOP, 11)));

    assertThat(profile("cortex-m7").phase("call").orElseThrow().kept())
        .extracting(CycleProfile.Window::first)
        .containsExactly(1);
  }

  @Test
  void moreWindowsThanSixAreNotKept() {
    for (int i = 0; i < 40; i++) {
      windows.add(window(6, i, 1, ran(LOOP, 100 + i), ran(DIVIDING, 100 - i)));
    }

    List<CycleProfile.Window> kept = profile("cortex-m4f").phase("call").orElseThrow().kept();

    assertThat(kept).hasSize(SlowestWindows.AT_MOST);
    assertThat(kept.getFirst().first()).as("divisions weigh most").isZero();
  }

  @Test
  void startUpIsOnePhaseAndItsWindowsAreOnlySummed() {
    windows.add(window(1, 0, 1, ran(LOOP, 1)));
    windows.add(window(3, 0, 2, ran(LOOP, 10)));
    windows.add(window(4, 0, 1, ran(LOOP, 5)));

    CycleProfile profile = profile("cortex-m3");

    assertThat(profile.phases())
        .extracting(CycleProfile.Phase::name)
        .containsExactly("start-up", "initialise");
    CycleProfile.Phase startUp = profile.phase(CycleProfile.START_UP).orElseThrow();
    assertThat(startUp.total().terms().count(CycleTerm.ISSUE)).isEqualTo(3 * 21);
    assertThat(startUp.windows()).isEqualTo(3);
    assertThat(startUp.kept()).isEmpty();
    assertThat(profile.mix()).as("it never came to a steady call").isEmpty();
  }

  @Test
  void hotFunctionsAreNamedOrHaveTheirAddress() {
    windows.add(window(6, 0, 1, ran(LOOP, 100), ran(DIVIDING, 1)));

    assertThat(profile("cortex-m4f").hottest())
        .containsExactly(
            new CycleProfile.HotFunction("spin", 300, 400),
            new CycleProfile.HotFunction("0x00001100", 2, 8));
  }

  @Test
  void memoryIsSummedByAreaAndLoadsFromFlashAreATermWhereTheyMatter() {
    windows.add(
        new Window(
            6,
            0,
            1,
            List.of(ran(LOOP, 1)),
            List.of(
                new Access(0x1400, 7, 0, new Misses(1, 2, 3)),
                new Access(0x2000_0000, 5, 4, Misses.NONE),
                new Access(0x6000_0000, 1, 0, Misses.NONE))));

    CycleProfile.Phase call = profile("cortex-m4f").phase("call").orElseThrow();

    assertThat(call.total().terms().count(CycleTerm.FLASH_LOAD)).isEqualTo(7);
    assertThat(call.total().memory(MemoryAreas.CONSTANTS).dataMisses())
        .isEqualTo(new Misses(1, 2, 3));
    assertThat(call.total().memory(MemoryAreas.HEAP).stores()).isEqualTo(4);
    assertThat(call.total().memory(MemoryAreas.OTHER).loads()).isEqualTo(1);
    assertThat(profile("cortex-m7").phase("call").orElseThrow().total().terms().counts())
        .doesNotContainKey(CycleTerm.FLASH_LOAD);
  }

  @Test
  void indirectBranchesAreCountedAmongInstructions() {
    windows.add(window(6, 0, 1, ran(LOOP, 60), new Execution(DIVIDING, 10, 0, 10, 4, Misses.NONE)));

    CycleProfile.Phase call = profile("cortex-m7").phase("call").orElseThrow();

    assertThat(call.total().dispatchShare()).isCloseTo(10 / 200.0, within(1e-9));
    assertThat(call.total().terms().count(CycleTerm.INDIRECT_BRANCH_CHANGED)).isEqualTo(4);
    assertThat(call.total().terms().count(CycleTerm.INDIRECT_BRANCH_REPEATED)).isEqualTo(6);
  }

  @Test
  void unknownInstructionsAreCountedInThePhase() {
    windows.add(new Window(6, 0, 4, List.of(ran(MARKER, 3)), List.of()));

    CycleProfile.Phase call = profile("cortex-m4f").phase("call").orElseThrow();

    assertThat(call.total().unknown()).isEqualTo(4 * 2);
    assertThat(call.total().terms().count(CycleTerm.UNKNOWN_INSTRUCTION)).isEqualTo(4 * 2);
  }

  @Test
  void theSameTraceGivesTheSameBytesAndTheyComeBack() {
    windows.add(window(5, 0, 1, ran(LOOP, 100)));
    windows.add(window(6, 0, 1, ran(LOOP, 100), ran(DIVIDING, 1)));

    String text = CanonicalJson.write(profile("cortex-m7"));

    assertThat(CanonicalJson.write(profile("cortex-m7"))).isEqualTo(text);
    assertThat(CanonicalJson.read(text, CycleProfile.class)).isEqualTo(profile("cortex-m7"));
    assertThat(text.length()).isLessThan(2048);
  }

  @Test
  void aStoredProfileGivesCyclesWithTheCoefficientsOfNow() {
    windows.add(window(6, 0, 2, ran(LOOP, 10)));
    windows.add(window(6, 1, 1, ran(DIVIDING, 9)));
    ProfiledCycles cycles = new ProfiledCycles(profile("cortex-m4f"), Code.model("cortex-m4f"));

    assertThat(cycles.worst("call").orElseThrow().cycles().mid())
        .isCloseTo(9 * (7 + 1), within(1e-9));
    assertThat(cycles.worstAt("call", Map.of("division", 1.0)))
        .as("with quick divisions the other call is the slowest")
        .contains(10.0 * (3 + 1));
    assertThat(cycles.total("call").orElseThrow().cycles().mid())
        .isCloseTo(2 * 40 + 72, within(1e-9));
    assertThat(cycles.worst("first-call")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfiledCycles(profile("cortex-m4f"), Code.model("cortex-m7")))
        .withMessageContaining("single-issue/1");
  }
}
