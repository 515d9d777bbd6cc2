package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.BlockTrace.Access;
import thumbprint.evidence.BlockTrace.Ending;
import thumbprint.evidence.BlockTrace.Execution;
import thumbprint.evidence.BlockTrace.Misses;
import thumbprint.evidence.BlockTrace.Window;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CacheGeometry.Cache;
import thumbprint.module.Script;

/**
 * Traces of {@code firmware/test/test_trace.c}, whose flow and accesses were worked out by hand.
 * Calls are of phase 4.
 */
class TraceTest {
  private static final int CALLS = 4;
  private static final int CALIBRATION = 7;
  private static final int KIB = 1024;
  private static final CacheGeometry CACHES =
      new CacheGeometry(new Cache(16 * KIB, 2, 32), new Cache(16 * KIB, 4, 32));

  @TempDir private Path folder;

  private Traced trace(CacheGeometry caches, Script.CallStep... calls) {
    TrialRunner.Request request = Bench.with("test_trace").request(calls);
    return Traced.of(Bench.tracer(folder).trace(request, caches), request.image().elf());
  }

  private Traced trace(Script.CallStep... calls) {
    return trace(CacheGeometry.NONE, calls);
  }

  private static Execution withoutMisses(
      int block, long executed, long entered, long left, long mispredicted) {
    return new Execution(block, executed, entered, left, mispredicted, Misses.NONE);
  }

  @Test
  void aLoopIsLeftByEachTakenBranchAndMispredictedWhereTheTwoBitCounterIs() {
    Traced traced = trace(of("count_down", "10"), of("count_down", "10"));
    List<Window> calls = traced.windows(CALLS);

    Execution first = traced.at(calls.get(0), "count_down");
    assertThat(first).isEqualTo(withoutMisses(first.block(), 1, 1, 1, 1));
    Execution again = traced.at(calls.get(0), "count_down_again");
    assertThat(again)
        .as("taken 8 times of 9; wrong at the first, from weakly not taken, and at the last")
        .isEqualTo(withoutMisses(again.block(), 9, 9, 8, 2));
    assertThat(traced.at(calls.get(1), "count_down").mispredicted())
        .as("weakly taken to the same target by then")
        .isZero();
    assertThat(traced.at(calls.get(1), "count_down_again").mispredicted())
        .as("weakly taken after the last call: wrong at the last only")
        .isEqualTo(1);
  }

  @Test
  void aBranchThatIsTakenEverySecondTimeIsAlwaysMispredicted() {
    Traced traced = trace(of("alternate", "8"));

    Execution branch = traced.at(traced.windows(CALLS).getFirst(), "alternate");
    assertThat(branch).isEqualTo(withoutMisses(branch.block(), 8, 8, 4, 8));
  }

  @Test
  void anIndirectBranchToTwoTargetsInTurnIsAlwaysMispredicted() {
    Traced traced = trace(of("ping_pong", "20"));
    Window call = traced.windows(CALLS).getFirst();

    Execution turn = traced.at(call, "ping_pong_turn");
    assertThat(turn).isEqualTo(withoutMisses(turn.block(), 20, 20, 20, 20));
    assertThat(traced.at(call, "ping").executed()).isEqualTo(10);
    assertThat(traced.at(call, "pong").executed()).isEqualTo(10);
  }

  @Test
  void whatIsEnteredElsewhereWasLeftElsewhere() {
    Traced traced = trace(CACHES, of("count_down", "10"), of("walk", "8192", "4", "2"));

    assertThat(traced.trace().windows())
        .isNotEmpty()
        .allSatisfy(
            window ->
                assertThat(window.executions().stream().mapToLong(Execution::entered).sum())
                    .isEqualTo(window.executions().stream().mapToLong(Execution::left).sum()));
  }

  @Test
  void equalWindowsStandOnceWithTheIndexOfTheFirst() {
    Traced traced =
        trace(
            of("count_down", "10"),
            of("count_down", "10"),
            of("count_down", "10"),
            of("count_down", "20"),
            of("count_down", "10"));

    assertThat(traced.windows(CALLS)).extracting(Window::first).containsExactly(0, 1, 3);
    assertThat(traced.windows(CALLS))
        .as("the first met a predictor that knew nothing")
        .extracting(Window::times)
        .containsExactly(1, 3, 1);
    assertThat(traced.windows(CALIBRATION)).singleElement().extracting(Window::times).isEqualTo(1);
    assertThat(traced.windows(1)).hasSize(1);
  }

  @Test
  void storesAreCountedByKibibyte() {
    Traced traced = trace(of("fill", "4096"));
    Window call = traced.windows(CALLS).getFirst();

    long start = traced.address("trace_buffer");
    assertThat(traced.accesses(call, "trace_buffer", 64 * KIB))
        .containsExactly(
            new Access(start, 0, 256, Misses.NONE),
            new Access(start + KIB, 0, 256, Misses.NONE),
            new Access(start + 2 * KIB, 0, 256, Misses.NONE),
            new Access(start + 3 * KIB, 0, 256, Misses.NONE));
  }

