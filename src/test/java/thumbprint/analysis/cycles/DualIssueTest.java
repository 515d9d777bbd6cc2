package thumbprint.analysis.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.analysis.cycles.Code.code;
import static thumbprint.analysis.cycles.Code.one;
import static thumbprint.analysis.cycles.Code.r;
import static thumbprint.analysis.cycles.Code.s;

import org.junit.jupiter.api.Test;
import thumbprint.analysis.thumb.Condition;
import thumbprint.analysis.thumb.Kind;
import thumbprint.analysis.thumb.Registers;
import thumbprint.catalog.CycleTerm;

/** Cortex-M7 by the scoreboard that docs/cycles.md records, fitted to 12 published points. */
class DualIssueTest {
  private static final String M7 = "cortex-m7";

  private static void takes(Code code, double cycles) {
    assertThat(code.estimate(M7).cycles().mid()).isCloseTo(cycles, within(1e-9));
  }

  @Test
  void twoIndependentInstructionsGoTogetherAndDependentOnesDoNot() {
    takes(code().alu(r(0), r(1)).alu(r(2), r(3)), 1);
    takes(code().alu(r(0), r(1)).alu(r(2), r(0)), 2);
    takes(code().alu(r(0), r(1)).alu(r(2), r(3)).alu(r(4), r(5)), 2);
  }

  @Test
  void anAddressIsNeededACycleEarly() {
    takes(code().alu(r(1), r(2)).load(r(0), r(1)), 3);
    takes(code().alu(r(3), r(2)).load(r(0), r(1)), 2);
  }

  @Test
  void whatIsLoadedCanBeUsedInTheSameCycleAndTheHighBoundDoubtsIt() {
    Code code = code().load(r(0), r(1)).alu(r(2), r(0));

    takes(code, 2);
    assertThat(code.once(M7).count(CycleTerm.ISSUE_SLOW)).isEqualTo(1);
    assertThat(
            code()
                .load("ldrb", r(0), r(1), one())
                .alu(r(2), r(0))
                .once(M7)
                .count(CycleTerm.ISSUE_SLOW))
        .isEqualTo(2);
    assertThat(
            code()
                .load("ldrhi", r(0), r(1), one())
                .alu(r(2), r(0))
                .once(M7)
                .count(CycleTerm.ISSUE_SLOW))
        .isEqualTo(1);
  }

  @Test
  void twoLoadsGoTogetherButNotTwoStores() {
    takes(code().load(r(0), r(2)).load(r(1), r(2)), 2);
    takes(code().store(r(0), r(2)).store(r(1), r(2)), 3);
  }

  @Test
  void theDataOfAStoreMayBeACycleLate() {
    takes(code().alu(r(0), r(1)).alu(r(3), r(3)).store(r(0), r(2)), 2);
    takes(code().alu(r(4), r(4)).alu(r(0), r(1)).store(r(0), r(2)), 2);
  }

  @Test
  void aProductIsThereAfterTwoCycles() {
    takes(code().operation(Kind.MULTIPLY, r(0), r(1, 2)).alu(r(3), r(0)), 3);
    takes(code().operation(Kind.MULTIPLY, r(0), r(1)).operation(Kind.MULTIPLY, r(2), r(3)), 2);
  }

  @Test
  void theSumOfAMultiplicationIsNeededLate() {
    takes(
        code()
            .operation(Kind.MULTIPLY, r(0), r(1, 2))
            .operation(Kind.MULTIPLY_ACCUMULATE, r(0), r(0, 3, 4)),
        2);
    takes(
        code()
            .operation(Kind.MULTIPLY, r(0), r(1, 2))
            .operation(Kind.MULTIPLY_ACCUMULATE, r(5), r(0, 3, 4)),
        3);
  }

  @Test
  void thereIsOneShifterAndBitFieldsGoFirst() {
    takes(code().plain(Kind.SHIFT, 2).plain(Kind.SHIFT, 2), 2);
    takes(code().plain(Kind.SHIFT, 2).alu(r(0), r(1)), 1);
    takes(code().alu(r(0), r(1)).plain(Kind.BIT_FIELD, 4), 2);
    takes(code().plain(Kind.BIT_FIELD, 4).alu(r(0), r(1)), 1);
  }

