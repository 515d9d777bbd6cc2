package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.evidence.BootStore;
import thumbprint.evidence.Outcome;
import thumbprint.module.Deck;
import thumbprint.module.Observation;
import thumbprint.module.Script;
import thumbprint.module.Value;

/** Many entries in a boot: one that ends it never hides those behind it. */
class EntriesRunnerTest {
  private static final long BUDGET = 3_000_000;
  private static final byte[] REFUSED = {'R'};

  @TempDir private Path folder;

  private List<EntriesRunner.Answer> play(String engine, EntriesRunner.Question... questions) {
    return new EntriesRunner(
            TestLaboratory.trialRunner(folder), new BootStore(folder.resolve("boots")))
        .play(TestLaboratory.testEngine(engine), TestLaboratory.MACHINE, List.of(questions));
  }

  private static EntriesRunner.Question calling(byte[] module, Script.CallStep... calls) {
    Script script =
        new Script(Map.of(), Arrays.stream(calls).map(Script.Step::of).toList(), null, null);
    return new EntriesRunner.Question(Deck.Entry.of(module, List.of(), script.flatten()), BUDGET);
  }

  private static EntriesRunner.Question calling(String export, String... arguments) {
    return calling(new byte[] {1}, Script.CallStep.of(export, arguments));
  }

  private static List<Value> results(EntriesRunner.Answer answer) {
    return ((Observation.Returned) answer.observation().calls().getFirst()).results();
  }

  @Test
  void aRefusalIsToldByItsEntryAndTheOthersArePlayedInTheSameBoot() {
    List<EntriesRunner.Answer> answers =
        play(
            "test_values",
            calling("add", "1", "2"),
            calling(REFUSED, Script.CallStep.of("add", "1", "2")),
            calling("add", "3", "4"));

    assertThat(answers.get(1).outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.message()).contains("says no"));
    assertThat(results(answers.get(0))).containsExactly(Value.i32(3));
    assertThat(results(answers.get(2))).containsExactly(Value.i32(7));
    assertThat(answers)
        .extracting(EntriesRunner.Answer::boot)
        .containsOnly(answers.getFirst().boot());
  }

  @Test
  void aFaultIsBlamedOnItsEntryAndTheRestIsPlayedInAnotherBoot() {
    List<EntriesRunner.Answer> answers =
        play("test_fault", calling("unaligned"), calling("undefined"), calling("unaligned"));

    assertThat(answers)
        .extracting(a -> a.outcome().label())
        .containsExactly("completed", "faulted", "completed");
    assertThat(answers).extracting(EntriesRunner.Answer::boot).doesNotHaveDuplicates();
    assertThat(answers).allMatch(a -> a.inCompany().isEmpty());
  }

  @Test
  void aHangIsEndedByItsBudgetAndHidesNothing() {
    List<EntriesRunner.Answer> answers =
        play("test_hang", calling(REFUSED), calling("hang"), calling("no such export"));

    assertThat(answers)
        .extracting(a -> a.outcome().label())
        .containsExactly("refused", "over budget", "refused");
  }

  @Test
  void whatIsStoredIsNotBootedAgain() {
    EntriesRunner.Question question = calling("add", "1", "2");
    List<EntriesRunner.Answer> first = play("test_values", question);
    EntriesRunner broken =
        new EntriesRunner(
            new TrialRunner(
                new Emulator() {
                  @Override
                  public String versionLine() {
                    return TestLaboratory.emulator().versionLine();
                  }

                  @Override
                  public Boot boot(Request request) {
                    throw new AssertionError("booted again");
                  }
                },
                EmulatorPlugin.counting(TestLaboratory.LABORATORY.pluginBench()).sourceDigest(),
                new thumbprint.evidence.TrialStore(folder.resolve("trials")),
                folder),
            new BootStore(folder.resolve("boots")));

    assertThat(
            broken.play(
                TestLaboratory.testEngine("test_values"),
                TestLaboratory.MACHINE,
                List.of(question)))
        .isEqualTo(first);
  }
}
