package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Guarantees;

class GuaranteeFiguresTest {
  @Test
  void promisesAreFiguresAndUnknownOnesAreMissing() {
    var guarantees =
        new Guarantees(
            Map.of(
                Guarantees.Guarantee.INTERRUPTION, Guarantees.State.CHECKED,
                Guarantees.Guarantee.VALIDATION, Guarantees.State.UNCHECKED));
    Map<String, Performance> figures = GuaranteeFigures.of(guarantees, List.of("claim-7"));
    assertThat(figures)
        .containsEntry("guarantee.interruption", assessed(1))
        .containsEntry("guarantee.validation", assessed(0))
        .containsEntry(
            "guarantee.stack-overflow",
            Performance.missing("whether stack-overflow is checked is not known"))
        .hasSize(4);
  }

  private static Performance assessed(double figure) {
    return Performance.known(Interval.exactly(figure), Performance.Basis.ASSESSED, "claim-7");
  }
}