  @Test
  void multipleTransfersMoveTwoRegistersACycleAlone() {
    takes(code().push(r(4, 5, 6, 14)).alu(r(0), r(1)), 1 + 2 + 1);
    takes(code().pop(r(4, 5, 6)).alu(r(0), r(1)), 1 + 2 + 1);
  }

  @Test
  void aComparisonAndItsBranchGoTogether() {
    Code code = code().alu(Registers.FLAGS, r(0)).branchIf(Condition.EQ);

    takes(code, 1);
    takes(code().alu(Registers.FLAGS, r(0)).alu(r(1), Registers.FLAGS), 2);
  }

  @Test
  void anIfThenTakesNoSlot() {
    takes(code().alu(r(0), r(1)).plain(Kind.IF_THEN, 2).alu(r(2), r(3)), 1);
  }

  @Test
  void aDivisionTakesEightCycles() {
    takes(code().operation(Kind.DIVIDE, r(0), r(1, 2)), 8);
  }

  @Test
  void aBranchAgainstThePredictorCostsFourToSix() {
    Code code = code().branchIf(Condition.EQ);

    assertThat(code.taken(M7).cycles().mid()).isCloseTo(1, within(1e-9));
    assertThat(code.surprising(M7).cycles().mid()).isCloseTo(6.2, within(1e-9));
    assertThat(code.surprising(M7).cycles().low()).isCloseTo(5 * 0.88, within(1e-9));
    assertThat(code.surprising(M7).cycles().high()).isCloseTo(7 * 1.12, within(1e-9));
  }

  @Test
  void aDirectBranchThatIsAlwaysTakenCostsItsSlotOnly() {
    assertThat(code().plain(Kind.BRANCH, 2).surprising(M7).cycles().mid())
        .isCloseTo(1, within(1e-9));
    assertThat(code().plain(Kind.CALL, 4).surprising(M7).cycles().mid()).isCloseTo(1, within(1e-9));
  }

  @Test
  void anIndirectBranchCostsAsIfNotPredictedUnlessItRepeatsAtTheLowBound() {
    CycleEstimate repeated = code().plain(Kind.BRANCH_INDIRECT, 2).taken(M7);
    CycleEstimate changed = code().plain(Kind.BRANCH_INDIRECT, 2).surprising(M7);

    assertThat(repeated.cycles().mid()).isCloseTo(6.2, within(1e-9));
    assertThat(changed.cycles().mid()).isCloseTo(6.2, within(1e-9));
    assertThat(repeated.cycles().low()).isCloseTo(0.88, within(1e-9));
    assertThat(changed.cycles().low()).isCloseTo(5 * 0.88, within(1e-9));
  }

  @Test
  void aReturnIsPredictedByItsLastPlace() {
    Code code = code().plain(Kind.RETURN, 2);

    assertThat(code.taken(M7).cycles().mid()).isCloseTo(1, within(1e-9));
    assertThat(code.surprising(M7).cycles().mid()).isCloseTo(6.2, within(1e-9));
  }

  @Test
  void floatingPointLatencyIsATermWhoseLowBoundIsNothing() {
    Code code = code().operation(Kind.FP_ADD, s(0), s(1)).operation(Kind.FP_ADD, s(2), s(0));

    takes(code, 4);
    assertThat(code.once(M7).count(CycleTerm.ISSUE)).isEqualTo(2);
    assertThat(code.once(M7).count(CycleTerm.FP_LATENCY)).isEqualTo(2);
    assertThat(code.once(M7).count(CycleTerm.FP_LATENCY_SLOW)).isEqualTo(3);
  }

  @Test
  void anFmaTakesItsSumThreeCyclesLate() {
    Kind fma = Kind.FP_MULTIPLY_ACCUMULATE;

    takes(code().operation(fma, s(0), s(0) | s(1)).operation(fma, s(0), s(0) | s(2)), 4);
    takes(code().operation(fma, s(0), s(0) | s(1)).operation(fma, s(3), s(0) | s(3)), 7);
  }
}
