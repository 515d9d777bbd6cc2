package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void boundsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> Interval.between(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an interval needs low <= high, is 2.0 to 1.0");
    assertThatThrownBy(() -> Interval.around(1, 3, 2)).hasMessageContaining("is not between");
    assertThatThrownBy(() -> Interval.between(0, Double.NaN)).hasMessageContaining("finite");
  }

  @Test
  void aMissingMiddleIsTheCentreOfTheBounds() {
    assertThat(Interval.between(2, 6).centre()).isEqualTo(4);
    assertThat(Interval.around(2, 3, 6).centre()).isEqualTo(3);
  }

  @Test
  void withoutALikeliestFigureQuantilesAreUniform() {
    assertThat(Interval.between(10, 30).quantile(0.25)).isEqualTo(15);
  }

  @Test
  void aroundALikeliestFigureQuantilesAreTriangular() {
    Interval interval = Interval.around(0, 1, 4);
    // F(1) = 1 / 4; below, F(x) = x^2 / 4; above, 1 - F(x) = (4 - x)^2 / 12
    assertThat(interval.quantile(0.25)).isCloseTo(1, within(1e-12));
    assertThat(interval.quantile(0.0625)).isCloseTo(0.5, within(1e-12));
    assertThat(interval.quantile(1 - 1.0 / 12)).isCloseTo(3, within(1e-12));
  }

  @Test
  void anExactFigureIsItsOnlyQuantile() {
    assertThat(Interval.exactly(7).quantile(0)).isEqualTo(7);
    assertThat(Interval.exactly(7).quantile(0.9)).isEqualTo(7);
  }

  @Property
  void quantilesRiseAndStayInside(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other,
      @ForAll @DoubleRange(min = -100, max = 100) double low,
      @ForAll @DoubleRange(min = 0, max = 100) double rise,
      @ForAll @DoubleRange(min = 0, max = 100) double fall) {
    Interval interval = Interval.around(low, low + rise, low + rise + fall);
    double lower = interval.quantile(Math.min(one, other));
    double upper = interval.quantile(Math.max(one, other));
    assertThat(lower).isLessThanOrEqualTo(upper + 1e-9).isBetween(low, interval.high());
  }
}
