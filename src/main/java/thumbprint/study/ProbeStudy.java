package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import thumbprint.build.tools.Tool;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;
import thumbprint.evidence.ProbeRecord;

/**
 * Puts a small module for each operation and each proposal to engines, many in a boot, and holds
 * what they give against the reference interpreter. What is stored is not run again.
 */
public final class ProbeStudy {
  private static final List<Tool.Need> NEEDS =
      List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES);

  private final Laboratory laboratory;
  private final Progress progress;
  private final WorkPool pool;

  public ProbeStudy(Laboratory laboratory, Progress progress) {
    this.laboratory = laboratory;
    this.progress = progress;
    this.pool = WorkPool.ofAllCores();
  }

  /**
   * Probes the engines of a selection where its cells run.
   *
   * @param wanted operations and features; empty: all
   */
  public List<ProbeRecord> run(Selection selection, List<String> wanted) {
    Catalog catalog = laboratory.catalog();
    progress.stage("set-up", 0);
    List<Subject> subjects = subjects(selection);
    laboratory.ensureTools(NEEDS, subjects.stream().map(Subject::variant).toList(), progress);
    ProbeSuite suite =
        ProbeSuite.of(wanted, new Oracle(laboratory.workspace().store().resolve("oracle")));
    VariantImages images = new VariantImages(laboratory.workshop(), laboratory.sources());
    List<ProbeQuestion> questions = new ArrayList<>();
    for (Subject subject : subjects) {
      laboratory.sources().fetch(subject.variant());
      Core core = catalog.core(subject.machine().core());
      questions.addAll(ProbeGroups.of(subject.variant(), core, subject.machine(), suite));
    }
    return records(subjects, answered(questions, suite, images), suite);
  }

  /** A variant on a machine. */
  private record Subject(Variant variant, Machine machine) {
    boolean asked(ProbeQuestion question) {
      return question.variant().equals(variant) && question.machine().equals(machine);
    }
  }

  /** A question with its answers. */
  private record Answered(ProbeQuestion question, List<ProbeRunner.Answer> answers) {}

  private List<Answered> answered(
      List<ProbeQuestion> questions, ProbeSuite suite, VariantImages images) {
    ProbeRunner runner =
        new ProbeRunner(
            images, laboratory.entriesRunner(), laboratory.workspace().modules().resolve("probes"));
    progress.stage("probes", questions.size());
    return pool.all(
        questions.stream()
            .<Callable<Answered>>map(
                question ->
                    () -> {
                      progress.step(question.label());
                      Answered answered = new Answered(question, runner.answer(question, suite));
                      progress.done(question.label());
                      return answered;
                    })
            .toList());
  }

  private List<Subject> subjects(Selection selection) {
    Catalog catalog = laboratory.catalog();
    List<String> wanted =
        selection.engines().isEmpty() ? catalog.usualEngineIds() : selection.engines();
    List<Subject> subjects = new ArrayList<>();
    for (Machine machine : selection.machines(catalog)) {
      boolean own = machine.id().equals(selection.machine(catalog).id());
      wanted.stream()
          .flatMap(name -> probed(name, own))
          .distinct()
          .forEach(variant -> subjects.add(new Subject(variant, machine)));
    }
    return subjects;
  }

  /**
   * What is named in full; else the engine's default variant and, on the profile's machine, those
   * whose options change how operations are carried out. What is compiled from C has no operations
   * of WebAssembly.
   */
  private Stream<Variant> probed(String name, boolean own) {
    Catalog catalog = laboratory.catalog();
    if (name.contains("@")) {
      return Stream.of(catalog.variant(name)).filter(ProbeStudy::takesModules);
    }
    List<Variant> declared = catalog.variants(name);
    return declared.stream()
        .filter(ProbeStudy::takesModules)
        .filter(v -> v.equals(declared.getFirst()) || own && v.changesOperations());
  }

  private static boolean takesModules(Variant variant) {
    return variant.engine().translate() != Engine.Translation.C_SOURCE;
  }

  private static List<ProbeRecord> records(
      List<Subject> subjects, List<Answered> answered, ProbeSuite suite) {
    return subjects.stream()
        .map(
            subject ->
                record(
                    subject,
                    answered.stream().filter(a -> subject.asked(a.question())).toList(),
                    suite))
        .sorted()
        .toList();
  }

  private static ProbeRecord record(Subject subject, List<Answered> answered, ProbeSuite suite) {
    List<String> boots =
        answered.stream()
            .flatMap(a -> a.answers().stream())
            .map(ProbeRunner.Answer::boot)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return new ProbeRecord(
        subject.variant().engineId(),
        subject.variant().name(),
        subject.machine().id(),
        suite.digest(),
        boots,
        part(answered, false),
        part(answered, true));
  }

  private static ProbeRecord.Part part(List<Answered> answered, boolean features) {
    List<ProbeRunner.Answer> answers =
        answered.stream()
            .filter(a -> a.question().features() == features)
            .flatMap(a -> a.answers().stream())
            .toList();
    return new ProbeRecord.Part(
        answers.stream().filter(ProbeRunner.Answer::equal).map(a -> a.probe().id()).toList(),
        answers.stream().filter(a -> !a.equal()).map(ProbeRunner.Answer::end).toList());
  }
}
