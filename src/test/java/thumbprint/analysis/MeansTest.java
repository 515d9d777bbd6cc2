package thumbprint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeansTest {
  @Test
  void aGeometricMeanShowsItsSpreadAndWhatOneRatioDoes() {
    GeometricMean mean = GeometricMean.of(List.of(1.0, 2.0, 4.0));

    assertThat(mean.mean()).isCloseTo(2, within(1e-12));
    assertThat(mean.deviation())
        .as("the deviation of the logarithms is that of -1, 0, 1 times log 2")
        .isCloseTo(2, within(1e-12));
    assertThat(mean.lowWithoutOne()).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(mean.highWithoutOne()).isCloseTo(Math.sqrt(8), within(1e-12));
    assertThat(mean.count()).isEqualTo(3);
  }

  @Test
  void oneRatioIsItsOwnMean() {
    assertThat(GeometricMean.of(List.of(7.0)).highWithoutOne()).isCloseTo(7, within(1e-12));
    assertThat(GeometricMean.of(List.of(7.0)).deviation()).isEqualTo(1);
  }

  @Test
  void ratiosMustBePositiveAndThere() {
    assertThatIllegalArgumentException().isThrownBy(() -> GeometricMean.of(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> GeometricMean.of(List.of(1.0, 0.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> GeometricMean.of(List.of(Double.NaN)));
  }

  @Test
  void aSpreadIsBestMedianAndWorst() {
    assertThat(Spread.of(new long[] {9, 1, 5, 3})).isEqualTo(new Spread(4, 1, 3, 9));
    assertThat(Spread.of(new long[] {9, 1, 5, 3}).ratio()).isEqualTo(3);
    assertThat(Spread.of(new long[] {4, 4}).ratio()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(new long[0]));
  }

  @Test
  void aSpreadLeavesItsValuesAlone() {
    long[] values = {3, 1, 2};
    Spread.of(values);
    assertThat(values).containsExactly(3, 1, 2);
  }
}
