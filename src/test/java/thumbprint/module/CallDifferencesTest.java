package thumbprint.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every call that differs is named with its arguments, and in which way. */
class CallDifferencesTest {
  private static final FlatScript SCRIPT =
      new FlatScript(List.of(call("i32.div_s", 7, 0), call("i32.div_s", 7, 2), read()));

  private static Operation call(String export, int left, int right) {
    return new Operation.Call(
        export,
        List.of(new Argument.Constant(Value.i32(left)), new Argument.Constant(Value.i32(right))),
        false,
        Optional.of(TrapKind.OTHER),
        false,
        true);
  }

  private static Operation read() {
    return new Operation.Read(
        new Argument.Constant(Value.i32(0)), new Region("start", ElementType.I8, 1));
  }

  private static Observation.Trapped trapped(int operation, TrapKind kind) {
    return new Observation.Trapped(operation, kind, "");
  }

  private static Observation.Returned returned(int operation, Value value) {
    return new Observation.Returned(operation, List.of(value));
  }

  private static final Observation EXPECTED =
      new Observation(
          List.of(trapped(0, TrapKind.DIVIDE_BY_ZERO), returned(1, Value.i32(3))),
          List.of(new Observation.Reading(2, "start", ElementType.I8, "AQ==")));

  private static List<CallDifference> against(Observation.CallEnd... ends) {
    return CallDifferences.of(
        SCRIPT, EXPECTED, new Observation(List.of(ends), EXPECTED.readings()), true);
  }

  @Test
  void aRunThatIsEqualHasNone() {
    assertThat(CallDifferences.of(SCRIPT, EXPECTED, EXPECTED, true)).isEmpty();
  }

  @Test
  void aMissingTrapAndAnotherValueAreSilent() {
    assertThat(against(returned(0, Value.i32(0)), returned(1, Value.i32(4))))
        .containsExactly(
            new CallDifference(
                CallDifference.Kind.NO_TRAP, "i32.div_s(7, 0)", "trap divide-by-zero", "0"),
            new CallDifference(CallDifference.Kind.VALUE, "i32.div_s(7, 2)", "3", "4"))
        .allMatch(difference -> difference.kind().silent());
  }

  @Test
  void aTrapTooManyAndATrapByAnotherNameAreNot() {
    assertThat(against(trapped(0, TrapKind.UNREACHABLE), trapped(1, TrapKind.DIVIDE_BY_ZERO)))
        .extracting(CallDifference::kind)
        .containsExactly(CallDifference.Kind.TRAP_KIND, CallDifference.Kind.TRAP)
        .noneMatch(CallDifference.Kind::silent);
  }

  @Test
  void bytesInMemoryBelongToTheCallBeforeThem() {
    Observation other =
        new Observation(
            EXPECTED.calls(), List.of(new Observation.Reading(2, "start", ElementType.I8, "Ag==")));

    assertThat(CallDifferences.of(SCRIPT, EXPECTED, other, true))
        .containsExactly(
            new CallDifference(CallDifference.Kind.MEMORY, "i32.div_s(7, 2)", "1", "2"));
  }

  @Test
  void whatWasNotReachedIsNoDifferenceOfARunThatEndedBefore() {
    Observation cut = new Observation(EXPECTED.calls().subList(0, 1), List.of());

    assertThat(CallDifferences.of(SCRIPT, EXPECTED, cut, false)).isEmpty();
    assertThat(CallDifferences.of(SCRIPT, EXPECTED, cut, true)).hasSize(2);
  }

  @Test
  void aSignallingNanThatBecameQuietIsANanOfOtherBits() {
    Value signalling = new Value(ValueType.F32, 0x7FA0_0001);
    Value quiet = new Value(ValueType.F32, 0x7FE0_0001);
    FlatScript script = new FlatScript(List.of(call("f32.reinterpret_i32", 1, 2)));

    assertThat(
            CallDifferences.of(
                script,
                new Observation(List.of(returned(0, signalling)), List.of()),
                new Observation(List.of(returned(0, quiet)), List.of()),
                true))
        .extracting(CallDifference::kind)
        .containsExactly(CallDifference.Kind.NAN_BITS);
  }
}
