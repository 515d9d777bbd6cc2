package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.evidence.BlockTrace.Misses;
import thumbprint.evidence.BlockTrace.Window;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CacheGeometry.Cache;
import thumbprint.module.Script;

/**
 * Caches that serve flash alone, that hold code and data alike, or whose lines may lie anywhere: on
 * the real emulator, with the loops of {@code firmware/test/test_trace.c}. Its code and constants
 * lie where a product has flash, its buffer in RAM.
 */
class FlashCacheTest {
  private static final int CALLS = 4;
  private static final int KIB = 1024;

  /** Of the STM32F407: 64 lines for instructions, 8 for data, and any line may lie anywhere. */
  private static final CacheGeometry ACCELERATOR =
      new CacheGeometry(new Cache(KIB, 64, 16).ofFlash(), new Cache(128, 8, 16).ofFlash());

  /** One line for everything. */
  private static final Cache ONE_LINE = new Cache(32, 1, 32);

  @TempDir private Path folder;

  private Traced trace(CacheGeometry caches, Script.CallStep... calls) {
    TrialRunner.Request request = Bench.with("test_trace").request(calls);
    return Traced.of(Bench.tracer(folder).trace(request, caches), request.image().elf());
  }

  private static Misses ofConstants(Traced traced, Window call) {
    return traced.dataMisses(call, "trace_constants", 4 * KIB);
  }

  private static Misses ofBuffer(Traced traced, Window call) {
    return traced.dataMisses(call, "trace_buffer", 64 * KIB);
  }

  @Test
  void whatLiesInRamGoesPastACacheOfFlash() {
    Traced traced = trace(ACCELERATOR, of("walk", "8192", "16", "3"), of("fill", "4096"));

    for (Window call : traced.windows(CALLS)) {
      assertThat(ofBuffer(traced, call)).isEqualTo(Misses.NONE);
    }
    assertThat(traced.accesses(traced.windows(CALLS).getFirst(), "trace_buffer", 64 * KIB))
        .as("the loads are counted all the same")
        .hasSize(8)
        .allSatisfy(access -> assertThat(access.loads()).isEqualTo(3 * KIB / 16));
  }

  @Test
  void loadsOfFlashMissOncePerLineAndThenOnlyWhenEvicted() {
    Traced traced =
        trace(
            ACCELERATOR,
            of("walk_flash", "128", "4", "5"),
            of("walk", "8192", "16", "3"),
            of("walk_flash", "128", "4", "5"));
    List<Window> calls = traced.windows(CALLS);

    assertThat(ofConstants(traced, calls.get(0)).warm()).isEqualTo(8);
    assertThat(ofConstants(traced, calls.get(2)).evicted()).isEqualTo(8);
  }

  @Test
  void oneLineMoreThanAFullyAssociativeCacheHasThrashesIt() {
    Traced traced = trace(ACCELERATOR, of("walk_flash", "144", "16", "5"));
    Misses misses = ofConstants(traced, traced.windows(CALLS).getFirst());

    assertThat(misses.warm()).as("9 lines in turn through 8, 5 rounds").isEqualTo(45);
    assertThat(misses.evicted()).isEqualTo(45);
    assertThat(misses.random()).isBetween(9L + 4, 44L);
  }

  @Test
  void inAFullyAssociativeCacheNoTwoAddressesGetInEachOthersWay() {
    Traced traced = trace(ACCELERATOR, of("walk_flash", "4096", "512", "5"));

    Misses misses = ofConstants(traced, traced.windows(CALLS).getFirst());
    assertThat(List.of(misses.warm(), misses.evicted()))
        .as("8 lines that any other cache of 8 lines would put into one set")
        .containsExactly(8L, 8L);
    assertThat(misses.random()).as("some fall out for what was there before").isBetween(8L, 39L);
  }

  @Test
  void dataEvictsCodeFromACacheThatHoldsBoth() {
    CacheGeometry both = CacheGeometry.both(ONE_LINE.ofFlash());
    Traced traced = trace(both, of("walk_flash", "32", "4", "1"));
    Window call = traced.windows(CALLS).getFirst();

    assertThat(traced.at(call, "walk_step").fetchMisses())
        .as("entered 7 times, each time after a load from another line")
        .isEqualTo(new Misses(7, 7, 7));
    assertThat(ofConstants(traced, call))
        .as("8 loads from one line, each after a fetch of another")
        .isEqualTo(new Misses(8, 8, 8));
    assertThat(traced.trace().caches()).isEqualTo(both);
  }

  @Test
  void inTwoCachesDataAndCodeDoNotMeet() {
    CacheGeometry apart = new CacheGeometry(ONE_LINE.ofFlash(), ONE_LINE.ofFlash());
    Traced traced = trace(apart, of("walk_flash", "32", "4", "1"));
    Window call = traced.windows(CALLS).getFirst();

    assertThat(traced.at(call, "walk_step").fetchMisses()).isEqualTo(Misses.NONE);
    assertThat(ofConstants(traced, call)).isEqualTo(new Misses(1, 1, 1));
  }

  @Test
  void dataInRamDoesNotEvictCodeFromACacheOfFlash() {
    Traced flash = trace(CacheGeometry.both(ONE_LINE.ofFlash()), of("walk", "32", "4", "1"));
    Traced all = trace(CacheGeometry.both(ONE_LINE), of("walk", "32", "4", "1"));

    assertThat(flash.at(flash.windows(CALLS).getFirst(), "walk_step").fetchMisses())
        .isEqualTo(Misses.NONE);
    assertThat(all.at(all.windows(CALLS).getFirst(), "walk_step").fetchMisses())
        .isEqualTo(new Misses(7, 7, 7));
  }

  @Test
  void aLineMayBeSmallerThanABlock() {
    CacheGeometry execute = CacheGeometry.both(new Cache(16 * KIB, 2, 8).ofFlash());
    Traced traced = trace(execute, of("walk", "32", "4", "1"), of("walk", "32", "4", "1"));
    List<Window> calls = traced.windows(CALLS);

    assertThat(traced.at(calls.get(0), "walk").fetchMisses())
        .as("18 bytes from the start of a line of 8")
        .isEqualTo(new Misses(3, 3, 3));
    assertThat(traced.at(calls.get(0), "walk_step").fetchMisses()).isEqualTo(Misses.NONE);
    assertThat(traced.at(calls.get(1), "walk").fetchMisses()).isEqualTo(new Misses(0, 0, 3));
  }

  @Test
  void otherScopesAreOtherTraces() {
    TraceRunner runner = Bench.tracer(folder);
    TrialRunner.Request request = Bench.with("test_trace").request(of("fill", "64"));

    assertThat(
            List.of(
                runner.file(request, new CacheGeometry(ONE_LINE, ONE_LINE)),
                runner.file(request, new CacheGeometry(ONE_LINE.ofFlash(), ONE_LINE.ofFlash())),
                runner.file(request, CacheGeometry.both(ONE_LINE)),
                runner.file(request, CacheGeometry.both(ONE_LINE.ofFlash()))))
        .doesNotHaveDuplicates();
  }
}
