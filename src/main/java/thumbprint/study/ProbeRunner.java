package thumbprint.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.build.BuildFailure;
import thumbprint.build.Image;
import thumbprint.build.ModulePrecompiler;
import thumbprint.catalog.Engine;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.ProbeRecord;
import thumbprint.evidence.StoredFiles;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.CallDifference;
import thumbprint.module.CallDifferences;
import thumbprint.module.Deck;
import thumbprint.module.Observation;
import thumbprint.module.Phase;
import thumbprint.module.probe.Probe;
import thumbprint.run.EntriesRunner;

/** Puts probes to an engine: builds or finds the image, plays the decks, compares. */
final class ProbeRunner {
  /** Differences of a probe that are kept; those that nobody would notice come first. */
  private static final int KEPT_DIFFERENCES = 12;

  private static final long INSTRUCTIONS_OF_AN_ENTRY = 20_000_000;

  /** A call and the printing of its results; a region of memory takes no more. */
  private static final long INSTRUCTIONS_OF_AN_OPERATION = 30_000;

  private final VariantImages images;
  private final EntriesRunner runner;
  private final Path modules;

  /**
   * @param modules where modules of probes are kept for translators
   */
  ProbeRunner(VariantImages images, EntriesRunner runner, Path modules) {
    this.images = images;
    this.runner = runner;
    this.modules = modules;
  }

  /** What became of a probe, and the boot that says so; none where nothing was booted. */
  record Answer(Probe probe, ProbeRecord.Other end, Optional<String> boot) {
    boolean equal() {
      return end.outcome() instanceof Outcome.Completed && end.differing() == 0;
    }
  }

  /** An answer for each probe of a question, in order. */
  List<Answer> answer(ProbeQuestion question, ProbeSuite suite) {
    try {
      return played(question, suite);
    } catch (BuildFailure failure) {
      return question.variant().engine().image() == Engine.Image.PER_MODULE
          ? split(question, suite, failure)
          : question.probes().stream().map(probe -> refused(probe, failure)).toList();
    }
  }

  /** One operation that a translator does not know must not hide those that it does. */
  private List<Answer> split(ProbeQuestion question, ProbeSuite suite, BuildFailure failure) {
    if (question.probes().size() == 1) {
      return List.of(refused(question.probes().getFirst(), failure));
    }
    List<Answer> answers = new ArrayList<>();
    ProbeGroups.halves(question).forEach(half -> answers.addAll(answer(half, suite)));
    return answers;
  }

  private static Answer refused(Probe probe, BuildFailure failure) {
    Outcome outcome =
        new Outcome.Refused(Phase.COMPILE_HOST.id(), failure.stage(), failure.getMessage());
    return new Answer(
        probe,
        new ProbeRecord.Other(probe.id(), outcome, probe.calls(), 0, List.of(), Optional.empty()),
        Optional.empty());
  }

  private List<Answer> played(ProbeQuestion question, ProbeSuite suite) {
    Image image = images.image(plan(question, question.probes().getFirst()));
    Map<String, Answer> answers = new HashMap<>();
    Map<Probe, EntriesRunner.Question> entries = new LinkedHashMap<>();
    for (Probe probe : question.probes()) {
      try {
        entries.put(probe, new EntriesRunner.Question(entry(question, probe), budget(probe)));
      } catch (BuildFailure failure) {
        answers.put(probe.id(), refused(probe, failure));
      }
    }
    List<EntriesRunner.Answer> seen =
        runner.play(image, question.machine(), List.copyOf(entries.values()));
    List<Probe> played = List.copyOf(entries.keySet());
    for (int i = 0; i < seen.size(); i++) {
      Probe probe = played.get(i);
      answers.put(probe.id(), compared(probe, suite.expected().get(probe.id()), seen.get(i)));
    }
    return question.probes().stream().map(probe -> answers.get(probe.id())).toList();
  }

  /**
   * @throws BuildFailure if a compiler on this machine refuses the module
   */
  private Deck.Entry entry(ProbeQuestion question, Probe probe) {
    return switch (question.variant().engine().image()) {
      case SHARED -> Deck.Entry.of(carried(question, probe), List.of(), probe.script());
      case PER_MODULE -> Deck.Entry.linkedIn(List.of(), probe.script());
    };
  }

  private byte[] carried(ProbeQuestion question, Probe probe) {
    return question.variant().engine().precompile().isEmpty()
        ? probe.module()
        : images.artifact(plan(question, probe)).map(ModulePrecompiler.Made::bytes).orElseThrow();
  }

  private static long budget(Probe probe) {
    return INSTRUCTIONS_OF_AN_ENTRY
        + INSTRUCTIONS_OF_AN_OPERATION * probe.script().operations().size();
  }

  /** How what was seen of a probe stands to what must be seen. */
  static Answer compared(Probe probe, Observation expected, EntriesRunner.Answer seen) {
    boolean whole = seen.outcome() instanceof Outcome.Completed;
    List<CallDifference> differences =
        CallDifferences.of(probe.script(), expected, seen.observation(), whole);
    List<CallDifference> kept =
        differences.stream()
            .sorted(Comparator.comparing(difference -> !difference.kind().silent()))
            .limit(KEPT_DIFFERENCES)
            .toList();
    return new Answer(
        probe,
        new ProbeRecord.Other(
            probe.id(), seen.outcome(), probe.calls(), differences.size(), kept, seen.inCompany()),
        Optional.of(seen.boot()));
  }

  /** As a cell whose workload is the probe's module. */
  private CellPlan plan(ProbeQuestion question, Probe probe) {
    byte[] module = probe.module();
    String digest = Digest.of(module);
    Path file = modules.resolve(digest.substring(0, 32) + ".wasm");
    if (!Files.exists(file)) {
      StoredFiles.write(file, module);
    }
    WorkloadRecord record =
        new WorkloadRecord(
            probe.id(), probe.id(), "probe", "test", digest, module.length, 0, 0, 0, 1, 0, "none");
    return new CellPlan(
        question.variant(),
        question.core(),
        question.machine(),
        new PreparedWorkload(
            record,
            module,
            file,
            Optional.empty(),
            List.of(),
            probe.script(),
            Observation.none(),
            budget(probe)));
  }
}
