package thumbprint.analysis.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static thumbprint.analysis.cycles.Code.code;
import static thumbprint.analysis.cycles.Code.r;

import org.junit.jupiter.api.Test;
import thumbprint.analysis.thumb.Condition;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.CycleTerm;

/**
 * Cortex-M0 and M0+ by the instruction timing tables of their manuals (DDI0432, DDI0484), as
 * docs/cycles.md records them.
 */
class ManualTableTest {
  private static void takes(CycleEstimate estimate, double cycles) {
    assertThat(estimate.cycles().mid()).isCloseTo(cycles, within(1e-9));
  }

  @Test
  void arithmeticTakesOneCycleAndALoadOrStoreTwo() {
    Code code = code().alu(r(0), r(1)).load(r(2), r(0)).store(r(2), r(1));

    takes(code.estimate("cortex-m0"), 1 + 2 + 2);
    takes(code.estimate("cortex-m0plus"), 1 + 2 + 2);
  }

  @Test
  void aPushTakesOneCycleAndOneForEachRegister() {
    takes(code().push(r(4, 5, 14)).estimate("cortex-m0"), 1 + 3);
  }

  @Test
  void aPopOfThePcTakesAsMuchMoreAsATakenBranch() {
    Code code = code().pop(r(4, 5, 15));

    takes(code.taken("cortex-m0"), 1 + 3 + 2);
    takes(code.taken("cortex-m0plus"), 1 + 3 + 1);
  }

  @Test
  void aConditionalBranchTakesThreeOrTwoCyclesWhenTakenAndOneWhenNot() {
    Code code = code().branchIf(Condition.EQ);

    takes(code.taken("cortex-m0"), 3);
    takes(code.taken("cortex-m0plus"), 2);
    takes(code.estimate("cortex-m0"), 1);
    takes(code.estimate("cortex-m0plus"), 1);
  }

  @Test
  void aCallTakesFourCyclesOrThreeAndABranchToARegisterThreeOrTwo() {
    takes(code().plain(Kind.CALL, 4).taken("cortex-m0"), 4);
    takes(code().plain(Kind.CALL, 4).taken("cortex-m0plus"), 3);
    takes(code().plain(Kind.RETURN, 2).taken("cortex-m0"), 3);
    takes(code().plain(Kind.CALL_INDIRECT, 2).taken("cortex-m0plus"), 2);
  }

  @Test
  void whatTheTableHasNoRowForIsCountedAsUnknown() {
    Code code = code().plain(Kind.DIVIDE, 4).plain(Kind.FP_ADD, 4).plain(Kind.UNKNOWN, 2);

    assertThat(code.once("cortex-m0").count(CycleTerm.UNKNOWN_INSTRUCTION)).isEqualTo(3);
  }
}
