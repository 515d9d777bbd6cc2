package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the records of criteria and profiles refuse. */
class DecisionRecordsTest {
  @Test
  void aValueFunctionIsMonotone() {
    assertThatThrownBy(() -> function(0, 0.5, 0.4, 1))
        .hasMessage("the value at 2 goes back: a value function is monotone");
  }

  @Test
  void aValueFunctionSpansTheWholeScale() {
    assertThatThrownBy(() -> function(0, 0.9)).hasMessageContaining("runs from 0 to 1");
    assertThatThrownBy(() -> function(1)).hasMessageContaining("two points");
  }

  @Test
  void everyPointHasARationale() {
    assertThatThrownBy(() -> new ValueFunction.Point("0", 1, " "))
        .hasMessage("rationale of the point at 0 is missing");
  }

  @Test
  void aCriterionsDirectionAgreesWithItsValueFunction() {
    assertThatThrownBy(
            () ->
                new Criterion(
                    "flash",
                    "Flash",
                    "B",
                    Criterion.Direction.LESS,
                    Criterion.Group.MEMORY,
                    "flash.total.bytes",
                    "why",
                    function(0, 1)))
        .hasMessage("direction is less, but the value function says the opposite");
  }

  @Test
  void aKnockOutHasExactlyOneCondition() {
    assertThatThrownBy(() -> rule("flash", null, "1", "2", null))
        .hasMessageContaining("needs one of at-most, at-least and one-of");
    assertThatThrownBy(() -> rule("flash", null, null, null, null))
        .hasMessageContaining("needs one of");
    assertThatThrownBy(() -> rule(null, "licence", "1", null, null))
        .hasMessageContaining("needs metric with at-most");
    assertThatThrownBy(() -> rule("flash", null, null, null, List.of("MIT")))
        .hasMessageContaining("or fact with one-of");
    assertThat(rule("flash", null, null, "2", null).condition())
        .isEqualTo(new KnockOutRule.AtLeast("flash", Anchor.parse("2")));
  }

  @Test
  void aGuaranteeClassTakesUnknownForNotKept() {
    var demanded =
        new GuaranteeClass(
            List.of(Guarantees.Guarantee.VALIDATION, Guarantees.Guarantee.MEMORY_BOUNDS), "why");
    var offered =
        new Guarantees(Map.of(Guarantees.Guarantee.MEMORY_BOUNDS, Guarantees.State.CHECKED));
    assertThat(demanded.lackingIn(offered))
        .containsOnly(Map.entry(Guarantees.Guarantee.VALIDATION, Guarantees.State.UNKNOWN));
  }

  @Test
  void workloadsAreSelectedByIdFamilyOrAll() {
    var selection =
        new WorkloadSelection(List.of("family:audio", "sha256"), List.of("family:audio"));
    assertThat(selection.judges("fm-voice", "audio")).isTrue();
    assertThat(selection.judges("sha256", "hash")).isTrue();
    assertThat(selection.judges("crc32", "hash")).isFalse();
    assertThat(selection.paces("sha256", "hash")).isFalse();
    assertThat(new WorkloadSelection(List.of("*"), List.of("fm-voice")).paces("fm-voice", "audio"))
        .isTrue();
  }

  private static ValueFunction function(double... values) {
    List<ValueFunction.Point> points = new java.util.ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new ValueFunction.Point("" + i, values[i], "why"));
    }
    return new ValueFunction(ValueFunction.Scale.LINEAR, points);
  }

  private static KnockOutRule rule(
      String metric, String fact, String atMost, String atLeast, List<String> oneOf) {
    return new KnockOutRule("rule", "Rule", metric, fact, atMost, atLeast, oneOf, "why");
  }
}
