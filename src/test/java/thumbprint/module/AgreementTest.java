package thumbprint.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  private static Observation result(String value) {
    return new Observation(
        List.of(new Observation.Returned(3, List.of(Value.parse(value)))), List.of());
  }

  private static Observation trap(TrapKind kind) {
    return new Observation(List.of(new Observation.Trapped(3, kind, "words")), List.of());
  }

  private static Observation region(ElementType type, String hex) {
    String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    return new Observation(List.of(), List.of(new Observation.Reading(4, "output", type, base64)));
  }

  @ParameterizedTest
  @CsvSource({
    "f32:7fc00000, f32:7fc00000, equal",
    "f32:7fc00000, f32:ffc00000, equal",
    "f32:ffc00000, f32:7fc00000, equal",
    "f32:7fc00000, f32:7fc00001, differs",
    "f32:7fc00000, f32:7fa00000, differs",
    "f32:7fc00000, f32:3f800000, differs",
    "f32:7fc00001, f32:7fc00000, equal",
    "f32:7fc00001, f32:ffffffff, equal",
    "f32:7fc00001, f32:7f800001, differs",
    "f32:7f800001, f32:7f800001, equal",
    "f32:7f800001, f32:7fc00001, differs",
    "f32:00000000, f32:80000000, differs",
    "f32:7f800000, f32:7f800000, equal",
    "f32:7f800000, f32:7fc00000, differs",
    "f64:7ff8000000000000, f64:fff8000000000000, equal",
    "f64:7ff8000000000000, f64:7ff8000000000001, differs",
    "f64:7ff8000000000001, f64:7ff8000000000000, equal",
    "f64:7ff0000000000001, f64:7ff8000000000001, differs",
    "i32:7fc00000, i32:ffc00000, differs",
    "i32:00000001, i64:0000000000000001, differs"
  })
  void compares_bits_and_nans_by_class(String expected, String actual, String label) {
    assertThat(Agreement.compare(result(expected), result(actual)).label()).isEqualTo(label);
  }

  @Property
  void every_value_agrees_with_itself(@ForAll long bits, @ForAll ValueType type) {
    Observation seen = result(new Value(type, bits).text());
    assertThat(Agreement.compare(seen, seen)).isEqualTo(new Agreement.Equal(List.of()));
  }

  @Property
  void values_survive_their_text(@ForAll long bits, @ForAll ValueType type) {
    Value value = new Value(type, bits);
    assertThat(Value.parse(value.text())).isEqualTo(value);
  }

  @Test
  void a_region_is_compared_by_its_element_type_and_the_first_difference_is_named() {
    String good = "0000803f" + "0000c07f" + "00000000";
    assertThat(
            Agreement.compare(
                    region(ElementType.F32, good),
                    region(ElementType.I8, "0000803f" + "0000c0ff" + "00000000"))
                .label())
        .isEqualTo("equal");
    assertThat(
            Agreement.compare(
                    region(ElementType.I32, good),
                    region(ElementType.I8, "0000803f" + "0000c0ff" + "00000000"))
                .label())
        .isEqualTo("differs");
    assertThat(
            Agreement.compare(
                    region(ElementType.F32, good),
                    region(ElementType.F32, "0000803f" + "0000c07f" + "0000803f"))
                .detail())
        .isEqualTo(
            "region at operation 4, region output, element 2: expected 0.0 (f32:00000000), got 1.0 (f32:3f800000)");
  }

  @Test
  void a_reading_that_is_missing_or_short_differs() {
    assertThat(Agreement.compare(region(ElementType.I8, "00"), Observation.none()).detail())
        .contains("expected a reading, got none");
    assertThat(
            Agreement.compare(region(ElementType.I8, "0001"), region(ElementType.I8, "00"))
                .detail())
        .contains("2 bytes");
  }

  @Test
  void traps_agree_by_kind_and_an_engine_that_does_not_tell_is_noted() {
    assertThat(Agreement.compare(trap(TrapKind.UNREACHABLE), trap(TrapKind.UNREACHABLE)).detail())
        .isEmpty();
    assertThat(Agreement.compare(trap(TrapKind.UNREACHABLE), trap(TrapKind.OTHER)))
        .isEqualTo(new Agreement.Equal(List.of("the engine calls trap unreachable other")));
    assertThat(Agreement.compare(trap(TrapKind.UNREACHABLE), trap(TrapKind.OUT_OF_BOUNDS)).label())
        .isEqualTo("differs");
  }

  @Test
  void a_trap_where_a_result_was_expected_differs_and_so_does_the_reverse() {
    assertThat(Agreement.compare(result("i32:00000001"), trap(TrapKind.OUT_OF_BOUNDS)).detail())
        .isEqualTo("trap at operation 3: expected 1, got trap out-of-bounds");
    assertThat(Agreement.compare(trap(TrapKind.UNREACHABLE), Observation.none()).detail())
        .isEqualTo("trap at operation 3: expected trap unreachable, got no result");
  }
}
