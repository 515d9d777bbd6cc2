package thumbprint.analysis.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.analysis.cycles.Code.code;
import static thumbprint.analysis.cycles.Code.codeAt;
import static thumbprint.analysis.cycles.Code.one;
import static thumbprint.analysis.cycles.Code.r;
import static thumbprint.analysis.cycles.Code.s;

import org.junit.jupiter.api.Test;
import thumbprint.analysis.thumb.Condition;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.CycleTerm;

/**
 * Cortex-M3, M4 and M33. "Manual" is the instruction timing table of DDI0337 (M3) and DDI0439 (M4);
 * "fit" is that of docs/cycles.md to published programs.
 */
class SingleIssueTest {
  private static void takes(CycleEstimate estimate, double cycles) {
    assertThat(estimate.cycles().mid()).isCloseTo(cycles, within(1e-9));
  }

  /** Manual: LDR takes 2, and 1 right behind a load or store. */
  @Test
  void aLoneLoadTakesTwoCyclesAndTheNextOne() {
    takes(code().load(r(0), r(1)).estimate("cortex-m4f"), 2);
    takes(code().load(r(0), r(1)).load(r(2), r(1)).load(r(3), r(1)).estimate("cortex-m4f"), 4);
    takes(code().store(r(0), r(1)).load(r(2), r(1)).estimate("cortex-m4f"), 2);
    takes(code().load(r(0), r(1)).alu(r(4), r(5)).load(r(2), r(1)).estimate("cortex-m4f"), 5);
  }

  /** Manual: the overlap is lost where the address is what was loaded. */
  @Test
  void aLoadThroughALoadedPointerIsNotPaired() {
    takes(code().load(r(0), r(1)).load(r(2), r(0)).estimate("cortex-m4f"), 4);
  }

  /** The base that a load changes is not what it loads. */
  @Test
  void aLoadBehindAPostIncrementIsPaired() {
    Instruction.Transfer postIncrement = new Instruction.Transfer(1, false, false, true);
    Code code = code().load("ldr", r(0), r(1), postIncrement).load("ldr", r(2), r(1), one());

    takes(code.estimate("cortex-m4f"), 3);
  }

  /** Manual: STR with a register offset takes 2, and the bus is not free for a load behind it. */
  @Test
  void aStoreWithRegisterOffsetTakesTwoCyclesUnlessPaired() {
    takes(code().storeWithOffset(r(0), r(1, 2)).estimate("cortex-m4f"), 2);
    takes(code().load(r(0), r(1)).storeWithOffset(r(3), r(1, 2)).estimate("cortex-m4f"), 3);
    takes(code().storeWithOffset(r(0), r(1, 2)).load(r(3), r(4)).estimate("cortex-m4f"), 4);
  }

  /** Manual: 1 and the number of registers. */
  @Test
  void aMultipleTransferTakesOneCycleMoreThanRegisters() {
    takes(code().push(r(4, 5, 6, 14)).estimate("cortex-m4f"), 5);
    takes(code().pop(r(4, 5)).estimate("cortex-m3"), 3);
    takes(code().pop(r(4, 5, 15)).taken("cortex-m4f"), 4 + 1);
  }

  /** Manual: a double-precision register is two transfers. */
  @Test
  void aTransferOfADoubleTakesOneCycleMore() {
    Instruction.Transfer twin = new Instruction.Transfer(2, false, false, false);

    takes(code().load("vldr", s(0) | s(1), r(1), twin).estimate("cortex-m4f"), 3);
  }

  /** Manual: MUL and MLA 1 on M4; MLA 2 and UMULL 3 to 5 on M3. */
  @Test
  void multiplicationsDifferBetweenCores() {
    Code code =
        code()
            .plain(Kind.MULTIPLY, 2)
            .plain(Kind.MULTIPLY_ACCUMULATE, 4)
            .plain(Kind.MULTIPLY_LONG, 4);

    takes(code.estimate("cortex-m4f"), 3);
    takes(code.estimate("cortex-m3"), 1 + 2 + 4);
  }

  /** Manual: 2 to 12; fit: 7. */
  @Test
  void aDivisionTakesTwoToTwelveCycles() {
    CycleEstimate estimate = code().plain(Kind.DIVIDE, 4).estimate("cortex-m4f");

    takes(estimate, 7);
    assertThat(estimate.cycles().low()).isCloseTo(2 * 0.92, within(1e-9));
    assertThat(estimate.cycles().high()).isCloseTo(12 * 1.08, within(1e-9));
  }

