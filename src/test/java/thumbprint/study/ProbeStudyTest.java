package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Variant;
import thumbprint.evidence.BootStore;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.ProbeRecord;
import thumbprint.module.CallDifference;
import thumbprint.module.Deck;
import thumbprint.module.probe.Probe;
import thumbprint.run.EntriesRunner;

/** Probes on engines that are right, and on one that is wrong in silence. */
class ProbeStudyTest {
  @TempDir private Path folder;

  private ProbeSuite suite(String... ids) {
    return ProbeSuite.of(List.of(ids), new Oracle(folder.resolve("oracle")));
  }

  private EntriesRunner runner() {
    return new EntriesRunner(
        TestLaboratory.trialRunner(folder), new BootStore(folder.resolve("boots")));
  }

  private List<ProbeRunner.Answer> answers(String variant, ProbeSuite suite) {
    VariantImages images =
        new VariantImages(TestLaboratory.WORKSHOP, TestLaboratory.LABORATORY.sources());
    ProbeRunner probes = new ProbeRunner(images, runner(), folder.resolve("probes"));
    return groups(variant, suite).stream()
        .flatMap(question -> probes.answer(question, suite).stream())
        .toList();
  }

  private static List<ProbeQuestion> groups(String variant, ProbeSuite suite) {
    Variant named = TestLaboratory.LABORATORY.catalog().variant(variant);
    return ProbeGroups.of(named, TestLaboratory.CORE, TestLaboratory.MACHINE, suite);
  }

  @Test
  void anEngineWithAWrongCallingConventionIsCaughtAndTheValuesAreNamed() {
    ProbeSuite suite = suite("local.set");
    Probe probe = suite.operations().getFirst();
    EntriesRunner.Question question =
        new EntriesRunner.Question(
            Deck.Entry.of(probe.module(), List.of(), probe.script()), 50_000_000);
    EntriesRunner.Answer seen =
        runner()
            .play(
                TestLaboratory.testEngine("test_wrong"), TestLaboratory.MACHINE, List.of(question))
            .getFirst();

    ProbeRecord.Other end =
        ProbeRunner.compared(probe, suite.expected().get("local.set"), seen).end();

    assertThat(end.silentlyWrong()).isTrue();
    assertThat(end.shown()).contains("local.set:").contains("expected").contains("got");
    assertThat(end.differences())
        .extracting(CallDifference::call)
        .anyMatch(call -> call.startsWith("local.set:i64(1)"))
        .noneMatch(call -> call.startsWith("local.set:i32"))
        .noneMatch(call -> call.startsWith("local.set:f64"));
  }

  @Test
  void anInterpreterPlaysModulesOfTheirOwnAndSaysWhatItRefuses() {
    List<ProbeRunner.Answer> answers =
        answers("wamr-fast", suite("i32.div_s", "f64.nearest", "tail-call", "multi-value"));

    assertThat(answers)
        .filteredOn(ProbeRunner.Answer::equal)
        .extracting(a -> a.probe().id())
        .containsExactly("i32.div_s", "f64.nearest", "multi-value");
    assertThat(answers)
        .filteredOn(a -> !a.equal())
        .singleElement()
        .satisfies(a -> assertThat(a.end().shown()).contains("unsupported opcode"));
  }

  @Test
  void aTranslatorTakesOperationsTogetherAndEachHasAVerdictOfItsOwn() {
    ProbeSuite suite = suite("i64.rotl", "memory.grow", "memory.fill", "tail-call");

    assertThat(groups("wasm2c@vendor", suite))
        .extracting(q -> q.probes().stream().map(Probe::id).toList())
        .containsExactlyInAnyOrder(
            List.of("memory.grow", "i64.rotl"), List.of("memory.fill"), List.of("tail-call"));
    List<ProbeRunner.Answer> answers = answers("wasm2c@vendor", suite);
    assertThat(answers)
        .filteredOn(ProbeRunner.Answer::equal)
        .extracting(a -> a.probe().id())
        .as("memory.grow too: the adapter mends what wabt 1.0.32 adds before it compares")
        .containsExactlyInAnyOrder("i64.rotl", "memory.fill", "memory.grow");
    assertThat(answers)
        .filteredOn(a -> a.probe().id().equals("tail-call"))
        .singleElement()
        .satisfies(a -> assertThat(a.equal()).isFalse());
  }

  @Test
  void aGroupThatCannotBeLinkedIsHalved() {
    ProbeQuestion question =
        groups("wasm2c@vendor", suite("i32.add", "i32.sub", "i32.mul")).getFirst();

    assertThat(ProbeGroups.halves(question))
        .extracting(q -> q.probes().stream().map(Probe::id).toList())
        .containsExactly(List.of("i32.add"), List.of("i32.sub", "i32.mul"));
  }

  @Test
  void anUnknownOperationIsRefusedWithTheKnownFeatures() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> suite("i32.divide"))
        .satisfies(
            e ->
                assertThat(e.problem().toString())
                    .contains("unknown operation \"i32.divide\"")
                    .contains("tail-call"));
  }

  @Test
  void anAnswerIsARecordThatComesBackFromJson() {
    ProbeSuite suite = suite("i32.div_s", "simd");
    List<ProbeRunner.Answer> answers = answers("wamr-fast", suite);
    ProbeRecord record =
        new ProbeRecord(
            "wamr-fast",
            "wamr-fast",
            "mps2-an500",
            suite.digest(),
            List.of("boot"),
            new ProbeRecord.Part(List.of("i32.div_s"), List.of()),
            new ProbeRecord.Part(List.of(), List.of(answers.getLast().end())));

    assertThat(CanonicalJson.read(CanonicalJson.write(record), ProbeRecord.class))
        .isEqualTo(record);
  }
}