  @Test
  void aBufferThatFitsMissesOncePerLineAndThenOnlyWhenEvicted() {
    Traced traced = trace(CACHES, of("walk", "8192", "4", "3"), of("walk", "8192", "4", "3"));
    List<Window> calls = traced.windows(CALLS);

    assertThat(traced.dataMisses(calls.get(0), "trace_buffer", 64 * KIB))
        .as("8 KiB in lines of 32 bytes, none of them there before")
        .isEqualTo(new Misses(256, 256, 256));
    assertThat(traced.dataMisses(calls.get(1), "trace_buffer", 64 * KIB))
        .isEqualTo(new Misses(0, 0, 256));
    assertThat(traced.accesses(calls.get(1), "trace_buffer", 64 * KIB))
        .hasSize(8)
        .allSatisfy(a -> assertThat(a.loads()).isEqualTo(3 * KIB / 4));
  }

  @Test
  void aBufferOfTwiceTheCacheThrashesLeastRecentlyUsedAndRandomLess() {
    Traced traced = trace(CACHES, of("walk", "32768", "32", "5"));
    Misses misses = traced.dataMisses(traced.windows(CALLS).getFirst(), "trace_buffer", 64 * KIB);

    assertThat(misses.warm()).as("1024 lines, 5 rounds, every one missing").isEqualTo(5 * 1024);
    assertThat(misses.evicted()).isEqualTo(5 * 1024);
    assertThat(misses.random()).isBetween(1024L + 4 * 512, 5 * 1024L - 1);
  }

  @Test
  void storesAllocateLinesToo() {
    Traced traced = trace(CACHES, of("fill", "4096"), of("walk", "4096", "32", "1"));

    List<Window> calls = traced.windows(CALLS);
    assertThat(traced.dataMisses(calls.get(0), "trace_buffer", 64 * KIB).warm()).isEqualTo(128);
    assertThat(traced.dataMisses(calls.get(1), "trace_buffer", 64 * KIB).warm()).isZero();
  }

  @Test
  void codeThatFitsIsFetchedOnceAndAgainOnlyWhenEvicted() {
    Traced traced = trace(CACHES, of("count_down", "10"), of("count_down", "10"));
    List<Window> calls = traced.windows(CALLS);

    assertThat(Traced.fetchMisses(calls.get(1)).warm()).isZero();
    assertThat(Traced.fetchMisses(calls.get(1)).evicted()).isPositive();
    assertThat(traced.at(calls.get(1), "count_down").fetchMisses())
        .as("one line of 32 bytes holds the whole loop")
        .isEqualTo(new Misses(0, 0, 1));
    assertThat(traced.at(calls.get(1), "count_down_again").fetchMisses()).isEqualTo(Misses.NONE);
  }

  @Test
  void oneCacheMayBeAbsent() {
    CacheGeometry codeOnly = new CacheGeometry(CACHES.instruction(), CacheGeometry.NONE.data());
    Traced traced = trace(codeOnly, of("walk", "8192", "4", "1"));

    assertThat(traced.trace().caches()).isEqualTo(codeOnly);
    Window call = traced.windows(CALLS).getFirst();
    assertThat(traced.dataMisses(call, "trace_buffer", 64 * KIB)).isEqualTo(Misses.NONE);
    assertThat(Traced.fetchMisses(call).warm()).isPositive();
  }

  @Test
  void whatTheEmulatorForgivesIsFlagged() {
    assertThat(trace(of("count_down", "3")).trace().flags())
        .isEqualTo(new BlockTrace.Flags(OptionalLong.of(0), 0, Ending.EXIT));
    assertThat(trace(of("misaligned", "5")).trace().flags().unalignedDeviceAccesses()).hasValue(5);
    assertThat(trace(of("rewrite", "1")).trace().flags().rewrittenBlocks()).isZero();
    assertThat(trace(of("rewrite", "4")).trace().flags().rewrittenBlocks()).isEqualTo(3);
  }

  @Test
  void tracingCountsWhatCountingCounts() {
    Script.CallStep[] calls = {
      of("count_down", "1000"), of("walk", "512", "4", "9"), of("ping_pong", "7").inHandler()
    };
    Bench.Played played = Bench.with("test_trace").play(calls);

    assertThat(TraceAgreement.differences(trace(CACHES, calls).trace(), played.result().trial()))
        .isEmpty();
    assertThat(
            TraceAgreement.differences(
                trace(of("count_down", "1001")).trace(), played.result().trial()))
        .anyMatch(
            text ->
                text.matches("call 0 of initialise has \\d+ instructions traced and \\d+ counted"))
        .hasSize(2);
  }

  @Test
  void aRunOverItsBudgetKeepsTheWindowsThatWereClosed() {
    TrialRunner.Request hang = Bench.with("test_hang").budget(3_000_000).request(of("hang"));
    BlockTrace trace = Bench.tracer(folder).trace(hang, CACHES);

    assertThat(trace.flags().ending()).isEqualTo(Ending.BUDGET);
    assertThat(trace.windows()).extracting(Window::phase).containsExactly(CALIBRATION, 1, 2, 3);
  }

  @Test
  void aFaultKeepsTheWindowsThatWereClosed() {
    TrialRunner.Request fault = Bench.with("test_fault").request(of("nowhere"));
    BlockTrace trace = Bench.tracer(folder).trace(fault, CACHES);

    assertThat(trace.flags().ending()).isEqualTo(Ending.EXIT);
    assertThat(trace.windows()).extracting(Window::phase).containsExactly(CALIBRATION, 1, 2, 3);
  }
}
