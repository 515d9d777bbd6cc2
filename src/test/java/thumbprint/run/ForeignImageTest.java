package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.build.Command;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.BlockTrace.Ending;
import thumbprint.evidence.BlockTrace.Window;
import thumbprint.evidence.CacheGeometry;

/** An image without markers: windows from one address to another. */
class ForeignImageTest {
  private static final int STEADY = 6;

  /** Calls {@code work} with 5, 7 and 5 and exits by semihosting (SYS_EXIT). */
  private static final String PROGRAM =
      """
      .syntax unified
      .cpu cortex-m7
      .thumb
      .section .vectors, "a"
      .word 0x20010000
      .word reset + 1
      .text
      .global reset, work, inside, done
      .thumb_func
      reset:
        movs r0, #5
        bl work
        movs r0, #7
        bl work
        movs r0, #5
        bl work
      done:
        movs r0, #0x18
        ldr r1, =0x20026
        bkpt 0xab
        b .
      .thumb_func
      work:
        adds r0, #0
        adds r0, #0
      inside:
        adds r0, #0
      again:
        subs r0, #1
        bne again
      .global finish
      finish:
        bx lr
      .thumb_func
      .global endless
      endless:
        b endless
      .ltorg
      """;

  @TempDir private static Path programs;
  @TempDir private Path folder;
  private static Path elf;

  @BeforeAll
  static void the_program_is_linked() throws IOException {
    Path source = Files.writeString(programs.resolve("foreign.s"), PROGRAM);
    elf = programs.resolve("foreign.elf");
    Command.Result result =
        Command.of(
                programs,
                List.of(
                    TestLaboratory.LABORATORY.toolbox().require("cross-gcc").path().toString(),
                    "-mcpu=cortex-m7",
                    "-nostdlib",
                    "-Wl,--section-start=.vectors=0,-Ttext=0x100,-ereset",
                    "-o",
                    elf.toString(),
                    source.toString()))
            .run();
    assertThat(result.stderrText()).isEmpty();
  }

  private BlockTrace trace(String entry, String exit) {
    return trace(entry, exit, 1_000_000);
  }

  private BlockTrace trace(String entry, String exit, long budget) {
    return Bench.tracer(folder)
        .trace(
            new ForeignImage(
                elf,
                TestLaboratory.MACHINE,
                address(entry) | 1,
                exit.equals("-") ? OptionalLong.empty() : OptionalLong.of(address(exit)),
                budget),
            CacheGeometry.NONE);
  }

  private static long address(String symbol) {
    return Traced.of(new BlockTrace(CacheGeometry.NONE, List.of(), List.of()), elf).address(symbol);
  }

  private static List<Long> instructions(BlockTrace trace) {
    assertThat(trace.windows()).extracting(Window::phase).containsOnly(STEADY);
    return trace.windows().stream().map(trace::instructions).toList();
  }

  @Test
  void eachEntryIsAWindowUntilTheExitExactToTheInstruction() {
    assertThat(instructions(trace("work", "finish")))
        .as("3 and 2 n")
        .contains(13L, 17L)
        .containsOnly(13L, 17L);
    assertThat(trace("work", "finish").windows().stream().mapToInt(Window::times).sum())
        .isEqualTo(3);
  }

  @Test
  void entryAndExitMayLieWithinWhatTheEmulatorTranslatesTogether() {
    assertThat(instructions(trace("inside", "finish"))).containsOnly(11L, 15L);
    assertThat(instructions(trace("work", "inside"))).containsExactly(2L);
    assertThat(trace("work", "inside").windows().getFirst().times()).isEqualTo(3);
  }

  @Test
  void withoutAnExitTheWindowEndsWithTheRun() {
    BlockTrace trace = trace("work", "-");

    assertThat(instructions(trace))
        .as("three calls and returns, two pairs between them, and the three of the exit")
        .containsExactly(14L + 18 + 14 + 2 * 2 + 3);
    assertThat(trace("work", "endless").windows()).isEqualTo(trace.windows());
  }

  @Test
  void anExitThatIsTheEntryGivesAWindowForEachPass() {
    assertThat(instructions(trace("work", "work"))).containsExactly(16L, 20L, 17L);
  }

  @Test
  void anEntryThatIsNeverReachedGivesNoWindow() {
    assertThat(trace("endless", "-").windows()).isEmpty();
  }

  @Test
  void aWindowThatIsOpenAtTheEndOfTheBudgetIsNotKeptIfItHasAnExit() {
    BlockTrace trace = trace("work", "finish", 20);

    assertThat(trace.flags().ending()).isEqualTo(Ending.BUDGET);
    assertThat(trace.windows()).hasSize(1);
    assertThat(trace("work", "endless", 20).windows()).isEmpty();
  }

  @Test
  void aWindowWithoutAnExitEndsWithTheLastBlockWithinTheBudget() {
    BlockTrace trace = trace("endless", "-", 1_000_000);
    assertThat(trace.windows()).as("never reached").isEmpty();

    BlockTrace cut = trace("work", "-", 20);
    assertThat(cut.flags().ending()).isEqualTo(Ending.BUDGET);
    assertThat(instructions(cut))
        .as("two instructions come before it; a block that reaches past the budget is left out")
        .allMatch(count -> count > 0 && count <= 18);
    assertThat(trace("work", "-", 20).windows()).as("stored").isEqualTo(cut.windows());
  }
}
