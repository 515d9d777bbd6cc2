package thumbprint.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private static Script.Step call(String export, String... arguments) {
    return Script.Step.of(Script.CallStep.of(export, arguments));
  }

  private static FlatScript steady(Script.Step... steps) {
    return new Script(
            Map.of("out", new Script.RegionLine("64", ElementType.F32, 16)),
            null,
            null,
            List.of(steps))
        .flatten();
  }

  private static Argument argument(FlatScript script, int operation) {
    return script.callAt(operation).arguments().getFirst();
  }

  @Test
  void a_repetition_is_unrolled_with_changing_input_and_reads_every_nth_time() {
    Script.Step fill = Script.Step.of(new Script.FillStep("0", Pattern.NOISE, 8, 5));
    Script.Step read = Script.Step.of(new Script.ReadStep("out", 2));
    FlatScript script =
        steady(
            Script.Step.of(new Script.RepeatStep(4, List.of(fill, call("f", "i32:7+3i"), read))));

    assertThat(script.callsIn(Phase.CALL)).containsExactly(2, 4, 7, 9);
    assertThat(argument(script, 9)).isEqualTo(new Argument.Constant(Value.i32(16)));
    assertThat(((Operation.FillPattern) script.operations().get(8)).seed()).isEqualTo(8);
    assertThat(script.readAt(5)).isNotNull();
    assertThat(script.readAt(10)).isNotNull();
    assertThat(script.operations()).hasSize(11);
  }

  @Test
  void arguments_are_typed_numbers_or_kept_addresses() {
    FlatScript script =
        steady(
            Script.Step.of(Script.CallStep.of("get").keeping("p")),
            call("a", "$p-16"),
            call("b", "-1"),
            call("c", "f32:0.1"),
            call("d", "f64:-inf"),
            call("e", "0xffffffff"));
    assertThat(argument(script, 2)).isEqualTo(new Argument.Earlier(1, -16));
    assertThat(argument(script, 3)).isEqualTo(new Argument.Constant(Value.i32(-1)));
    assertThat(argument(script, 4)).isEqualTo(new Argument.Constant(Value.f32(0.1f)));
    assertThat(argument(script, 5))
        .isEqualTo(new Argument.Constant(Value.f64(Double.NEGATIVE_INFINITY)));
    assertThat(argument(script, 6)).isEqualTo(new Argument.Constant(Value.i32(-1)));
    assertThat(script.callAt(1).compared()).isFalse();
    assertThat(script.callAt(2).compared()).isTrue();
  }

  @Test
  void faults_name_what_is_wrong_and_what_is_known() {
    assertThatThrownBy(() -> steady(call("f", "$q")))
        .hasMessageContaining("no earlier call keeps \"q\"");
    assertThatThrownBy(() -> steady(call("f", "i32:zwei")))
        .hasMessageContaining("\"zwei\" is no i32");
    assertThatThrownBy(() -> steady(call("f", "i31:2")))
        .hasMessageContaining("known: i32, i64, f32, f64");
    assertThatThrownBy(() -> steady(Script.Step.of(new Script.ReadStep("in", 1))))
        .hasMessageContaining("unknown region \"in\" (known: out)");
    assertThatThrownBy(() -> new Script.Step(null, null, null, null, null, null, null))
        .hasMessageContaining("exactly one of");
  }

  @Test
  void a_script_that_would_not_fit_a_deck_is_refused() {
    Script.Step many = Script.Step.of(new Script.RepeatStep(100_001, List.of(call("f"))));
    assertThatThrownBy(() -> steady(many)).hasMessageContaining("more than 100000 operations");
  }

  @Test
  void patterns_are_the_generator_of_the_contract() {
    assertThat(Pattern.BYTES.bytes(3, 1))
        .containsExactly((1015568748 >>> 24), (1586005467 >>> 24), (byte) (2165703038L >>> 24));
    assertThat(Pattern.IMPULSE.bytes(2, 9)).containsExactly(0, 0, 0x80, 0x3F, 0, 0, 0, 0);
  }
}
