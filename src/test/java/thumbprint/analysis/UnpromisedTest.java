package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Guarantees.Guarantee;
import thumbprint.catalog.Guarantees.State;
import thumbprint.module.Agreement;

class UnpromisedTest {
  private static final Guarantees LOOSE =
      new Guarantees(
          Map.of(Guarantee.MEMORY_BOUNDS, State.UNCHECKED, Guarantee.VALIDATION, State.CHECKED));
  private static final Guarantees CHECKED =
      new Guarantees(Map.of(Guarantee.MEMORY_BOUNDS, State.CHECKED));

  private static CellFindings cell(Agreement agreement) {
    CellFindings ran =
        new Hand()
            .workload("w", "traps", "test")
            .ran("v", "w", "wrong", 1)
            .findings()
            .cells()
            .getFirst();
    return new CellFindings(ran.cell(), ran.workload(), ran.build(), ran.trial(), agreement);
  }

  private static CellFindings differs(String what, String expected) {
    return cell(new Agreement.Differs(what, "operation 3", expected, "0"));
  }

  @Test
  void aMissingTrapThatWasNeverPromisedIsToldApart() {
    assertThat(Unpromised.by(differs("trap", "trap out-of-bounds"), LOOSE))
        .contains(Guarantee.MEMORY_BOUNDS);
    assertThat(Unpromised.by(differs("trap", "out-of-bounds"), LOOSE))
        .contains(Guarantee.MEMORY_BOUNDS);
  }

  @Test
  void aWrongResultIsNeverExcused() {
    for (CellFindings cell :
        List.of(
            differs("trap", "trap divide-by-zero"),
            differs("result", "7"),
            differs("trap", "0"),
            cell(new Agreement.Equal(List.of())))) {
      assertThat(Unpromised.by(cell, LOOSE)).as(cell.agreement().toString()).isEmpty();
    }
  }

  @Test
  void whatIsPromisedOrUnknownIsNotExcused() {
    assertThat(Unpromised.by(differs("trap", "trap out-of-bounds"), CHECKED))
        .isEqualTo(Optional.empty());
    assertThat(Unpromised.by(differs("trap", "trap stack-overflow"), LOOSE))
        .as("unknown is not unchecked")
        .isEmpty();
  }
}
