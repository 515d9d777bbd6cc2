package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadSelectionTest {
  @Test
  void anEntryWithAMinusTakesAwayWhatAnotherNames() {
    var selection =
        new WorkloadSelection(
            List.of("*", "-family:large", "-reverb"), List.of("family:audio", "-osc-bank"));

    assertThat(selection.judges("hash", "integer")).isTrue();
    assertThat(selection.judges("reverb", "audio")).isFalse();
    assertThat(selection.judges("straight-line-12000", "large")).isFalse();
    assertThat(selection.paces("fm-voice", "audio")).isTrue();
    assertThat(selection.paces("osc-bank", "audio")).isFalse();
    assertThat(selection.paces("hash", "integer")).isFalse();
  }

  @Test
  void takingAwayAloneNamesNothing() {
    assertThat(new WorkloadSelection(List.of("-reverb"), List.of()).judges("hash", "integer"))
        .isFalse();
  }
}