  /** Manual: IT is folded onto a 16-bit instruction before it; fit: it costs nothing. */
  @Test
  void anItIsFoldedBehindASixteenBitInstruction() {
    Code folded = code().alu(r(0), r(1)).plain(Kind.IF_THEN, 2);
    Code unfolded = code().wide(r(0), r(1)).plain(Kind.IF_THEN, 2);

    assertThat(folded.estimate("cortex-m4f").cycles().high()).isCloseTo(1.08, within(1e-9));
    takes(unfolded.estimate("cortex-m4f"), 1);
    assertThat(unfolded.estimate("cortex-m4f").cycles().high()).isCloseTo(2.16, within(1e-9));
  }

  /** Fit: one more cycle for a branch either way on M4; on M33 for a taken one only. */
  @Test
  void aConditionalBranchTakesOneMoreCycle() {
    takes(code().branchIf(Condition.EQ).taken("cortex-m4f"), 2);
    takes(code().branchIf(Condition.EQ).estimate("cortex-m4f"), 2);
    takes(code().branchIf(Condition.EQ).taken("cortex-m33"), 2);
    takes(code().branchIf(Condition.EQ).estimate("cortex-m33"), 1);
    takes(code().branchIf(Condition.ALWAYS).taken("cortex-m4f"), 2);
  }

  /** Fit: 0.66 more at a 32-bit instruction that does not start on a word. */
  @Test
  void arrivingAtAStraddlingInstructionCosts() {
    takes(codeAt(0x1002).wide(r(0), r(1)).entered("cortex-m4f"), 1.66);
    takes(codeAt(0x1000).wide(r(0), r(1)).entered("cortex-m4f"), 1);
    takes(codeAt(0x1002).alu(r(0), r(1)).entered("cortex-m4f"), 1);
    takes(codeAt(0x1002).wide(r(0), r(1)).estimate("cortex-m4f"), 1);
  }

  /** Fit: 2.6 more for each run of three or more of them. */
  @Test
  void aRunOfStraddlingInstructionsCostsOnce() {
    Code two = codeAt(0x1002).wide(0, 0).wide(0, 0);
    Code four = codeAt(0x1002).wide(0, 0).wide(0, 0).wide(0, 0).wide(0, 0);
    Code interrupted = codeAt(0x1002).wide(0, 0).wide(0, 0).alu(0, 0).wide(0, 0);

    takes(two.estimate("cortex-m4f"), 2);
    takes(four.estimate("cortex-m4f"), 4 + 2.6);
    takes(interrupted.estimate("cortex-m4f"), 4);
  }

  /** High bound of the fit only. */
  @Test
  void anAddressThatWasJustComputedMayInterlock() {
    Code code = code().alu(r(1), r(2)).load(r(0), r(1));

    assertThat(code.once("cortex-m4f").count(CycleTerm.ADDRESS_INTERLOCK)).isEqualTo(1);
    takes(code.estimate("cortex-m4f"), 3);
    assertThat(code().alu(r(3), r(2)).load(r(0), r(1)).once("cortex-m4f").counts())
        .doesNotContainKey(CycleTerm.ADDRESS_INTERLOCK);
  }

  /** Rule of M33: one cycle each, one more for the use of what was just loaded. */
  @Test
  void onM33ALoadTakesOneCycleAndItsUseOneMore() {
    takes(code().load(r(0), r(1)).alu(r(2), r(0)).estimate("cortex-m33"), 3);
    takes(code().load(r(0), r(1)).alu(r(2), r(3)).estimate("cortex-m33"), 2);
  }

  /** Manual of M4: VADD and VMUL 1, VMLA 3, VDIV 14, a result one cycle late; not validated. */
  @Test
  void floatingPointHasTermsOfItsOwn() {
    takes(code().operation(Kind.FP_ADD, s(0), s(1)).estimate("cortex-m4f"), 1);
    takes(
        code()
            .operation(Kind.FP_ADD, s(0), s(1))
            .operation(Kind.FP_MULTIPLY, s(2), s(0))
            .estimate("cortex-m4f"),
        3);
    takes(code().operation(Kind.FP_MULTIPLY_ACCUMULATE, s(0), s(1)).estimate("cortex-m4f"), 3);
    takes(code().operation(Kind.FP_DIVIDE, s(0), s(1)).estimate("cortex-m4f"), 14);
  }

  /** Not validated: through a register nothing more at mid, one more at most. */
  @Test
  void anIndirectBranchWidensTheBounds() {
    CycleEstimate direct = code().plain(Kind.BRANCH, 2).taken("cortex-m4f");
    CycleEstimate indirect = code().plain(Kind.BRANCH_INDIRECT, 2).taken("cortex-m4f");

    assertThat(indirect.cycles().mid()).isEqualTo(direct.cycles().mid());
    assertThat(indirect.cycles().high()).isGreaterThan(direct.cycles().high());
  }

  @Test
  void withoutAnFpuTheCoreIsTheSame() {
    assertThat(Code.model("cortex-m4").coefficients())
        .isEqualTo(Code.model("cortex-m4f").coefficients());
  }
}
