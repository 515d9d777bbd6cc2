package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.TestSuite;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PlayedEntry;
import thumbprint.module.Observation;
import thumbprint.module.Operation;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;
import thumbprint.module.suite.ExpectedValue;
import thumbprint.module.suite.SuiteCommand;

/** One bad call hides nothing, and every way to end is judged. */
class SuiteModuleRunTest {
  private static final Outcome FAULT = new Outcome.Faulted("00001000", "hard fault", "");

  private static SuiteModule module(SuiteCommand.Expectation... wanted) {
    List<SuiteModule.Call> calls = new ArrayList<>();
    for (SuiteCommand.Expectation one : wanted) {
      Operation.Call call =
          new Operation.Call(
              "f" + calls.size(), List.of(), false, Optional.of(TrapKind.OTHER), false, true);
      calls.add(new SuiteModule.Call(10 + calls.size(), call, one));
    }
    return new SuiteModule("file", 1, Path.of("module.wasm"), List.of(), Optional.empty(), calls);
  }

  private static SuiteCommand.Expectation seven() {
    return new SuiteCommand.Expectation.Returns(List.of(new ExpectedValue.Bits(Value.i32(7))));
  }

  private static Observation.CallEnd returned(int operation, int value) {
    return new Observation.Returned(operation, List.of(Value.i32(value)));
  }

  private static PlayedEntry entry(Outcome outcome, Observation.CallEnd... calls) {
    return new PlayedEntry(List.of(calls), calls.length > 0, outcome);
  }

  private static SuiteJudge judged(SuiteModuleRun run) {
    SuiteJudge judge = new SuiteJudge(new TestSuite.Version("v1", List.of()), Map.of());
    judge.judge(run);
    return judge;
  }

  @Test
  void aCallThatFaultsIsLeftOutAndThoseBehindItArePlayed() {
    SuiteModuleRun run = new SuiteModuleRun(module(seven(), seven(), seven()));
    run.take(entry(FAULT, returned(0, 7)), true);
    assertThat(run.isDone()).isFalse();
    assertThat(run.script().exports()).containsExactly("f0", "f2");

    run.take(entry(new Outcome.Completed(), returned(0, 7), returned(1, 7)), true);
    assertThat(run.isDone()).isTrue();
    SuiteJudge judge = judged(run);
    assertThat(judge.passed()).as("the module and two calls").isEqualTo(3);
    assertThat(judge.failures())
        .singleElement()
        .satisfies(f -> assertThat(f.place() + f.got()).contains("file.wast:11", "hard fault"));
  }

  @Test
  void aBootThatEndsIsBlamedOnlyOnAModuleThatNothingCameBefore() {
    SuiteModuleRun run = new SuiteModuleRun(module(seven()));
    run.take(entry(FAULT), false);
    assertThat(run.isDone()).isFalse();

    run.take(entry(FAULT), true);
    assertThat(run.stillborn()).contains(FAULT);
    SuiteJudge judge = judged(run);
    assertThat(judge.passed()).isZero();
    assertThat(judge.failures()).extracting(f -> f.consequence()).containsExactly(false, true);
  }

  @Test
  void memoryThatTheMachineLacksIsNoFailureOfTheEngine() {
    SuiteModuleRun run = new SuiteModuleRun(module(seven(), seven()));
    run.take(entry(new Outcome.OutOfMemory("instantiate", 8_388_608)), true);

    assertThat(judged(run).skipped()).isEqualTo(Map.of(SuiteJudge.MEMORY, 3));
    assertThat(judged(run).failures()).isEmpty();
  }

  @Test
  void aWrongValueAWrongTrapAndAReturnInPlaceOfATrapFail() {
    SuiteCommand.Expectation unreachable = new SuiteCommand.Expectation.Traps("unreachable");
    SuiteModuleRun run = new SuiteModuleRun(module(seven(), unreachable, unreachable, unreachable));
    run.take(
        entry(
            new Outcome.Completed(),
            returned(0, 8),
            new Observation.Trapped(1, TrapKind.OUT_OF_BOUNDS, "bounds"),
            returned(2, 7),
            new Observation.Trapped(3, TrapKind.OTHER, "it trapped")),
        true);

    SuiteJudge judge = judged(run);
    assertThat(judge.failures()).extracting(f -> f.line()).containsExactly(10, 11, 12);
    assertThat(judge.passed()).as("the module and the trap without a kind").isEqualTo(2);
    assertThat(judge.untold()).isEqualTo(1);
  }

  @Test
  void aModuleThatMustBeRefusedFailsWhenItLivesOrFaults() {
    for (Outcome outcome : List.of(new Outcome.Completed(), FAULT)) {
      SuiteModuleRun run = refusing(SuiteCommand.Refusal.INVALID);
      run.take(entry(outcome), true);
      assertThat(judged(run).failures()).hasSize(1);
    }
    SuiteModuleRun run = refusing(SuiteCommand.Refusal.INVALID);
    run.take(entry(new Outcome.Refused("load", "invalid", "no")), true);
    assertThat(judged(run).passed()).isEqualTo(1);
  }

  @Test
  void aModuleThatIsRefusedForItsImportsWasNotLookedAt() {
    SuiteModuleRun run = refusing(SuiteCommand.Refusal.INVALID);
    run.take(entry(new Outcome.Refused("load", "link", "nobody offers it")), true);
    assertThat(judged(run).skipped()).isEqualTo(Map.of(SuiteJudge.LINKED_FIRST, 1));
  }

  private static SuiteModuleRun refusing(SuiteCommand.Refusal why) {
    return new SuiteModuleRun(
        new SuiteModule("file", 1, Path.of("module.wasm"), List.of(), Optional.of(why), List.of()));
  }
}
