package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.ValueFunction;

class ValueCurveTest {
  private static final ValueCurve DEADLINE =
      curve(ValueFunction.Scale.LINEAR, at(0.1, 1), at(0.5, 0.6), at(1, 0));
  private static final ValueCurve SLOWDOWN =
      curve(ValueFunction.Scale.LOGARITHMIC, at(1, 1), at(100, 0));
  private static final ValueCurve WITH_PLATEAU =
      curve(ValueFunction.Scale.LINEAR, at(0, 0), at(10, 0.5), at(20, 0.5), at(30, 1));

  @Test
  void valuesFollowThePieces() {
    assertThat(DEADLINE.valueAt(0.3)).isCloseTo(0.8, within(1e-12));
    assertThat(DEADLINE.valueAt(0.5)).isEqualTo(0.6);
    assertThat(DEADLINE.valueAt(0.75)).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void figuresBeyondTheEndsAreWorthWhatTheEndsAre() {
    assertThat(DEADLINE.valueAt(-3)).isEqualTo(1);
    assertThat(DEADLINE.valueAt(7)).isZero();
    assertThat(SLOWDOWN.valueAt(0)).isEqualTo(1);
  }

  @Test
  void onALogarithmicScaleEqualRatiosAreWorthTheSame() {
    assertThat(SLOWDOWN.valueAt(10)).isCloseTo(0.5, within(1e-12));
    assertThat(SLOWDOWN.valueAt(2) - SLOWDOWN.valueAt(4))
        .isCloseTo(SLOWDOWN.valueAt(20) - SLOWDOWN.valueAt(40), within(1e-12));
  }

  @Test
  void anIntervalsValuesAreThoseOfItsBoundsAndCentre() {
    Range values = DEADLINE.valuesOver(Interval.around(0.1, 0.3, 0.5));
    assertThat(values.low()).isEqualTo(0.6);
    assertThat(values.mid()).isCloseTo(0.8, within(1e-12));
    assertThat(values.high()).isEqualTo(1);
  }

  @Test
  void anchorsTakeTheBoardsNumbers() {
    ValueFunction flash = Examples.falling("0", "0.5 * board.flash.free");
    ValueCurve curve = ValueCurve.of(flash, Map.of("board.flash.free", 1000.0));
    assertThat(curve.points().getLast().at()).isEqualTo(500);
  }

  @Test
  void anchorsThatFallOverEachOtherAreRefused() {
    ValueFunction flash = Examples.falling("0", "board.flash.free");
    assertThatThrownBy(() -> ValueCurve.of(flash, Map.of("board.flash.free", -8.0)))
        .hasMessage("points must rise: -8.0 comes after 0.0");
  }

  @Test
  void aLogarithmicScaleDoesNotStartAtZero() {
    assertThatThrownBy(() -> curve(ValueFunction.Scale.LOGARITHMIC, at(0, 1), at(9, 0)))
        .hasMessageContaining("starts above 0");
  }

  @Test
  void aValueThatIsFlatIsLeftAtItsFarEnd() {
    assertThat(WITH_PLATEAU.figureBeyondWhich(0.5, true)).hasValue(20);
    assertThat(WITH_PLATEAU.figureBeyondWhich(0.5, false)).hasValue(10);
  }

  @Test
  void nothingIsWorthMoreThanTheBestOrLessThanTheWorst() {
    assertThat(DEADLINE.figureBeyondWhich(1, true)).isEmpty();
    assertThat(DEADLINE.figureBeyondWhich(0, false)).isEmpty();
    assertThat(DEADLINE.figureBeyondWhich(1.3, true)).isEmpty();
  }

  @Property
  void curvesAreMonotone(
      @ForAll @DoubleRange(min = 0, max = 2) double one,
      @ForAll @DoubleRange(min = 0, max = 2) double other) {
    double smaller = Math.min(one, other);
    double larger = Math.max(one, other);
    assertThat(DEADLINE.valueAt(smaller)).isGreaterThanOrEqualTo(DEADLINE.valueAt(larger));
    assertThat(SLOWDOWN.valueAt(60 * smaller))
        .isGreaterThanOrEqualTo(SLOWDOWN.valueAt(60 * larger));
    assertThat(WITH_PLATEAU.valueAt(20 * smaller))
        .isLessThanOrEqualTo(WITH_PLATEAU.valueAt(20 * larger));
  }

  @Property
  void invertingAValueGivesAFigureOfThatValue(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double value, @ForAll boolean better) {
    for (ValueCurve curve : List.of(DEADLINE, SLOWDOWN, WITH_PLATEAU)) {
      double figure = curve.figureBeyondWhich(value, better).orElseThrow();
      assertThat(curve.valueAt(figure)).isCloseTo(value, within(1e-9));
    }
  }

  private static ValueCurve curve(ValueFunction.Scale scale, ValueCurve.Point... points) {
    return new ValueCurve(scale, List.of(points));
  }

  private static ValueCurve.Point at(double figure, double value) {
    return new ValueCurve.Point(figure, value);
  }
}
